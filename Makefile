# Everything a newcomer needs: make run, make test, make build. Tools are fetched
# once into .tools/ (see .ci/tools.sh); nothing is installed elsewhere but, on
# Debian and Ubuntu, what the tests need besides: a browser, zbarimg, pdftoppm.

SHELL := bash
export PATH := $(CURDIR)/.ci/bin:$(CURDIR)/.tools/bin:$(CURDIR)/.tools/binaryen/node_modules/.bin:$(PATH)
# Messages of the browser program name no path of the machine that built it.
CARGO_HOME ?= $(HOME)/.cargo
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := --remap-path-prefix=$(CARGO_HOME)/registry/src=deps --remap-path-prefix=$(CURDIR)=.
# Trunk 0.21 stops at NO_COLOR=1, because it wants the word true there.
unexport NO_COLOR
PORT ?= 8080

.PHONY: help run build test size bench speed peer search check prove check-links fmt clean

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

run: ## build and serve at http://127.0.0.1:8080/ (other port: make run PORT=9000)
	@bash .ci/tools.sh build
	@bash .ci/serve.sh $(PORT)

build: ## write the site, ready to copy to any web server, into dist/ (ROOT=/folder/: where 404.html is to look)
	@bash .ci/tools.sh build
	@ONETHING_ROOT=$(ROOT) .tools/bin/trunk build

test: ## run every check and every test
	@bash .ci/tools.sh test
	@bash .ci/test.sh

size: ## compare the built site in dist/ with the size budgets
	@cd tests/e2e && node --test --test-reporter=spec size.mjs

bench: ## measure the engine and its proofs
	cargo bench --locked

speed: ## measure how long a person waits for a page of the built site and for a keystroke, on a slow phone
	@cd tests/e2e && node speed.mjs && node form-speed.mjs

peer: ## compare the built site with the same questions in SurveyJS and React, and measure its memory
	@bash .ci/tools.sh peer
	@cd tests/e2e/peer && node measure.mjs

search: ## measure searching on home among 14 000 titles, beside two libraries, and home with 1 000 packages
	@bash .ci/tools.sh peer
	@cd tests/e2e/peer && node search.mjs

check: ## check the content files in public/data; ON=2026-12-01 also names what is overdue on that day
	@cargo run --quiet --locked -- check public/data $(if $(ON),--on "$(ON)")

prove: ## prove every situation of every package
	@cargo run --quiet --locked -- prove

check-links: ## list the links of all sources with where they are used; CHECK=1 also opens each
	@cargo run --quiet --locked -- links public/data | CHECK=$(CHECK) bash .ci/links.sh

fmt: ## format the Rust sources
	cargo fmt

clean: ## remove what was built, keep the tools
	rm -rf dist target tests/e2e/node_modules tests/e2e/peer/node_modules
