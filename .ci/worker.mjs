// Completes the offline copy's worker: writes into FOLDER/sw.js which files there belong to
// this build, with their digests. Usage: node worker.mjs FOLDER
//
// The last step of a build, because any change to a file makes it another build.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const digest = (bytes, form) => createHash("sha256").update(bytes).digest(form);

// What a visitor's program asks for; data are no part of a build, they are replaced without one.
const names = readdirSync(folder, { recursive: true })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.(html|js|wasm|css|txt)$/.test(name) && !/^(data|schema)\/|^sw(-off)?\.js$/.test(name))
  .sort();
const files = Object.fromEntries(names.map((name) => [name.replace(/(^|\/)index\.html$/, "$1"), `sha256-${digest(readFileSync(join(folder, name)), "base64")}`]));

const program = readFileSync("public/sw.js", "utf8");
const [format] = readFileSync(join(folder, "data/index.bin"));
const build = { name: digest(JSON.stringify(files) + format + program, "hex").slice(0, 16), format, files };
writeFileSync(join(folder, "sw.js"), `const build = ${JSON.stringify(build)};\n${program}`);
