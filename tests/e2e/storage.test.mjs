// What the device keeps: when it cannot, when it is broken or old, when it is told to forget.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { CASE, caseOf, keep, kept, KEPT, record, SETTINGS, today } from "./pages/device.mjs";
import { ENTRIES } from "./pages/form.mjs";
import { GUIDE, choosePackage, openAt, openHome, place, planIsThere, ready, startQuestions } from "./pages/guide.mjs";
import { assertFigures, matters } from "./pages/plan.mjs";
import { answer, answerAll, assertAsked, assertChosen, goOn } from "./pages/question.mjs";
import { eventually } from "./pages/wait.mjs";
import { shared } from "./shared.mjs";
import { planOf, situation } from "./situations.mjs";

const NOODLES = situation("t1-noodle-shop");

const all = shared();

const strip = (page, words) => page.getByRole("note").filter({ hasText: words });

const BLOCKED = {
  "switched off": {
    block: () =>
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          throw new DOMException("off", "SecurityError");
        },
      }),
    words: "这个浏览器不让保存",
  },
  "not there": { block: () => Object.defineProperty(globalThis, "localStorage", { value: null }), words: "这个浏览器不让保存" },
  full: {
    block: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
    words: "这台设备存不下了",
  },
};
for (const [name, { block, words }] of Object.entries(BLOCKED)) {
  test(`the whole journey works with storage ${name}, and says that nothing is kept`, async () => {
    const plan = await planOf(NOODLES);
    await visit(all.browser, all.site, {}, async (page) => {
      await page.addInitScript(block);
      await openHome(page, all.site, `?region=${NOODLES.region}&start=${NOODLES.start}`);
      await choosePackage(page);
      await startQuestions(page);
      await answer(page, "site", NOODLES.answers.site);
      await goOn(page);
      assert.equal(await strip(page, words).count(), 1, "said once a case would be saved");
      assert.deepEqual(["site", ...(await answerAll(page, NOODLES.answers))], plan.questions.asked);
      await assertFigures(page, plan);
      assert.equal(await strip(page, words).count(), 1, "still said with the plan");
      await page.goBack();
      await assertAsked(page, plan.questions.asked.at(-1));
      await assertChosen(page, [NOODLES.answers[plan.questions.asked.at(-1)]]);
    });
  });
}

const UNREADABLE = {
  "cannot be read": ["\u0000{not a record", "上次存的方案读不出来"],
  "has no package": ["v=1&saved=2026-11-20", "上次存的方案读不出来"],
  "is of another version": [record(NOODLES, { version: 2 }), "另一个版本"],
};
for (const [name, [old, words]] of Object.entries(UNREADABLE)) {
  test(`a record that ${name} is put aside, not thrown away`, async () => {
    await visit(all.browser, all.site, {}, async (page) => {
      await keep(page, { [CASE]: old });
      await openAt(page, all.site, GUIDE);
      assert.equal(await strip(page, words).count(), 1);
      await startQuestions(page);
      await answer(page, "site", "street");
      await goOn(page);
      const records = await kept(page);
      assert.equal(records[KEPT], old);
      assert.match(records[CASE], /^v=1&.*a\.site=o-street/);
    });
  });
}

test("a record put aside survives a second unreadable visit", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await keep(page, { [CASE]: record(NOODLES, { version: 2 }) });
    await openAt(page, all.site, GUIDE);
    await page.reload();
    await ready(page);
    assert.equal(await strip(page, "另一个版本").count(), 1);
    assert.equal((await kept(page))[KEPT], record(NOODLES, { version: 2 }));
  });
});

test("a record older than ninety days is deleted, and said so", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(NOODLES, { daysAgo: 91 }));
    await openAt(page, all.site, GUIDE);
    assert.equal(await strip(page, "超过90天").count(), 1);
    const records = await kept(page);
    assert.equal(CASE in records || KEPT in records, false);
  });
});

test("what is too old, or of no day there was, is deleted wherever a page is opened", async () => {
  for (const path of ["", GUIDE, `${GUIDE}papers/`]) {
    await visit(all.browser, all.site, {}, async (page) => {
      const entries = (id, saved) => ({ [`onething.entries.${id}`]: `v=1&package=${id}&saved=${saved}&f%3Aperson.name=%E5%BC%A0` });
      const old = record(NOODLES, { daysAgo: 91 });
      const aside = { [KEPT]: old.replace("v=1", "v=2"), "onething.case.hotel": old.replace("package=restaurant", "package=hotel") };
      const fresh = { [CASE]: record(NOODLES), ...entries("canteen", today()) };
      await keep(page, { ...aside, ...fresh, ...entries("restaurant", today(91)), ...entries("hotel", "2099-01-01") });
      await openAt(page, all.site, path);
      assert.equal(await strip(page, "超过90天").count(), 1, path);
      const keys = Object.keys(await kept(page)).filter((key) => key !== SETTINGS);
      assert.deepEqual(keys.sort(), Object.keys(fresh).sort(), path);
    });
  }
});

test("the privacy page says that what is typed in a form is stored, how long, and how not", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    for (const [search, words] of [["", /身份证号.*90天不动就自动删除.*“不保存”/], ["?lang=en", /identity numbers.*deleted after 90 days.*“Do not keep”/]]) {
      await openAt(page, all.site, `privacy/${search}`);
      await eventually(async () => assert.match(await page.getByRole("main").innerText(), words));
    }
  });
});

test("a record of ninety days is still there", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(NOODLES, { daysAgo: 89 }));
    await openAt(page, all.site, `${GUIDE}plan/`);
    await planIsThere(page);
  });
});

test("home offers to go on", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(NOODLES));
    await openHome(page, all.site);
    await page.getByRole("link", { name: /^接着办/ }).click();
    await planIsThere(page);
  });
});

test("清空 deletes everything, and Back shows nothing", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await keep(page, { ...caseOf(NOODLES, { ready: ["id-card"] }), [KEPT]: "old", [ENTRIES]: `v=1&package=restaurant&saved=${today()}&f%3Aperson.name=%E5%BC%A0%E4%B8%89` });
    await openAt(page, all.site, `${GUIDE}answers/`);
    const said = await page.locator(".answers__a").allInnerTexts();
    assert.ok(said.length > 15);
    await page.goto(`${all.site.url}${GUIDE}plan/`);
    await planIsThere(page);
    await page.locator("#more").click();
    await page.getByRole("banner").getByRole("link", { name: "清空我的记录" }).click();
    // Home's program draws that page.
    await eventually(async () => assert.match(await page.locator("main").innerText(), /1份方案/));
    await page.locator("#clear").click();
    await eventually(async () => assert.equal(place(page, all.site), ""));
    await eventually(async () => assert.match(await page.getByRole("status").innerText(), /已清空/));
    assert.equal(await page.getByRole("link", { name: /^接着办/ }).count(), 0);
    assert.deepEqual(Object.keys(await kept(page)).filter((key) => key !== SETTINGS), []);

    for (const back of ["plan", "answers"]) {
      await page.goBack();
      await eventually(async () => assert.equal(place(page, all.site), `${GUIDE}${back}/`));
      await ready(page);
      await eventually(async () => assert.match(await page.locator("main").innerText(), /还没有回答/));
      assert.equal(await page.locator(".wrap--plan, .answers__a:not(:text('未回答'))").count(), 0);
    }
    assert.deepEqual(Object.keys(await kept(page)).filter((key) => key !== SETTINGS), []);
  });
});

test("not clearing changes nothing", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    const old = record(NOODLES);
    await keep(page, { [CASE]: old });
    await openAt(page, all.site, "clear/");
    await page.getByRole("link", { name: "不清空，回去" }).click();
    await eventually(async () => assert.equal(place(page, all.site), ""));
    assert.equal((await kept(page))[CASE], old);
  });
});

test("answers that stop counting come back with the answer they hang on", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(NOODLES));
    const change = async (id, value) => {
      await openAt(page, all.site, `${GUIDE}questions/?q=${id}`);
      await assertAsked(page, id);
      await answer(page, id, value);
      await goOn(page);
    };
    await openAt(page, all.site, `${GUIDE}matters/`);
    const before = await matters(page);
    assert.ok("use-change" in NOODLES.answers && NOODLES.answers.works === "small");

    await change("works", "none");
    await openAt(page, all.site, `${GUIDE}answers/`);
    const dropped = page.locator(".is-dropped[data-question-id=use-change]");
    assert.match(await dropped.innerText(), /这题不用答了/);
    assert.match((await kept(page))[CASE], /a\.use-change=o-no/);

    await change("works", "small");
    await openAt(page, all.site, `${GUIDE}answers/`);
    assert.equal(await page.locator(".is-dropped").count(), 0);
    await openAt(page, all.site, `${GUIDE}matters/`);
    assert.deepEqual(await matters(page), before);
  });
});

test("changing an answer asks only what is new", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(NOODLES));
    await openAt(page, all.site, `${GUIDE}answers/`);
    await page.locator("[data-question-id=tobacco]").getByRole("link", { name: /^修改.*烟/ }).click();
    await assertAsked(page, "tobacco");
    await assertChosen(page, ["no"]);
    await answer(page, "tobacco", "yes");
    await goOn(page);
    await assertAsked(page, "school");
    await answer(page, "school", "no");
    await goOn(page);
    await eventually(async () => assert.equal(place(page, all.site), `${GUIDE}plan/`));
  });
});

test("settings stay", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    // The label lies over its button, and is what a finger meets.
    const choose = (name) => page.locator(".picker__choice label", { hasText: new RegExp(`^${name}$`) }).click();
    await openAt(page, all.site, "settings/");
    await page.locator("#set-care").click();
    await choose("深色");
    await choose("更大");
    await choose("English");
    await page.locator("#district").selectOption("370405");
    await page.reload();
    await ready(page);
    const { mode, theme, text } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    const lang = await page.locator("html").getAttribute("lang");
    assert.deepEqual({ mode, theme, text, lang }, { mode: "care", theme: "dark", text: "150", lang: "en" });
    assert.equal(await page.locator("#district").inputValue(), "370405");
  });
});
