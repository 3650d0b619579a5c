// The browser for tests: the one that is installed, a fresh profile for every
// visit, and no visit passes that left an error behind.
//
//   const browser = await launch();
//   await visit(browser, site, { viewport: PHONE }, async (page) => { … });
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.mjs";

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1366, height: 768 };

// Options are Playwright's.
export function launch(options = {}) {
  return chromium.launch({
    ...options,
    executablePath: findBrowser(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

// Runs use(page, context) in a new profile and fails on console errors, uncaught
// exceptions, CSP violations and requests that leave the site. Without an offline copy
// unless it is asked for: it would fetch every file behind the back of the visit. Options are
// Playwright's context options and
//   expected: expressions for problems that the test provokes; each must occur.
export async function visit(browser, site, options, use) {
  const { expected = [], ...contextOptions } = options;
  const context = await browser.newContext({ serviceWorkers: "block", viewport: PHONE, locale: "zh-CN", timezoneId: "Asia/Shanghai", ...contextOptions });
  const problems = collectProblems(context, new URL(site.url).origin);
  try {
    await use(await context.newPage(), context);
  } finally {
    await context.close();
  }
  const unexpected = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
  assert.deepEqual(unexpected, [], "the visit left problems behind");
  for (const pattern of expected) {
    assert.ok(problems.some((problem) => pattern.test(problem)), `${pattern} was expected and did not occur`);
  }
}

// A list that fills while pages of this context live. Chromium reports CSP and
// Trusted Types violations as console errors, in frames and workers too.
export function collectProblems(context, origin) {
  const problems = [];
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (event) => problems.push(`uncaught: ${event.error().stack ?? event.error()}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== origin) problems.push(`left the site: ${url}`);
  });
  return problems;
}

// Goes to a page of the site and waits until the program runs.
export async function open(page, url) {
  await page.goto(url);
  await page.locator("html[data-boot=ready]").waitFor({ state: "attached", timeout: 30_000 });
}
