// Searching on home: as people type, with keys only, with an input method, without a network.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { DESKTOP, launch, open, visit } from "./browser.mjs";
import { caseOf, keep, SETTINGS } from "./pages/device.mjs";
import { GUIDE, heading, openAt, openHome, place, ready } from "./pages/guide.mjs";
import { focused } from "./pages/keys.mjs";
import { assertAt, field, hits, search, searchInVain, titles } from "./pages/search.mjs";
import { eventually } from "./pages/wait.mjs";
import { serve } from "./server.mjs";
import { shared } from "./shared.mjs";
import { PACKAGE, situation } from "./situations.mjs";

const NAME = PACKAGE.name.zh;
const status = (page) => page.locator("#status");

const all = shared();

const onHome = (options, use, query = "") =>
  visit(all.browser, all.site, options, async (page, context) => {
    await openHome(page, all.site, query);
    await use(page, context);
  });

test("the examples in the empty field find what they say", () =>
  onHome({}, async (page) => {
    const examples = (await field(page).getAttribute("placeholder")).split("、");
    assert.equal(examples.length, 3);
    for (const example of examples) {
      await search(page, example);
      assert.ok((await titles(page)).includes(NAME), example);
    }
  }));

for (const [kind, typed, why] of [
  ["Chinese", "饭店", /餐馆/],
  ["pinyin", "kaifandian", /拼音一样/],
  ["pinyin that is not finished", "kaifan", /拼音一样/],
  ["initials", "kfd", /首字母/],
  ["capitals and blanks", "KAI FAN DIAN", /拼音一样/],
  ["an everyday word", "烧烤", /意思相近：烧烤/],
  ["a matter", "外卖公示", /可能要办：外卖公示和报告/],
  ["a typo", "kaifandain", /写法相近/],
]) {
  test(`${kind}: “${typed}” finds the restaurant and says why`, () =>
    onHome({}, async (page) => {
      await search(page, typed);
      const first = hits(page).first();
      assert.equal(await first.locator(".row__title").innerText(), NAME);
      assert.match(await first.innerText(), why);
      await first.click();
      await eventually(async () => assert.equal(place(page, all.site), GUIDE));
      await ready(page);
    }));
}

test("results follow every key, and what was found is marked", () =>
  onHome({}, async (page) => {
    const assertMarked = (text) => eventually(async () => assert.equal(await page.locator("mark").first().innerText(), text));
    await field(page).pressSequentially("wo");
    for (const [key, marked] of [["k", "我要开"], ["f", "我要开饭"], ["d", "我要开饭店"]]) {
      if (key === "k") await field(page).pressSequentially("yao");
      await field(page).press(key);
      await assertMarked(marked);
    }
    await field(page).press("Backspace");
    await assertMarked("我要开饭");
    await page.locator("#search-clear").click();
    await hits(page).first().waitFor({ state: "detached" });
    assert.equal(await field(page).inputValue(), "");
    assert.equal((await focused(page)).id, "search");
    await page.getByRole("heading", { name: "常办的事" }).waitFor();
  }));

test("nothing found says what to do, and is announced", () =>
  onHome({}, async (page) => {
    await searchInVain(page, "宇航员");
    assert.match(await page.getByRole("main").innerText(), /换个短一点.*12345/);
    await eventually(async () => assert.match(await status(page).innerText(), /没有找到“宇航员”/));
    assert.equal(await field(page).getAttribute("aria-expanded"), "false");
  }));

test("with keys only: down, up, Enter, Escape", () =>
  onHome({}, async (page) => {
    await field(page).focus();
    await page.keyboard.type("kfd");
    await hits(page).first().waitFor();
    assert.equal(await field(page).getAttribute("aria-expanded"), "true");
    assert.equal(await field(page).getAttribute("aria-controls"), await page.getByRole("listbox").getAttribute("id"));
    await eventually(async () => assert.match(await status(page).innerText(), /找到\d+件事/));
    await assertAt(page, 0);
    const number = await hits(page).count();
    await page.keyboard.press("ArrowUp");
    await assertAt(page, number);
    await page.keyboard.press("ArrowDown");
    await assertAt(page, 1);
    assert.equal((await focused(page)).id, "search", "the focus stays in the field");
    await page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await hits(page).count(), 0));
    assert.equal(await field(page).inputValue(), "");
    assert.equal((await focused(page)).id, "search");

    await page.keyboard.type("fandian");
    await hits(page).first().waitFor();
    await page.keyboard.press("Enter");
    await assertAt(page, 1);
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(place(page, all.site), GUIDE));
  }));

test("Back from what was found leads home again", () =>
  onHome({}, async (page) => {
    await search(page, "kfd");
    await hits(page).first().click();
    await heading(page).filter({ hasText: NAME }).waitFor();
    await page.goBack();
    await ready(page);
    await eventually(async () => assert.equal(place(page, all.site), ""));
    await search(page, "kfd");
  }));

test("an input method keeps its keys, and its text stays as it is", () =>
  onHome({}, async (page, context) => {
    const ime = await context.newCDPSession(page);
    await field(page).focus();
    for (const text of ["k", "kai", "kai'fan"]) await ime.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await hits(page).first().waitFor();
    assert.equal(await field(page).inputValue(), "kai'fan");
    // Keys that choose among the input method's words: they are not for the list.
    for (const key of ["ArrowDown", "Enter", "Escape"]) {
      await field(page).evaluate((it, key) => it.dispatchEvent(new KeyboardEvent("keydown", { key, keyCode: 229, isComposing: true, bubbles: true, cancelable: true })), key);
    }
    await assertAt(page, 0);
    assert.equal(await field(page).inputValue(), "kai'fan");
    assert.equal(place(page, all.site), "");
    await ime.send("Input.insertText", { text: "开饭" });
    await eventually(async () => assert.equal(await page.locator("mark").first().innerText(), "开饭"));
    assert.equal(await field(page).inputValue(), "开饭");
  }));

test("a text that is composed before the program is there is not cut off", () =>
  visit(all.browser, all.site, {}, async (page, context) => {
    all.site.fault(/home-.*\.wasm$/, { delay: 800 });
    try {
      await page.goto(all.site.url);
      const ime = await context.newCDPSession(page);
      await field(page).focus();
      await ime.send("Input.imeSetComposition", { text: "kai'fan", selectionStart: 7, selectionEnd: 7 });
      await page.locator("html[data-boot=ready]").waitFor({ state: "attached" });
      await page.waitForTimeout(300);
      assert.equal(await page.locator("#more").count(), 0, "the static page stays while the text is composed");
      await ime.send("Input.insertText", { text: "开饭店" });
      await ready(page);
      await hits(page).first().waitFor();
      assert.equal(await field(page).inputValue(), "开饭店");
      assert.equal((await focused(page)).id, "search");
    } finally {
      all.site.repair();
    }
  }));

test("what is typed before the program is there is found when it is", () =>
  visit(all.browser, all.site, {}, async (page) => {
    all.site.fault(/home-.*\.wasm$/, { delay: 800 });
    try {
      await page.goto(all.site.url);
      await field(page).pressSequentially("kfd");
      await field(page).press("Enter");
      await ready(page);
      await assertAt(page, 1);
      assert.equal(await field(page).inputValue(), "kfd");
    } finally {
      all.site.repair();
    }
  }));

test("after home is there searching asks nothing of the network", async () => {
  const own = await serve();
  try {
    await visit(all.browser, own, {}, async (page, context) => {
      await openHome(page, own);
      await page.waitForLoadState("networkidle");
      await eventually(() => assert.ok(own.requests.some((path) => path.endsWith("/search.bin"))));
      const before = own.requests.length;
      await context.setOffline(true);
      for (const typed of ["kfd", "健康证", "kaifandain"]) await search(page, typed);
      await page.getByRole("note").filter({ hasText: "没有网" }).waitFor();
      assert.equal(own.requests.length, before);
    });
  } finally {
    await own.close();
  }
});

test("without what is searched the list stays, it is said, and typing tries again", () =>
  visit(all.browser, all.site, { expected: [/503/] }, async (page) => {
    all.site.fault(/search\.bin$/, { status: 503 });
    try {
      await openHome(page, all.site);
      await field(page).fill("kfd");
      await page.getByText("查找打不开").waitFor();
      await page.getByRole("heading", { name: "常办的事" }).waitFor();
      all.site.repair();
      await field(page).pressSequentially(" ");
      await hits(page).first().waitFor();
    } finally {
      all.site.repair();
    }
  }));

test("a district and a day from home's address reach the guide, with and without storage", async () => {
  for (const blocked of [false, true]) {
    await visit(all.browser, all.site, {}, async (page) => {
      if (blocked) {
        await page.addInitScript(() => {
          Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("off", "SecurityError"); } });
        });
      }
      await openHome(page, all.site, "?region=370405&start=2026-12-01&mode=care");
      await search(page, "kfd");
      await hits(page).first().click();
      await ready(page);
      assert.equal(new URL(page.url()).searchParams.get("start"), "2026-12-01");
      assert.equal(await page.locator("html").getAttribute("data-mode"), "care");
      assert.match(await page.locator("main").innerText(), /台儿庄/);
    });
  }
});

test("in English names and reasons are English", () =>
  onHome({}, async (page) => {
    await page.locator("html[lang=en]").waitFor();
    await search(page, "restau");
    assert.equal(await page.locator("mark").first().innerText(), "restau");
    await search(page, "seal");
    assert.match(await hits(page).first().innerText(), /may need: Seals/);
    await field(page).fill("astronaut");
    await page.getByText("Nothing found for “astronaut”").waitFor();
  }, "?lang=en"));

test("without scripts there is a list and no field", () =>
  visit(all.browser, all.site, { javaScriptEnabled: false }, async (page) => {
    await page.goto(all.site.url);
    assert.equal(await field(page).isVisible(), false);
    assert.equal(await page.getByRole("main").getByRole("link", { name: new RegExp(`^${NAME}`) }).isVisible(), true);
  }));

test("where the program does not start the field goes away again", () =>
  visit(all.browser, all.site, { expected: [/^console: /] }, async (page) => {
    all.site.fault(/home-.*\.wasm$/, { status: 500 });
    try {
      await page.goto(all.site.url);
      await page.locator("html[data-boot=failed]").waitFor({ state: "attached" });
      assert.equal(await field(page).isVisible(), false);
      assert.equal(await page.getByRole("main").getByRole("link", { name: new RegExp(`^${NAME}`) }).isVisible(), true);
    } finally {
      all.site.repair();
    }
  }));

test("accessible while something is chosen in the list, on a desktop too", () =>
  onHome({ viewport: DESKTOP, reducedMotion: "reduce" }, async (page) => {
    await search(page, "kfd");
    await page.keyboard.press("ArrowDown");
    await assertAt(page, 1);
    await assertAccessible(page, "search, first row chosen");
  }));

test("text like markup stays text", () =>
  onHome({}, async (page) => {
    await searchInVain(page, "<img src=x onerror=alert(1)>😀");
    assert.equal(await page.locator("main img").count(), 0);
  }));

// --- between home and the guides: two programs, one site -------------------------

test("from home to a guide and back the right program starts, without a flash of another page", async () => {
  const own = await serve();
  try {
    await visit(all.browser, own, { viewport: DESKTOP }, async (page) => {
      await keep(page, caseOf(situation("t0-example")));
      const program = () => page.locator("html").getAttribute("data-program");
      await openHome(page, own);
      assert.equal(await program(), "home");
      assert.equal(own.requests.some((path) => /\/web-/.test(path)), false, "home asks for nothing of the guide's program");
      await page.getByRole("link", { name: /^接着办/ }).click();
      await page.waitForURL(/\/plan\/$/);
      assert.equal(await program(), "web");
      await ready(page);
      await page.getByRole("banner").getByRole("link", { name: "一件事一次办" }).click();
      await eventually(async () => assert.equal(await program(), "home"));
      await ready(page);
      await page.goBack();
      await eventually(async () => assert.equal(await program(), "web"));
      await ready(page);
      assert.match(page.url(), /\/plan\/$/);
    });
  } finally {
    await own.close();
  }
});

test("a guide the browser kept as it was shows what was deleted meanwhile", async () => {
  const keeping = await launch({ ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  try {
    await visit(keeping, all.site, { viewport: DESKTOP }, async (page) => {
      await keep(page, caseOf(situation("t0-example")));
      await openAt(page, all.site, `${GUIDE}plan/`);
      await page.locator(".wrap--plan").waitFor();
      await page.evaluate(() => (globalThis.keptAsItWas = true));
      await page.getByRole("banner").getByRole("link", { name: "一件事一次办" }).click();
      await page.waitForURL(all.site.url);
      await ready(page);
      await page.evaluate(() => localStorage.removeItem("onething.case.restaurant"));
      // A kept page does not load, so only the address tells.
      await page.goBack({ waitUntil: "commit" });
      await eventually(async () => assert.equal(place(page, all.site), `${GUIDE}plan/`));
      assert.equal(await page.evaluate(() => globalThis.keptAsItWas), true, "the page was kept, not loaded");
      await eventually(async () => assert.match(await page.locator("main").innerText(), /还没有回答/));
    });
  } finally {
    await keeping.close();
  }
});

test("settings opened in a guide, home, and Back twice: each page is drawn by the program that can", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, { [SETTINGS]: "region=370405" });
    await openAt(page, all.site, GUIDE);
    await page.getByRole("contentinfo").getByRole("link", { name: "设置" }).click();
    await page.getByRole("heading", { level: 1, name: "设置" }).waitFor();
    await eventually(async () => assert.equal(place(page, all.site), "settings/"));
    await open(page, all.site.url);
    await ready(page);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "设置" }).waitFor();
    await ready(page);
    await page.goBack();
    await heading(page).filter({ hasText: NAME }).waitFor();
    await ready(page);
    assert.equal(place(page, all.site), GUIDE);
  }));
