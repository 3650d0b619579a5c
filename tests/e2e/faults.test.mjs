// When something is missing: scripts, WebAssembly, the network, a file, part of a file, a page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, visit } from "./browser.mjs";
import { CASE, keep, kept, record, SETTINGS } from "./pages/device.mjs";
import { GUIDE, assertHeading, backToPlan, choosePackage, heading, openAt, openHome, openSection, place, planIsThere, ready, startQuestions } from "./pages/guide.mjs";
import { answerAll } from "./pages/question.mjs";
import { eventually } from "./pages/wait.mjs";
import { serve } from "./server.mjs";
import { everything, PACKAGE, situation } from "./situations.mjs";

const NOODLES = situation("t1-noodle-shop");
const BUNDLE = /\/restaurant\.(zh\.)?bin$/;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

// A server of its own, so that faults stay where they belong.
async function onSite(options, use, base = "/") {
  const site = await serve({ base });
  try {
    await visit(browser, site, options, (page, context) => use(page, site, context));
  } finally {
    await site.close();
  }
}

// --- English, which is loaded when it is wanted ------------------------------

const ENGLISH = { "the guide in it": /\/restaurant\.bin$/, "the sentences in it": /\/texts\/en-[0-9a-f]{16}\.txt$/ };
const SENTENCES = ENGLISH["the sentences in it"];
const NO_ENGLISH = "could not be loaded";
const inEnglish = (page) => page.locator("main h1", { hasText: PACKAGE.name.en });
const toEnglish = async (page) => {
  await page.locator("#more").click();
  await page.locator("#menu-language").click();
};
// The same button: it names the other language.
const toChinese = toEnglish;
const language = (page) => page.locator("html").getAttribute("lang");

async function assertStaysChinese(page, title) {
  await page.locator("[lang=en]", { hasText: NO_ENGLISH }).waitFor();
  await assertHeading(page, title);
  assert.equal(await language(page), "zh-CN", "a page of one language");
}

test("choosing English loads it once, and everything speaks it", () =>
  onSite({}, async (page, site) => {
    await openAt(page, site, GUIDE);
    assert.deepEqual(site.requests.filter((path) => path.endsWith(".bin")), ["/gov/one/data/bundles/restaurant.zh.bin"]);
    const loaded = (pattern) => site.requests.filter((path) => pattern.test(path)).length;
    assert.equal(loaded(SENTENCES), 0, "nobody else loads the sentences");
    await toEnglish(page);
    await inEnglish(page).waitFor();
    assert.equal(await language(page), "en");
    await toChinese(page);
    await assertHeading(page, PACKAGE.name.zh);
    await toEnglish(page);
    await inEnglish(page).waitFor();
    for (const file of Object.values(ENGLISH)) assert.equal(loaded(file), 1, String(file));
    await openAt(page, site, GUIDE);
    await inEnglish(page).waitFor();
    assert.equal(loaded(/restaurant\.zh\.bin$/), 1, "who reads English loads no Chinese bundle any more");
  }, "/gov/one/"));

test("who has chosen English sees nothing else drawn", () =>
  onSite({}, async (page, site) => {
    await keep(page, { [SETTINGS]: "lang=en" });
    // The slowest of the files decides, whichever it is.
    site.fault(SENTENCES, { delay: 500 });
    await page.addInitScript(() => {
      globalThis.drawn = [];
      const note = () => {
        // Only the program's own pages have a menu; before it stands the static page.
        if (document.querySelector("#more")) globalThis.drawn.push(`${document.documentElement.lang} ${document.querySelector("main h1")?.textContent}`);
      };
      new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await openAt(page, site, GUIDE);
    await inEnglish(page).waitFor();
    assert.deepEqual([...new Set(await page.evaluate(() => globalThis.drawn))], [`en ${PACKAGE.name.en}`]);
    assert.match(await page.title(), /OneThing/);
  }));

for (const [name, file] of Object.entries(ENGLISH)) {
  test(`English cannot be loaded, ${name}: the guide stays in Chinese and says so`, () =>
    onSite({ expected: [/500/] }, async (page, site) => {
      await openAt(page, site, GUIDE);
      site.fault(file, { status: 500 });
      await toEnglish(page);
      await assertStaysChinese(page, PACKAGE.name.zh);
      site.repair();
      await toEnglish(page);
      await inEnglish(page).waitFor();
      assert.equal(await page.getByText(NO_ENGLISH).count(), 0);
    }));
}

const NOT_WHOLE = { truncated: (bytes) => bytes.subarray(0, bytes.length >> 1), "as another file": () => Buffer.from("<!doctype html>\n<title>login</title>\n"), missing: undefined };
for (const [name, body] of Object.entries(NOT_WHOLE)) {
  test(`English was chosen before, its sentences arrive ${name}: Chinese, and choosing it again tries again`, () =>
    onSite({ expected: body ? [] : [/404/] }, async (page, site) => {
      await keep(page, { [SETTINGS]: "lang=en" });
      site.fault(SENTENCES, body ? { body } : { status: 404 });
      await openAt(page, site, GUIDE);
      await assertStaysChinese(page, PACKAGE.name.zh);
      site.repair();
      await toEnglish(page);
      await inEnglish(page).waitFor();
    }));
}

test("in the settings English can be chosen again until it comes", () =>
  onSite({ expected: [/ERR_/] }, async (page, site) => {
    const choose = () => page.locator(".picker__choice label", { hasText: /^English$/ }).click();
    await openAt(page, site, "settings/");
    site.fault(SENTENCES, { offline: true });
    await choose();
    await assertStaysChinese(page, "设置");
    assert.equal(await page.locator("#lang-zh").isChecked(), true, "what is seen is chosen");
    site.repair();
    await choose();
    await assertHeading(page, "Settings");
    assert.equal(await language(page), "en");
    assert.equal(await page.locator("#lang-en").isChecked(), true);
  }));

// --- without the program -----------------------------------------------------

const dense = (text) => text.replace(/\s+/g, "");

// Each matter stands there with every paper it asks for.
async function assertAllReadable(page) {
  const seen = Object.fromEntries(
    await page.locator("main [data-matter-id]").evaluateAll((all) => all.map((it) => [it.dataset.matterId, it.textContent])),
  );
  const missing = [];
  const matters = await everything();
  for (const { id, name, materials } of matters) {
    const text = dense(seen[id] ?? "");
    if (!text.includes(dense(name))) missing.push(name);
    for (const material of materials) if (!text.includes(dense(material))) missing.push(`${name}: ${material}`);
  }
  assert.deepEqual(missing, [], "everything is there to read");
  assert.ok(matters.length > 20, "the data are the real ones");
  const body = dense(await page.locator("main").innerText());
  assert.deepEqual(matters.filter(({ name }) => !body.includes(dense(name))), [], "and can be seen");
}

const WITHOUT = {
  "without scripts": [{ javaScriptEnabled: false }, async () => {}],
  "without WebAssembly": [
    { expected: [/no WebAssembly/] },
    async (page) => {
      await page.addInitScript(() => delete globalThis.WebAssembly);
    },
  ],
};
for (const [name, [options, prepare]] of Object.entries(WITHOUT)) {
  test(`the package page can be read ${name}`, () =>
    onSite(options, async (page, site) => {
      await prepare(page);
      await page.goto(site.url + GUIDE);
      await assertHeading(page, PACKAGE.name.zh);
      const body = dense(await page.locator("main").innerText());
      assert.deepEqual((await everything()).filter(({ name }) => !body.includes(dense(name))), [], "every matter is named");
      await page.getByRole("main").getByRole("link", { name: "先看全部内容，不答题" }).click();
      await page.waitForURL(/\/full\/$/);
      await heading(page).waitFor();
    }));

  test(`everything can be read ${name}`, () =>
    onSite(options, async (page, site) => {
      await prepare(page);
      await page.goto(`${site.url}${GUIDE}full/`);
      await heading(page).waitFor();
      await assertAllReadable(page);
      assert.equal(await page.locator("h1:visible").count(), 1);
    }));

  test(`pages that need answers say so ${name}`, () =>
    onSite(options, async (page, site) => {
      await prepare(page);
      for (const section of ["questions", "plan", "materials"]) {
        await page.goto(`${site.url}${GUIDE}${section}/`);
        await page.getByRole("main").getByRole("link", { name: "先看全部内容，不答题" }).waitFor();
        await eventually(async () => assert.equal(await page.locator(".boot-failed:visible").count(), 1, "it is said that the program does not run"));
      }
    }));
}

// --- without the data --------------------------------------------------------

test("no network for the guide: a sentence, and a second try works", () =>
  onSite({ expected: [/ERR_/] }, async (page, site) => {
    site.fault(BUNDLE, { offline: true });
    await openHome(page, site);
    await page.getByRole("main").getByRole("link", { name: new RegExp(`^${PACKAGE.name.zh}`) }).click();
    await assertHeading(page, /没有网/);
    await page.locator("#retry").click();
    await assertHeading(page, /没有网/);
    site.repair();
    await page.locator("#retry").click();
    await assertHeading(page, PACKAGE.name.zh);
    await startQuestions(page);
  }));

test("the network goes in the middle: nothing is lost, and it is said", () =>
  onSite({}, async (page, site, context) => {
    await openAt(page, site, `${GUIDE}?region=${NOODLES.region}`);
    await startQuestions(page);
    await context.setOffline(true);
    await page.getByRole("note").filter({ hasText: "没有网" }).waitFor();
    await answerAll(page, NOODLES.answers);
    await planIsThere(page);
    await context.setOffline(false);
    await eventually(async () => assert.equal(await page.getByRole("note").count(), 0));
  }));

for (const status of [404, 500]) {
  test(`the server answers ${status} for the guide`, () =>
    onSite({ expected: [new RegExp(String(status))] }, async (page, site) => {
      const old = record(NOODLES);
      await keep(page, { [CASE]: old });
      site.fault(BUNDLE, { status });
      await open(page, `${site.url}${GUIDE}plan/`);
      if (status === 404) {
        await assertHeading(page, /没有这份指南/);
        await page.getByRole("main").getByRole("link", { name: "回首页" }).waitFor();
      } else {
        await assertHeading(page, /没打开/);
        assert.match(await page.locator("main").innerText(), /HTTP-500/);
      }
      assert.equal((await kept(page))[CASE], old, "nothing is lost");
    }));
}

const BROKEN = {
  truncated: (bytes) => bytes.subarray(0, bytes.length >> 1),
  empty: () => Buffer.alloc(0),
  garbage: (bytes) => Buffer.alloc(bytes.length, 0xa7),
  "another file": () => Buffer.from("<!doctype html><title>login</title>"),
};
for (const [name, body] of Object.entries(BROKEN)) {
  test(`the guide arrives ${name}: it is said, nothing is lost, a second try works`, () =>
    onSite({}, async (page, site) => {
      const old = record(NOODLES);
      await keep(page, { [CASE]: old });
      site.fault(BUNDLE, { body });
      await open(page, `${site.url}${GUIDE}plan/`);
      await assertHeading(page, /没打开/);
      assert.match(await page.locator("main").innerText(), /DATA-1/);
      assert.match(await page.title(), /没打开/);
      assert.equal((await kept(page))[CASE], old, "nothing is lost");
      site.repair();
      await page.locator("#retry").click();
      await planIsThere(page);
      assert.equal((await kept(page))[CASE], old, "still nothing is lost");
    }));
}

test("from a broken guide to everything there is to read", () =>
  onSite({}, async (page, site) => {
    site.fault(BUNDLE, { body: "x" });
    await open(page, `${site.url}${GUIDE}plan/`);
    await assertHeading(page, /没打开/);
    await page.getByRole("main").getByRole("link", { name: "先看全部内容，不答题" }).click();
    await page.waitForURL(/\/full\/$/);
    // The program leaves the static page alone, because it has nothing better to show.
    await page.locator('html[data-boot="ready"]').waitFor();
    await assertAllReadable(page);
  }));

test("the list of packages does not come: a sentence, and a second try works", () =>
  onSite({ expected: [/500/] }, async (page, site) => {
    site.fault(/index\.bin$/, { status: 500 });
    await open(page, site.url);
    await assertHeading(page, /没打开/);
    site.repair();
    await page.locator("#retry").click();
    await choosePackage(page);
  }));

test("a slow guide says that it is coming", () =>
  onSite({}, async (page, site) => {
    site.fault(BUNDLE, { delay: 1_000 });
    await keep(page, { [CASE]: record(NOODLES) });
    await openHome(page, site);
    await page.getByRole("link", { name: /^接着办/ }).click();
    await page.getByText("正在打开…").waitFor();
    await planIsThere(page);
    // A package's page can be read meanwhile.
    site.fault(BUNDLE, { delay: 1_000 });
    await openHome(page, site);
    await page.getByRole("main").getByRole("link", { name: new RegExp(`^${PACKAGE.name.zh}`) }).click();
    await assertHeading(page, PACKAGE.name.zh);
    assert.equal(await page.locator("#more").count(), 0, "the static page");
    await ready(page);
    await assertHeading(page, PACKAGE.name.zh);
  }));

// --- addresses -----------------------------------------------------------------

test("a package that does not exist", () =>
  onSite({ expected: [/404/] }, async (page, site) => {
    const response = await page.goto(`${site.url}guide/spaceport/`);
    assert.equal(response.status(), 404, "a plain server knows no such page");
    // Inside the running program it is a page of its own.
    await openAt(page, site, GUIDE);
    await page.evaluate(() => {
      const link = Object.assign(document.createElement("a"), { href: "/guide/spaceport/", textContent: "x" });
      document.querySelector("main").append(link);
      link.click();
    });
    await assertHeading(page, /没有这份指南/);
    await page.getByRole("main").getByRole("link", { name: "回首页" }).click();
    await choosePackage(page);
  }));

test("a page that does not exist", () =>
  onSite({ expected: [/404/] }, async (page, site) => {
    const response = await page.goto(`${site.url}nothing/here/`);
    assert.equal(response.status(), 404);
    await openAt(page, site, "404.html");
    await assertHeading(page, /没有这一页/);
    await page.getByRole("main").getByRole("link", { name: "回首页" }).click();
    await eventually(async () => assert.equal(place(page, site), ""));
  }));

test("nonsense in the address changes nothing", () =>
  onSite({}, async (page, site) => {
    await openAt(page, site, `${GUIDE}questions/?q=nothing&region=999999&start=2026-13-45&mode=%3Cb%3E&lang=xx&theme=&q`);
    assert.equal(await page.locator("fieldset[data-question-id=site]").count(), 1);
    assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
  }));

test("in a folder of a host every link stays below it, and no request leaves it", () =>
  onSite({}, async (page, site) => {
    const links = async () => {
      const found = await page.locator("a[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href") && link.href));
      const own = found.filter((href) => href.startsWith("http") && new URL(href).origin === new URL(site.url).origin);
      assert.deepEqual(own.filter((href) => !href.startsWith(site.url)), [], `links of ${page.url()}`);
      assert.ok(own.length > 3);
    };
    await openHome(page, site, `?region=${NOODLES.region}&start=${NOODLES.start}`);
    await links();
    await choosePackage(page);
    await links();
    await startQuestions(page);
    await links();
    await answerAll(page, NOODLES.answers);
    await planIsThere(page);
    for (const section of ["matters", "materials", "dates"]) {
      await openSection(page, section);
      await links();
      await backToPlan(page);
    }
    await links();
    await page.reload();
    await ready(page);
    await planIsThere(page);
    await openAt(page, site, `${GUIDE}full/`);
    await links();
    assert.deepEqual(site.requests.filter((path) => !path.startsWith("/gov/one/")), []);
  }, "/gov/one/"));

test("after a guide is open nothing is asked of the network any more", () =>
  onSite({}, async (page, site) => {
    await keep(page, { [SETTINGS]: `region=${NOODLES.region}` });
    await openAt(page, site, GUIDE);
    await page.waitForLoadState("networkidle");
    const before = [...site.requests];
    await startQuestions(page);
    await answerAll(page, NOODLES.answers);
    for (const section of ["matters", "materials", "dates"]) {
      await openSection(page, section);
      await backToPlan(page);
    }
    // Only links to other programs load a page: papers, what is read from end to end, settings.
    await page.waitForTimeout(300);
    assert.deepEqual(site.requests.slice(before.length), []);
  }));
