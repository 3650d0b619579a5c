// Every screen in every way it can look: axe, width, size of type and targets, headings, titles.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it, test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { launch, PHONE, visit } from "./browser.mjs";
import { assertNoSidewaysScroll, assertPictureReadable, assertReadable, assertTargets } from "./pages/look.mjs";
import { eventually } from "./pages/wait.mjs";
import { SCREENS, show, stage } from "./screens.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const NARROW = { width: 320, height: 640 };

// Shows a screen to a new visitor and gives the page to use.
async function onScreen(screen, settings, use) {
  const site = await stage(screen);
  try {
    await visit(browser, site, { expected: screen.expected ?? [], reducedMotion: "reduce" }, async (page) => {
      await show(page, site, screen, settings);
      await use(page);
    });
  } finally {
    await site.close();
  }
}

// The reader's own type size, as a browser's settings would set it.
const zoomText = (page, percent) =>
  page.evaluate((size) => (document.documentElement.style.fontSize = size), percent === 100 ? "" : `${percent}%`);

// Runs axe with the bar at the bottom laid to rest at the end of the page: under
// it axe could not tell the contrast of what scrolls by.
async function check(page, screen, name, options = {}) {
  const rest = (position) => page.locator(".dock").evaluateAll((docks, to) => docks.forEach((dock) => (dock.style.position = to)), position);
  await rest("static");
  const doubtful = (screen.doubtful ?? []).map((it) => ({ ...it, rule: "color-contrast" }));
  await assertAccessible(page, `${screen.name}, ${name}`, doubtful, options);
  await rest("");
}

describe("as designed", { concurrency: 2 }, () => {
  for (const screen of SCREENS) {
    it(screen.name, () =>
      onScreen(screen, "", async (page) => {
        assert.equal(await page.locator("h1:visible").count(), 1, "one h1");
        await assertReadable(page, "light", 14);
        await assertTargets(page, "light", 44, 44);
        await assertPictureReadable(page, "light", 4.5);
        await check(page, screen, "light");

        await page.emulateMedia({ colorScheme: "dark" });
        await assertPictureReadable(page, "dark", 4.5);
        await check(page, screen, "dark");
        if (screen.main) {
          await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
          await check(page, screen, "forced colours");
          await page.emulateMedia({ forcedColors: "none" });
        }

        await page.emulateMedia({ colorScheme: "light" });
        await page.setViewportSize(NARROW);
        await assertNoSidewaysScroll(page, "320 px");
        await assertTargets(page, "320 px", 44, 44);
        await check(page, screen, "320 px");

        await page.setViewportSize(PHONE);
        await zoomText(page, 200);
        await assertNoSidewaysScroll(page, "200 %");
        await check(page, screen, "200 %");
      }),
    );
  }
});

describe("care mode", { concurrency: 2 }, () => {
  for (const screen of SCREENS) {
    it(screen.name, () =>
      onScreen(screen, "mode=care", async (page) => {
        assert.equal(await page.locator("html").getAttribute("data-mode"), "care");
        await assertReadable(page, "care", 18);
        await assertTargets(page, "care", 44, 60);
        await assertNoSidewaysScroll(page, "care");
        await assertPictureReadable(page, "care", 7);
        await check(page, screen, "care", { contrast: 7 });
        await page.emulateMedia({ colorScheme: "dark" });
        await check(page, screen, "care and dark", { contrast: 7 });
        await page.setViewportSize(NARROW);
        await assertNoSidewaysScroll(page, "care, 320 px");
      }),
    );
  }
});

describe("largest type of the settings", { concurrency: 2 }, () => {
  for (const screen of SCREENS) {
    it(screen.name, () =>
      onScreen(screen, "text=175", async (page) => {
        const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
        assert.equal(size, "28px");
        await assertNoSidewaysScroll(page, "175 %");
        await assertTargets(page, "175 %", 44, 44);
      }),
    );
  }
});

test("care mode with the largest type reaches 30 px", () =>
  onScreen(SCREENS.find(({ name }) => name === "plan"), "mode=care&text=175", async (page) => {
    assert.ok((await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))) >= 30);
    await assertNoSidewaysScroll(page, "care and 175 %");
  }));

test("the package page says how many situations were proven", async () => {
  const { proven } = JSON.parse(await readFile(new URL("../../dist/data/bundles/restaurant.json", import.meta.url)));
  assert.match(proven, /^[1-9][0-9]{0,2}(,[0-9]{3})+$/);
  const screen = SCREENS.find(({ name }) => name === "package");
  for (const [settings, says] of [
    ["", `已逐一核对${proven}种情形`],
    ["lang=en", `All ${proven} situations were proven`],
  ]) {
    await onScreen(screen, settings, (page) => page.locator(".note", { hasText: says }).waitFor());
  }
});

test("spaced text loses nothing", () =>
  onScreen(SCREENS.find(({ name }) => name === "materials"), "", async (page) => {
    await page.evaluate(() => {
      for (const element of document.querySelectorAll("body *")) {
        Object.assign(element.style, { lineHeight: "1.5", letterSpacing: "0.12em", wordSpacing: "0.16em" });
      }
    });
    await assertNoSidewaysScroll(page, "text spacing");
  }));

test("every screen has a title of its own", async () => {
  const titles = new Map();
  for (const screen of SCREENS.filter(({ like }) => !like)) {
    await onScreen(screen, "", async (page) => {
      const title = await eventually(async () => {
        // It follows the picture.
        const title = await page.title();
        assert.match(title, /一件事一次办$/);
        assert.equal(titles.get(title), undefined, `${screen.name} is called “${title}” as well`);
        return title;
      });
      titles.set(title, screen.name);
    });
  }
});
