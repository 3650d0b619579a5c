// The site's other programs: builds src/bin/NAME.rs as Trunk builds the first one,
// and makes the static pages that carry its name start it. Usage: node programs.mjs FOLDER
//
// Trunk itself builds one program a page. The tools are the same, and so are the flags,
// which are read from index.html.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// By name; which of its pages look as which folders of style/ say.
const PROGRAMS = {
  home: { styled: /./, styles: ["home"] },
  form: { styled: /./, styles: ["form", "papers"] },
  // Sheets have margins of their own, and would take them from everything that is printed.
  papers: { styled: /papers.index\.html$/, styles: ["papers"] },
};

const [folder] = process.argv.slice(2);
const run = (program, ...words) => execFileSync(program, words, { stdio: "inherit" });
const digest = (bytes, kind, form) => createHash(kind).update(bytes).digest(form);

const wasmTarget = "wasm32-unknown-unknown";
const release = join(process.env.CARGO_TARGET_DIR ?? "target", wasmTarget, "release");
const shell = readFileSync("index.html", "utf8");
const [, level] = /data-wasm-opt="(\w+)"/.exec(shell);
const [, flags] = /data-wasm-opt-params="([^"]*)"/.exec(shell);

run("cargo", "build", "--quiet", "--locked", "--offline", "--release", "--target", wasmTarget, "--no-default-features", "--features", "csr", ...Object.keys(PROGRAMS).flatMap((name) => ["--bin", name]));

// Glue and wasm of a program, in the folder target/NAME/.
function made(name) {
  const built = join(release, `${name}.wasm`);
  // What was made of the same program with the same flags is still there.
  const kept = join("target", name, digest(Buffer.concat([readFileSync(built), Buffer.from(level + flags)]), "sha256", "hex").slice(0, 16));
  const optimized = join(kept, `${name}.wasm`);
  if (!existsSync(optimized)) {
    mkdirSync(kept, { recursive: true });
    run(".ci/bin/wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", kept, "--out-name", name, built);
    run(".tools/binaryen/node_modules/.bin/wasm-opt", join(kept, `${name}_bg.wasm`), "--output", optimized, `-O${level}`, ...flags.split(" "));
  }
  return { glue: join(kept, `${name}.js`), wasm: optimized };
}

// Copies a file under a name with a hash; gives back the name and the digest that pages carry.
function publish(name, path, ending) {
  const bytes = readFileSync(path);
  const published = `${name}-${digest(bytes, "sha256", "hex").slice(0, 16)}${ending}`;
  writeFileSync(join(folder, published), bytes);
  return { name: published, integrity: `sha384-${digest(bytes, "sha384", "base64")}` };
}

const pages = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".html"));
for (const [program, { styled, styles }] of Object.entries(PROGRAMS)) {
  const { glue, wasm } = made(program);
  const files = [
    [/web-[0-9a-f]+\.js/g, publish(program, glue, ".js")],
    [/web-[0-9a-f]+_bg\.wasm/g, publish(program, wasm, ".wasm")],
  ];
  const looks = styles.map((name) => {
    run("node", ".ci/css.mjs", join("style", name), `target/${name}.css`);
    return publish(name, `target/${name}.css`, ".css");
  });
  for (const path of pages) {
    const page = join(folder, path);
    let html = readFileSync(page, "utf8");
    if (!html.includes(` data-program="${program}"`)) continue;
    for (const [other, { name, integrity }] of files) {
      if (html.search(other) < 0) throw new Error(`${page} does not name ${other}`);
      html = html.replaceAll(other, name);
      html = html.replace(new RegExp(`(href="[^"]*${name}"[^>]*integrity=")[^"]*`), (_, before) => before + integrity);
    }
    const links = (up) => looks.map(({ name, integrity }) => `\n  <link rel="stylesheet" href="${up}${name}" integrity="${integrity}">`).join("");
    if (styled.test(path)) html = html.replace(/<link rel="stylesheet" href="([^"]*)site-[^>]*>/, (link, up) => link + links(up));
    writeFileSync(page, html);
  }
}
