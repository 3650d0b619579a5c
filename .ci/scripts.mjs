// Copies early.js and boot.js without their comments, which are half of them. Only
// whole lines are comments there. Usage: node scripts.mjs FOLDER OUTPUT
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, output] = process.argv.slice(2);
mkdirSync(output, { recursive: true });
for (const name of ["early.js", "boot.js"]) {
  const lines = readFileSync(join(folder, name), "utf8").split("\n");
  const code = lines.map((line) => line.trim()).filter((line) => line && !line.startsWith("//"));
  writeFileSync(join(output, name), `${code.join("\n")}\n`);
}
