// Cargo's runner for tests built for the browser: node wasm-test.mjs FILE.wasm [FILTER …]
//
// By itself wasm-bindgen-test-runner needs a driver of the browser's own version.
// It can also just serve the tests; then any Chromium that Playwright starts will do.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { launch } from "../tests/e2e/browser.mjs";

const LIMIT_MS = 120_000;

const runner = spawn(".tools/bin/wasm-bindgen-test-runner", process.argv.slice(2), {
  env: { ...process.env, NO_HEADLESS: "1", WASM_BINDGEN_TEST_ADDRESS: "127.0.0.1:0" },
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = new Promise((resolve) => runner.on("close", resolve));
const lines = createInterface({ input: runner.stdout });
const said = [];
const address = await Promise.race([
  ended,
  new Promise((resolve) => {
    lines.on("line", (line) => {
      said.push(line);
      const found = /available at (http:\S+)/.exec(line);
      if (found) resolve(found[1]);
    });
  }),
]);
// Without tests for a browser the runner comes to an end by itself.
if (typeof address !== "string") {
  console.log(said.join("\n"));
  process.exit(address ?? 1);
}

const browser = await launch();
const page = await browser.newPage();
const errors = [];
page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
page.on("pageerror", (error) => errors.push(error.stack));
try {
  await page.goto(address);
  await page.waitForFunction(() => document.getElementById("output").textContent.includes("test result: "), null, { timeout: LIMIT_MS });
} catch (error) {
  errors.push(error.message);
}
const text = (await page.locator("#output").textContent({ timeout: 1000 }).catch(() => null)) ?? "";
await browser.close();
runner.kill();

const passed = text.includes("test result: ok");
console.log(text);
if (!passed) console.error(errors.join("\n"));
process.exitCode = passed ? 0 : 1;
