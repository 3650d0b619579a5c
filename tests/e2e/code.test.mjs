// A plan goes from one device to another: as a code that is typed, and as a link.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { CASE, caseOf, keep, kept, SETTINGS } from "./pages/device.mjs";
import { GUIDE, openAt, openHome, place, planIsThere } from "./pages/guide.mjs";
import { assertFigures } from "./pages/plan.mjs";
import { eventually } from "./pages/wait.mjs";
import { shared } from "./shared.mjs";
import { codeOf, planOf, SITUATIONS, situation } from "./situations.mjs";

const HOTPOT = situation("t2-hotpot");
const NOODLES = situation("t1-noodle-shop");

const all = shared();

// Types a code on home.
async function type(page, code) {
  await openHome(page, all.site);
  await page.locator("#case").fill(code);
  await page.locator("#open-case").click();
}

async function take(page) {
  await page.locator("#take-case").click();
  await planIsThere(page);
  await eventually(() => assert.equal(place(page, all.site), `${GUIDE}plan/`));
}

const error = (page) => page.locator("#case-error");

test("the code on the plan is the command line's", async () => {
  for (const one of SITUATIONS.filter(({ id }) => ["t0-example", "t2-hotpot", "t16-doubts"].includes(id))) {
    await visit(all.browser, all.site, {}, async (page) => {
      await keep(page, caseOf(one));
      await openAt(page, all.site, `${GUIDE}plan/`);
      assert.equal(await page.locator("#code").innerText(), await codeOf(one), one.id);
    });
  }
});

test("a code that is typed opens the identical plan on another device", async () => {
  const code = await codeOf(HOTPOT);
  await visit(all.browser, all.site, {}, async (page) => {
    // As people type it: small letters, blanks, full-width characters.
    await type(page, ` ${code.toLowerCase().replaceAll("-", " ").replace("c", "ｃ")}`);
    await page.locator("#take-case").waitFor();
    const facts = await page.locator("main dl").innerText();
    for (const fact of ["我要开饭店", "2026年11月23日", `${Object.keys(HOTPOT.answers).length}题`]) assert.ok(facts.includes(fact), fact);
    assert.deepEqual(Object.keys(await kept(page)).filter((key) => key === CASE), [], "nothing is taken over before it is asked for");
    await take(page);
    await assertFigures(page, await planOf(HOTPOT), "zh");
    assert.equal(await page.locator("#code").innerText(), code);
    await page.reload();
    await planIsThere(page);
    assert.equal(await page.locator("#code").innerText(), code, "it is kept");
    await page.goBack();
    assert.notEqual(new URL(page.url()).hash.slice(0, 6), "#case=", "Back does not ask again");
  });
});

test("a link with a code opens the identical plan, also where programs added to it", async () => {
  const code = await codeOf(NOODLES);
  const plan = await planOf(NOODLES);
  for (const link of [`case/#case=${code}`, `#case=${code}`, `${GUIDE}plan/#case=${code}`, `#/?case=${code}&from=singlemessage`]) {
    await visit(all.browser, all.site, {}, async (page) => {
      await openAt(page, all.site, link);
      await take(page);
      await assertFigures(page, plan, "zh");
    });
  }
});

test("the link is copied, and said so; where it cannot be, that is said", async () => {
  const code = await codeOf(HOTPOT);
  await visit(all.browser, all.site, { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await keep(page, caseOf(HOTPOT));
    await openAt(page, all.site, `${GUIDE}plan/`);
    await page.locator("#copy-code").click();
    await eventually(async () => assert.match(await page.locator("#status").innerText(), /链接已复制/));
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${all.site.url}case/#case=${code}`);
  });
  await visit(all.browser, all.site, {}, async (page) => {
    await page.addInitScript(() => (Document.prototype.execCommand = () => false));
    await keep(page, caseOf(HOTPOT));
    await openAt(page, all.site, `${GUIDE}plan/`);
    await page.locator("#copy-code").click();
    await eventually(async () => assert.match(await page.locator("#status").innerText(), /长按/));
  });
});

test("what is on the device is replaced only after it was said", async () => {
  const code = await codeOf(HOTPOT);
  await visit(all.browser, all.site, {}, async (page) => {
    const before = caseOf(NOODLES, { ready: ["premises-proof"] });
    await keep(page, before);
    await type(page, code);
    await page.locator("#take-case").waitFor();
    assert.match(await page.getByRole("main").innerText(), /会换成码里的/);
    await page.getByRole("main").getByRole("link", { name: "不打开" }).click();
    await page.locator("#case").waitFor();
    assert.equal((await kept(page))[CASE], before[CASE], "the case is untouched");
    await type(page, code);
    await take(page);
    const records = await kept(page);
    assert.doesNotMatch(records[CASE], /ready=/);
    assert.match(records[SETTINGS], new RegExp(`region=${HOTPOT.region}`));
  });
});

const noStorage = () => {
  Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
};

test("without storage a code opens as a plan, which the tab keeps until it is closed", async () => {
  const code = await codeOf(HOTPOT);
  const plan = await planOf(HOTPOT);
  await visit(all.browser, all.site, {}, async (page, context) => {
    await page.addInitScript(noStorage);
    await openAt(page, all.site, `#case=${code}`);
    await take(page);
    await assertFigures(page, plan, "zh");
    assert.equal(await page.locator("#code").innerText(), code, "its region and start too");
    await page.reload();
    await planIsThere(page);
    await assertFigures(page, plan, "zh");
    // To the second program and back.
    await page.locator("#papers").click();
    await page.locator(".sheet").first().waitFor();
    assert.ok((await page.locator(".sheet").first().innerText()).includes(code));
    await page.locator(".topbar__back").click();
    await planIsThere(page);
    await assertFigures(page, plan, "zh");
    // Another tab knows nothing, and what is cleared is gone.
    const other = await context.newPage();
    await other.addInitScript(noStorage);
    await openAt(other, all.site, `${GUIDE}plan/`);
    assert.equal(await other.locator("#code").count(), 0);
    await openAt(page, all.site, "clear/");
    await page.locator("main button").first().click();
    await openAt(page, all.site, `${GUIDE}plan/`);
    assert.equal(await page.locator("#code").count(), 0);
  });
});

test("with storage full a code opens as far as its papers, which need nothing but the code", async () => {
  const code = await codeOf(NOODLES);
  await visit(all.browser, all.site, {}, async (page) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
    });
    await openAt(page, all.site, `#case=${code}`);
    await page.locator("#take-case").click();
    await page.locator(".sheet").first().waitFor();
    assert.ok((await page.locator(".sheet").first().innerText()).includes(code));
    assert.equal(place(page, all.site), `${GUIDE}papers/`);
  });
});

test("a code that does not open says why, and stays to be mended", async () => {
  const code = await codeOf(HOTPOT);
  const swapped = code.replace(/(.)(.)(.)$/, "$1$3$2");
  const wrong = {
    "": "还没输入",
    "CYPQ-0000": "没有“0”",
    "CY?Q": "没有“?”",
    [code.slice(0, -1)]: "抄错、漏了或多了",
    [swapped]: "抄错、漏了或多了",
    [`${code}${code}${code}${code}${code}${code}`]: "太长了",
    "<img src=x>": "没有“<”",
  };
  await visit(all.browser, all.site, {}, async (page) => {
    for (const [typed, words] of Object.entries(wrong)) {
      await type(page, typed);
      await eventually(async () => assert.ok((await error(page).innerText()).includes(words), typed));
      assert.equal(await page.locator("#case").inputValue(), typed, "what was typed is still there");
      assert.equal(await page.locator("#case").getAttribute("aria-invalid"), "true");
      assert.match(await page.locator("#case").getAttribute("aria-describedby"), /case-error/);
    }
    // The whole link is understood, too.
    await page.locator("#case").fill(`${all.site.url}#case=${code}`);
    await page.locator("#case").press("Enter");
    await page.locator("#take-case").waitFor();
  });
});

for (const [what, file] of [["guide", /restaurant\.zh\.bin/], ["list of guides", /index\.bin/]]) test(`a code whose ${what} cannot be loaded says so, and opens later`, async () => {
  const site = all.site;
  await visit(all.browser, site, { expected: [/503/] }, async (page) => {
    let broken = true;
    await page.route(file, (route) => (broken ? route.fulfill({ status: 503 }) : route.continue()));
    await openAt(page, site, `#case=${await codeOf(NOODLES)}`);
    broken = false;
    await page.getByRole("main").getByRole("button").first().click();
    await page.locator("#take-case").waitFor();
  });
});
