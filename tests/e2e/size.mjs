// How many bytes a person pays for. Brotli 11, KB = 1000 bytes. Run by make test
// before the other browser tests; not named *.test.mjs, so that it runs only once.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { launch, open, visit } from "./browser.mjs";
import { DIST, serve } from "./server.mjs";

const PROGRAM = { budget: 180, goal: 110 };
// The form prints, too, and only those who fill it in load it.
const FORM = { budget: 188, goal: 130 };
const HOME = { budget: 88, goal: 70 };
const FIRST_VISIT = { budget: 220, goal: 140 };
const FIRST_VISIT_HOME = { budget: 100, goal: 75 };

const compressed = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

function report(title, rows, { budget, goal }) {
  const total = rows.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const line = (kb, text) => console.log(`${kb.toFixed(1).padStart(8)} KB  ${text}`);
  console.log(`\n${title}`);
  for (const { name, bytes } of rows) line(bytes / 1000, name);
  line(total, `in all; goal ${goal}, budget ${budget}`);
  assert.ok(total <= budget, `${title}: ${total.toFixed(1)} KB is over the budget of ${budget} KB`);
}

// Each program comes with the site's styles; the form prints as the papers do.
for (const [program, title, most, styles] of [
  ["web", "Program: wasm, glue and styles", PROGRAM, []],
  ["home", "Program of home: wasm, glue and styles", HOME, ["home"]],
  ["papers", "Program of the papers: wasm, glue and styles", PROGRAM, ["papers"]],
  ["form", "Program of the form: wasm, glue and styles", FORM, ["form", "papers"]],
]) {
  test(`${title} stay small`, () => {
    const files = readdirSync(DIST);
    const programs = files.filter((name) => name.startsWith(`${program}-`) && !name.endsWith(".css"));
    const looks = files.filter((name) => name.endsWith(".css") && ["site", ...styles].includes(name.split("-")[0]));
    const names = [...programs, ...looks];
    for (const end of [".wasm", ".js"]) assert.ok(names.some((name) => name.startsWith(`${program}-`) && name.endsWith(end)), `dist/ has no ${end} file of ${program}`);
    report(title, names.map((name) => ({ name, bytes: compressed(readFileSync(join(DIST, name))) })), most);
  });
}

test("the programs hold Chinese only", () => {
  const wasm = Buffer.concat(readdirSync(DIST).filter((name) => name.endsWith(".wasm")).map((name) => readFileSync(join(DIST, name))));
  const [english] = readdirSync(join(DIST, "texts"));
  // Short words stand in addresses and names of the code too.
  const sentences = readFileSync(join(DIST, "texts", english), "utf8").split("\n").filter((line) => line.length > 20);
  assert.ok(sentences.length > 100);
  assert.deepEqual(sentences.filter((sentence) => wasm.includes(sentence)), []);
});

for (const [name, path, most] of [["the restaurant package", "guide/restaurant/", FIRST_VISIT], ["home", "", FIRST_VISIT_HOME]]) test(`a first visit of ${name} stays small`, async () => {
  const site = await serve();
  const browser = await launch();
  try {
    const rows = [];
    // The cache of the service worker fills later and in the background.
    await visit(browser, site, { serviceWorkers: "block" }, async (page) => {
      await open(page, site.url + path);
      await page.waitForLoadState("networkidle");
    });
    for (const path of new Set(site.requests)) {
      const bytes = await (await fetch(new URL(path, site.url))).arrayBuffer();
      rows.push({ name: path, bytes: compressed(Buffer.from(bytes)) });
    }
    report(`First visit: all that the page of ${name} asks for`, rows, most);
  } finally {
    await browser.close();
    await site.close();
  }
});
