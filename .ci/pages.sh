#!/usr/bin/env bash
# Trunk's last step: everything in dist/ that is not wasm, glue or CSS.
set -euo pipefail

# One build gives both programs, in the profile of the tests; cargo is quiet when nothing changed.
cargo build --quiet --locked --offline --features ssr --bin onething --bin prerender
run() { cargo run --quiet --locked --offline --features ssr --bin "$@"; }

# Files of public/ go to the root under their own names; these two were already
# copied under a hashed one.
cp -R public/. "$TRUNK_STAGING_DIR"
rm -f "$TRUNK_STAGING_DIR/early.js" "$TRUNK_STAGING_DIR/boot.js"

run onething bundle public/data "$TRUNK_STAGING_DIR/data"

run onething schema --out "$TRUNK_STAGING_DIR/schema"
run prerender
# Its pages name the guide's program, also those that another one draws.
node .ci/programs.mjs "$TRUNK_STAGING_DIR"
# Last of all: it lists every file of the build for the offline copy.
node .ci/worker.mjs "$TRUNK_STAGING_DIR"
