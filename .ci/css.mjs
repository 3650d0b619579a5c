// Joins every stylesheet into one file, because Trunk copies CSS without following
// @import and each file would cost a request. Usage: node css.mjs FOLDER OUTPUT
//
// layers.css comes first and fixes the order of the layers; every rule lives in a
// layer, so the order of the other files does not matter and names decide it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [folder, output] = process.argv.slice(2);
const names = readdirSync(folder, { recursive: true })
  .map((name) => name.replaceAll("\\", "/"))
  // Of folders only that of the parts: the others are programs' own and become files of their own.
  .filter((name) => name.endsWith(".css") && !/^(?!parts\/).*\//.test(name))
  .sort((a, b) => (b === "layers.css") - (a === "layers.css") || (a < b ? -1 : 1));

const sheets = names.map((name) => {
  const text = readFileSync(join(folder, name), "utf8");
  if (text.includes("@import")) throw new Error(`${join(folder, name)}: @import is not followed, add the file to ${folder}/ instead`);
  return withoutComments(text);
});
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, sheets.join(""));

// Drops comments, indentation and empty lines, and leaves strings alone.
function withoutComments(text) {
  return text
    .replace(/("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')|\/\*[^]*?\*\//g, (_, string) => string ?? "")
    .replace(/^[ \t]+|[ \t]+$/gm, "")
    .replace(/\n{2,}/g, "\n")
    .replace(/^\n/, "");
}
