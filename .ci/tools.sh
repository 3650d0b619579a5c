#!/usr/bin/env bash
# Installs what is missing, quickly says yes when nothing is. Usage: tools.sh build|test|peer
# A tool counts as present only when it runs and names the pinned version.
set -euo pipefail
cd "$(dirname "$0")/.."

trunk=0.21.14
wasm_bindgen=0.2.130
binaryen=132.0.0

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

have cargo || fail "Rust is missing. Install it with rustup, then run make again."
have node && have npm || fail "Node.js 20 or newer with npm is missing. Install it, then run make again."
[ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 20')" = true ] ||
  fail "Node.js $(node --version) is too old: 20 or newer is needed."

if [ ! -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ]; then
  have rustup || fail "Rust cannot build for the browser here: add its target wasm32-unknown-unknown."
  rustup target add wasm32-unknown-unknown
fi

# The command line tool reads what the crate writes; only the same version can.
locked=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)
[ "$locked" = "$wasm_bindgen" ] ||
  fail "Cargo.lock has wasm-bindgen ${locked:-in no version}, the tools have $wasm_bindgen: make .ci/tools.sh, Trunk.toml and Cargo.toml name the same."

version_of() { ".tools/bin/$1" --version 2>/dev/null | awk '{ print $2 }'; }

# cargo install puts a program in place only when it is complete.
if [ "$(version_of trunk)" != "$trunk" ]; then
  say "Installing trunk $trunk, this takes some minutes …"
  cargo install trunk --version "$trunk" --locked --force --root .tools
fi
if [ "$(version_of wasm-bindgen)" != "$wasm_bindgen" ] || [ "$(version_of wasm-bindgen-test-runner)" != "$wasm_bindgen" ]; then
  say "Installing wasm-bindgen-cli $wasm_bindgen, this takes some minutes …"
  cargo install wasm-bindgen-cli --version "$wasm_bindgen" --force --root .tools
fi
wasm_opt=.tools/binaryen/node_modules/.bin/wasm-opt
case "$("$wasm_opt" --version 2>/dev/null || true)" in
  "wasm-opt version ${binaryen%%.*} "*) ;;
  *)
    say "Installing binaryen $binaryen …"
    rm -rf .tools/binaryen.new && mkdir -p .tools/binaryen.new
    npm install --prefix .tools/binaryen.new --no-audit --no-fund --no-update-notifier --loglevel=error "binaryen@$binaryen"
    rm -rf .tools/binaryen && mv .tools/binaryen.new .tools/binaryen
    ;;
esac

# All later cargo calls, Trunk's too, work without the network.
cargo fetch --locked --quiet

[ "${1:-build}" != build ] || exit 0

# What only the tests need, by the names Debian gives it: a browser and Chinese type, and the
# programs that read codes and printed pages.
missing=()
node tests/e2e/find-browser.mjs >/dev/null || missing+=(chromium fonts-noto-cjk)
have zbarimg || missing+=(zbar-tools)
have pdftoppm || missing+=(poppler-utils)
if [ ${#missing[@]} -gt 0 ]; then
  have apt-get || fail "The tests need Chromium, Chrome or Edge (CHROME names another program file), zbarimg and pdftoppm. Install what Debian calls ${missing[*]}."
  if [ "$(id -u)" = 0 ]; then sudo=(); else have sudo || fail "Something is missing for the tests. As root: apt-get install ${missing[*]}"; sudo=(sudo); fi
  say "Installing ${missing[*]} for the tests …"
  ${sudo[@]+"${sudo[@]}"} apt-get update -qq
  ${sudo[@]+"${sudo[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
  node tests/e2e/find-browser.mjs >/dev/null || fail "Chromium was installed but does not start."
fi

folders=(tests/e2e)
[ "$1" != peer ] || folders+=(tests/e2e/peer)
for folder in "${folders[@]}"; do
  # The copy of the lock file is written last: it says that npm came to an end.
  if ! cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed-lock"; then
    npm ci --prefix "$folder" --no-audit --no-fund --no-update-notifier --loglevel=error
    cp "$folder/package-lock.json" "$folder/node_modules/.installed-lock"
  fi
done
