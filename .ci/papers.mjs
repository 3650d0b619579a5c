// The second program of the site: builds src/bin/papers.rs as Trunk builds the first one,
// and makes the static pages of the papers start it. Usage: node papers.mjs FOLDER
//
// Trunk itself builds one program a page. The tools are the same, and so are the flags,
// which are read from index.html.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const run = (program, ...words) => execFileSync(program, words, { stdio: "inherit" });
const digest = (bytes, kind, form) => createHash(kind).update(bytes).digest(form);

const wasmTarget = "wasm32-unknown-unknown";
run("cargo", "build", "--quiet", "--locked", "--offline", "--release", "--target", wasmTarget, "--no-default-features", "--features", "csr", "--bin", "papers");
const built = join(process.env.CARGO_TARGET_DIR ?? "target", wasmTarget, "release/papers.wasm");
const shell = readFileSync("index.html", "utf8");
const [, level] = /data-wasm-opt="(\w+)"/.exec(shell);
const [, flags] = /data-wasm-opt-params="([^"]*)"/.exec(shell);

// What was made of the same program with the same flags is still there.
const kept = join("target/papers", digest(Buffer.concat([readFileSync(built), Buffer.from(level + flags)]), "sha256", "hex").slice(0, 16));
const optimized = join(kept, "papers.wasm");
if (!existsSync(optimized)) {
  mkdirSync(kept, { recursive: true });
  run(".ci/bin/wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", kept, "--out-name", "papers", built);
  run(".tools/binaryen/node_modules/.bin/wasm-opt", join(kept, "papers_bg.wasm"), "--output", optimized, `-O${level}`, ...flags.split(" "));
}
run("node", ".ci/css.mjs", "style/papers", "target/papers.css");

// Copies a file under a name with a hash; gives back the name and the digest that pages carry.
function publish(path, ending) {
  const bytes = readFileSync(path);
  const name = `papers-${digest(bytes, "sha256", "hex").slice(0, 16)}${ending}`;
  writeFileSync(join(folder, name), bytes);
  return { name, integrity: `sha384-${digest(bytes, "sha384", "base64")}` };
}
const files = [
  [/web-[0-9a-f]+\.js/g, publish(join(kept, "papers.js"), ".js")],
  [/web-[0-9a-f]+_bg\.wasm/g, publish(optimized, ".wasm")],
];
const styles = publish("target/papers.css", ".css");

// The pages of `Route::is_aside`.
const guides = readdirSync(join(folder, "guide")).map((guide) => `guide/${guide}`);
const paths = ["case", "accessibility", "privacy", ...guides.flatMap((guide) => [`${guide}/full`, `${guide}/papers`])];
for (const path of paths) {
  const page = join(folder, path, "index.html");
  let html = readFileSync(page, "utf8");
  for (const [other, { name, integrity }] of files) {
    if (html.search(other) < 0) throw new Error(`${page} does not name ${other}`);
    html = html.replaceAll(other, name);
    html = html.replace(new RegExp(`(href="[^"]*${name}"[^>]*integrity=")[^"]*`), (_, before) => before + integrity);
  }
  if (path.endsWith("/papers")) html = html.replace(/<link rel="stylesheet" href="([^"]*)site-[^>]*>/, (link, up) => `${link}\n  <link rel="stylesheet" href="${up}${styles.name}" integrity="${styles.integrity}">`);
  writeFileSync(page, html);
}
