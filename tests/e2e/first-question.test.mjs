// The first question stands on its static page and is answered there before the program comes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { DESKTOP, launch, PHONE, visit } from "./browser.mjs";
import { CASE, caseOf, keep, kept, SETTINGS } from "./pages/device.mjs";
import { assertHeading, GUIDE, ready } from "./pages/guide.mjs";
import { focused, tabTo } from "./pages/keys.mjs";
import { answer, assertAsked, assertChosen, goOn, seeError } from "./pages/question.mjs";
import { eventually } from "./pages/wait.mjs";
import { serve } from "./server.mjs";
import { situation } from "./situations.mjs";

const QUESTIONS = `${GUIDE}questions/`;
const NOODLES = situation("t1-noodle-shop");
const WASM = /\.wasm$/;
const BUNDLE = /\/restaurant\.(zh\.)?bin$/;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

// The page as the server sends it, to its end.
async function toStatic(page, url) {
  await page.goto(url, { waitUntil: "commit" });
  await page.locator("#status").waitFor({ state: "attached" });
}

// A visit whose program waits until letGo() is called; the page stands there without it.
async function early(use, { path = QUESTIONS, records = {}, prepare = () => {}, ...options } = {}) {
  const site = await serve();
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  try {
    await visit(browser, site, options, async (page) => {
      await keep(page, records);
      await prepare(page);
      await page.route(WASM, async (route) => {
        await held;
        await route.continue();
      });
      await toStatic(page, site.url + path);
      const arrive = async () => {
        letGo();
        await ready(page);
      };
      await use(page, arrive, site);
    });
  } finally {
    letGo();
    await site.close();
  }
}

const form = (page) => page.locator("#question");
const waiting = (page) => page.locator("main .lead", { hasText: "正在打开" });
const press = (page) => page.locator("#go-on").click();

test("what is chosen early is chosen when the program comes", () =>
  early(async (page, arrive) => {
    await answer(page, "site", "mixed-flue");
    await arrive();
    await assertChosen(page, ["mixed-flue"]);
    await goOn(page);
    await assertAsked(page, "food");
    assert.match((await kept(page))[CASE], /a\.site=o-mixed-flue/);
  }));

test("what is said early is answered when the program comes", () =>
  early(async (page, arrive) => {
    await answer(page, "site", "street");
    assert.equal(await page.locator(".dock__wait").isVisible(), false);
    await press(page);
    assert.equal(await page.locator(".dock__wait").innerText(), "正在打开…");
    assert.equal(await page.locator("#status").innerText(), "正在打开…", "said to screen readers, too");
    assert.equal(await form(page).count(), 1, "the page stays");
    await arrive();
    await assertAsked(page, "food");
    assert.match((await kept(page))[CASE], /a\.site=o-street/);
    await eventually(async () => assert.equal((await focused(page)).tag, "h1"));
    assert.equal(await page.locator("#status").innerText(), "");
    await page.goBack();
    await assertAsked(page, "site");
    await assertChosen(page, ["street"]);
  }));

test("not sure, said early", () =>
  early(async (page, arrive) => {
    await answer(page, "site", "unsure");
    await press(page);
    await arrive();
    await assertAsked(page, "food");
    assert.match((await kept(page))[CASE], /a\.site=u/);
  }));

test("who changes the choice after 继续 is answered with the last one", () =>
  early(async (page, arrive) => {
    await answer(page, "site", "street");
    await press(page);
    await answer(page, "site", "dwelling");
    await arrive();
    await eventually(async () => assert.match((await kept(page))[CASE], /a\.site=o-dwelling/));
  }));

test("继续 without a choice is answered with the error", () =>
  early(async (page, arrive) => {
    await press(page);
    await arrive();
    assert.match(await seeError(page), /还没选/);
    await answer(page, "site", "street");
    await goOn(page);
    await assertAsked(page, "food");
  }));

for (const [name, viewport] of [["a phone", PHONE], ["a desktop", { ...DESKTOP, height: 500 }]]) {
  test(`the program takes over unseen on ${name}: focus, open help, scroll position, every line`, () =>
    early(async (page, arrive) => {
      await answer(page, "site", "dwelling");
      await page.locator("#help-open").click();
      await page.locator('[value="mixed-flue"]').focus();
      await page.evaluate(() => window.scrollTo(0, 120));
      const look = () =>
        page.evaluate(() => ({
          lines: document.querySelector("#question").innerText,
          scrolled: window.scrollY,
          focus: document.activeElement.id,
        }));
      const before = await look();
      assert.ok(before.scrolled > 0);
      await page.evaluate(() => {
        window.moved = 0;
        new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.moved += value))).observe({ type: "layout-shift" });
      });
      await arrive();
      await assertChosen(page, ["dwelling"]);
      await eventually(async () => assert.deepEqual(await look(), before));
      assert.ok((await page.evaluate(() => window.moved)) < 0.01);
    }, { viewport }));
}

test("with keys only", () =>
  early(async (page, arrive) => {
    await tabTo(page, (at) => at.name === "site", "the options");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await assertChosen(page, ["mixed-flue"]);
    await page.keyboard.press("Enter");
    await page.locator(".dock__wait").waitFor();
    await arrive();
    await assertAsked(page, "food");
    assert.match((await kept(page))[CASE], /a\.site=o-mixed-flue/);
  }));

test("the static question is accessible, waiting or not", () =>
  early(async (page) => {
    await page.locator(".dock").evaluateAll((docks) => docks.forEach((dock) => (dock.style.position = "static")));
    assert.equal(await page.locator("h1:visible").count(), 1);
    await assertAccessible(page, "the static question");
    await press(page);
    await assertAccessible(page, "the static question, waiting");
  }));

test("a district of one's own and storage that is switched off change nothing", async () => {
  await early(
    async (page, arrive) => {
      await answer(page, "site", "street");
      await press(page);
      await arrive();
      await assertAsked(page, "food");
    },
    { records: { [SETTINGS]: "region=370405" } },
  );
  const block = (page) =>
    page.addInitScript(() => Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("off", "SecurityError"); } }));
  await early(
    async (page, arrive) => {
      await answer(page, "site", "street");
      await press(page);
      await arrive();
      await assertAsked(page, "food");
    },
    { prepare: block },
  );
});

test("the data are fetched once, beside the program", () =>
  early(async (page, arrive, site) => {
    await eventually(async () => assert.equal(site.requests.filter((path) => BUNDLE.test(path)).length, 1));
    assert.equal(site.requests.filter((path) => WASM.test(path)).length, 0, "the program is still held back");
    await arrive();
    await assertAsked(page, "site");
    assert.equal(site.requests.filter((path) => BUNDLE.test(path)).length, 1);
    assert.equal(site.requests.filter((path) => WASM.test(path)).length, 1);
  }));

// --- where the first question would be the wrong one ---------------------------

const OTHER = {
  "a case is kept": [{ records: caseOf(NOODLES) }, "main h1"],
  "the address names another question": [{ path: `${QUESTIONS}?q=food` }, '[data-question-id="food"]'],
  "the address asks for English": [{ path: `${QUESTIONS}?lang=en` }, "html[lang=en] [data-question-id=site]"],
  "English was chosen": [{ records: { [SETTINGS]: "lang=en" } }, "html[lang=en] [data-question-id=site]"],
};
for (const [name, [options, then]] of Object.entries(OTHER)) {
  test(`it is not asked early where ${name}`, () =>
    early(async (page, arrive) => {
      await waiting(page).waitFor();
      assert.equal(await form(page).isVisible(), false);
      assert.equal(await page.locator("h1:visible").count(), 1);
      await page.getByRole("main").getByRole("link", { name: "先看全部内容，不答题" }).waitFor();
      await arrive();
      await page.locator(then).first().waitFor();
    }, options));
}

for (const [name, options] of Object.entries({
  "the address names it": { path: `${QUESTIONS}?q=site` },
  "the address asks for Chinese": { path: `${QUESTIONS}?lang=zh`, records: { [SETTINGS]: "lang=en" } },
})) {
  test(`it is asked early where ${name}`, () =>
    early(async (page, arrive) => {
      await answer(page, "site", "street");
      await arrive();
      await assertAsked(page, "site");
      await assertChosen(page, ["street"]);
    }, options));
}

// --- when something is missing --------------------------------------------------

const notice = (page) => page.locator("[data-boot-failed]");

async function onSite(options, fault, use) {
  const site = await serve();
  if (fault) site.fault(...fault);
  try {
    await visit(browser, site, options, (page) => use(page, site));
  } finally {
    await site.close();
  }
}

for (const pressed of [false, true]) {
  test(`the program does not come${pressed ? " and 继续 was pressed" : ""}: it is said, and the choice stays`, () =>
    onSite({ expected: [/^console: /], viewport: { width: 360, height: 500 } }, [WASM, { status: 404, delay: 1_500 }], async (page, site) => {
      await toStatic(page, site.url + QUESTIONS);
      await answer(page, "site", "dwelling");
      if (pressed) await press(page);
      await page.locator("html[data-boot=failed]").waitFor({ state: "attached" });
      assert.equal(await notice(page).isVisible(), true);
      if (pressed) {
        assert.ok((await notice(page).boundingBox()).y >= 0, "it is in view");
        assert.equal(await page.locator("#status").innerText(), "");
      }
      await assertChosen(page, ["dwelling"]);
      assert.equal(await page.locator("#go-on").isVisible(), false, "nothing to press that does nothing");
      await page.getByRole("main").getByRole("link", { name: "先看全部内容，不答题" }).waitFor();
      await page.locator('[value="dwelling"]').press("Enter");
      assert.ok(page.url().endsWith(QUESTIONS), "the form goes nowhere");
      await page.evaluate(() => window.scrollTo(0, 0));
      await assertAccessible(page, "the static question without the program");
    }));
}

for (const pressed of [false, true]) {
  test(`the data do not come${pressed ? " and 继续 was pressed" : ""}: a second try goes on from the choice`, () =>
    onSite({ expected: [/500/] }, [BUNDLE, { status: 500, delay: 1_500 }], async (page, site) => {
      await toStatic(page, site.url + QUESTIONS);
      await answer(page, "site", "dwelling");
      if (pressed) await press(page);
      await assertHeading(page, /没打开/);
      site.repair();
      await page.locator("#retry").click();
      if (!pressed) {
        await assertAsked(page, "site");
        await assertChosen(page, ["dwelling"]);
        await goOn(page);
      }
      await eventually(async () => assert.match((await kept(page))[CASE] ?? "", /a\.site=o-dwelling/));
    }));
}

test("without scripts nothing is asked that cannot be answered", () =>
  onSite({ javaScriptEnabled: false }, null, async (page, site) => {
    await page.goto(site.url + QUESTIONS);
    assert.equal(await form(page).isVisible(), false);
    assert.equal(await page.locator("main input:visible, main button:visible").count(), 0);
    await page.getByRole("main").getByRole("link", { name: "先看全部内容，不答题" }).waitFor();
    assert.equal(await page.locator(".boot-failed:visible").count(), 1);
  }));
