#!/usr/bin/env bash
# Every check, cheapest first; stops at the first that fails. Call it through make test.
set -euo pipefail
cd "$(dirname "$0")/.."

heading() { printf '\n=== %s\n' "$*"; }
# Both browser steps work on Cargo's wasm target with the program's own features.
wasm=(--target wasm32-unknown-unknown --no-default-features --features csr)

heading "Format"
cargo fmt --check

heading "Lints: command line, engine, tests"
cargo clippy --locked --offline --quiet --all-targets --features cli -- -D warnings
heading "Lints: static pages"
cargo clippy --locked --offline --quiet --features ssr --lib --bins -- -D warnings
heading "Lints: browser program"
cargo clippy --locked --offline --quiet "${wasm[@]}" --lib --bins --tests -- -D warnings

heading "Tests on this machine"
cargo test --locked --offline

heading "Component tests in the browser"
CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER="node .ci/wasm-test.mjs" \
  cargo test --locked --offline "${wasm[@]}" --lib

heading "Content"
cargo run --quiet --locked --offline -- check public/data

heading "Proof"
cargo run --quiet --locked --offline -- prove

heading "Build"
.tools/bin/trunk build

heading "Size"
(cd tests/e2e && node --test --test-reporter=spec size.mjs)

heading "End to end"
# Without names node runs every *.test.mjs; two at a time leaves each browser enough room.
(cd tests/e2e && node --test --test-reporter=spec --test-concurrency=2)
