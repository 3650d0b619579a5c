// Without a mouse: where the focus goes, what is seen of it, what the keys do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE, visit } from "./browser.mjs";
import { CASE, caseOf, keep, kept } from "./pages/device.mjs";
import { GUIDE, heading, openAt, openHome, place, planIsThere, ready } from "./pages/guide.mjs";
import { answerByKeys, focused, tabTo } from "./pages/keys.mjs";
import { finishDay } from "./pages/plan.mjs";
import { answer, answerAll, assertAsked, assertChosen, goOn, question, seeError, tryToGoOn } from "./pages/question.mjs";
import { eventually } from "./pages/wait.mjs";
import { shared } from "./shared.mjs";
import { PACKAGE, situation } from "./situations.mjs";

const QUESTIONS = `${GUIDE}questions/`;
const NOODLES = situation("t1-noodle-shop");

const all = shared();

const assertFocusOnHeading = (page, name) =>
  eventually(async () => assert.equal((await focused(page)).tag, "h1", `${name}: the focus is on the heading`));

test("the whole journey with keys only", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await openHome(page, all.site, `?start=${NOODLES.start}&region=${NOODLES.region}`);
    await tabTo(page, (at) => at.tag === "a" && at.text.startsWith(PACKAGE.name.zh), "the package");
    await page.keyboard.press("Enter");
    await heading(page).filter({ hasText: PACKAGE.name.zh }).waitFor();
    // A page that was loaded begins at its top.
    await ready(page);
    assert.equal((await focused(page)).tag, "body");
    await tabTo(page, (at) => at.text === "开始答题", "start");
    await page.keyboard.press("Enter");
    await page.locator("#question").waitFor();
    for (let id = await question(page); id !== null; id = await question(page)) {
      await assertFocusOnHeading(page, id);
      await answerByKeys(page, id, NOODLES.answers[id]);
    }
    await planIsThere(page);
    await assertFocusOnHeading(page, "plan");

    await tabTo(page, (at) => at.tag === "a" && at.text.startsWith("材料"), "materials");
    await page.keyboard.press("Enter");
    await page.locator("table.mats").waitFor();
    await assertFocusOnHeading(page, "materials");
    await tabTo(page, (at) => at.type === "checkbox", "the first tick");
    await page.keyboard.press("Space");
    assert.equal(await page.getByRole("main").getByText(/^备齐1\//).count(), 1);
    await tabTo(page, (at) => at.tag === "button" && at.text.includes("怎么准备"), "the details of a paper");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator('table.mats button[aria-expanded="true"]').count(), 1);
    assert.equal(await page.locator("table.mats .more__body").count(), 1);

    await tabTo(page, (at) => at.text === "下一节：日期", "dates");
    await page.keyboard.press("Enter");
    await page.locator("#start").waitFor();
    await assertFocusOnHeading(page, "dates");
    assert.equal(await finishDay(page), NOODLES.expect.finish);
  });
});

test("Shift and Tab go back the same way", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await openAt(page, all.site, GUIDE);
    const stop = async () => (({ tag, id, text }) => `${tag}#${id} ${text}`)(await focused(page));
    const there = [];
    for (let presses = 0; presses < 8; presses++) {
      await page.keyboard.press("Tab");
      there.push(await stop());
    }
    assert.equal(new Set(there).size, 8);
    for (const before of there.slice(0, -1).reverse()) {
      await page.keyboard.press("Shift+Tab");
      assert.equal(await stop(), before);
    }
  });
});

for (const [name, path, viewport] of [
  ["home", "", PHONE],
  ["a question", QUESTIONS, PHONE],
  ["plan", `${GUIDE}plan/`, PHONE],
  ["plan on a desktop", `${GUIDE}plan/`, DESKTOP],
  ["matters", `${GUIDE}matters/`, PHONE],
  ["materials", `${GUIDE}materials/`, PHONE],
  ["dates", `${GUIDE}dates/`, PHONE],
  ["settings", "settings/", PHONE],
  ["settings in care mode", "settings/?mode=care", PHONE],
]) {
  test(`everything that takes the focus shows it and is not covered: ${name}`, async () => {
    await visit(all.browser, all.site, { viewport, reducedMotion: "reduce" }, async (page) => {
      if (path !== QUESTIONS) await keep(page, caseOf(NOODLES));
      await openAt(page, all.site, path);
      const hidden = [];
      let stops = 0;
      for (; stops < 120; stops++) {
        await page.keyboard.press("Tab");
        const at = await focused(page);
        if (at.tag === "body") break;
        if (at.ring < 2) hidden.push(`no ring: ${at.tag}#${at.id} ${at.text.slice(0, 20)}`);
        if (!at.inView) hidden.push(`covered: ${at.tag}#${at.id} ${at.text.slice(0, 20)}`);
      }
      assert.ok(stops > 5 && stops < 120, `${stops} stops: the end of the page is reached`);
      assert.deepEqual(hidden, []);
    });
  });
}

test("the first load leaves the focus alone", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    for (const path of ["", GUIDE, QUESTIONS, "settings/"]) {
      await openAt(page, all.site, path);
      await page.waitForTimeout(150);
      assert.equal((await focused(page)).tag, "body", path);
    }
  });
});

test("the first stop leads past the bar", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await openAt(page, all.site, GUIDE);
    await page.keyboard.press("Tab");
    assert.equal((await focused(page)).text, "跳到正文");
    assert.ok((await page.getByText("跳到正文").boundingBox()).width > 44, "it can be seen");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.closest("main") !== null), true);
    assert.equal(place(page, all.site), GUIDE);
  });
});

test("the menu opens and closes with keys and gives the focus back", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await openAt(page, all.site, GUIDE);
    const menu = page.locator("details.menu");
    await tabTo(page, (at) => at.id === "more", "menu");
    await page.keyboard.press("Enter");
    assert.equal(await menu.evaluate((it) => it.open), true);
    await page.keyboard.press("Escape");
    assert.equal(await menu.evaluate((it) => it.open), false);
    assert.equal((await focused(page)).id, "more");

    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal((await focused(page)).id, "menu-care");
    await page.keyboard.press("Escape");
    assert.equal(await menu.evaluate((it) => it.open), false);
    assert.equal((await focused(page)).id, "more", "the focus is not lost with what it was on");
  });
});

test("a switch keeps the focus", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await openAt(page, all.site, "");
    await tabTo(page, (at) => at.id === "care", "care mode");
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await page.locator("#care").getAttribute("aria-pressed"), "true"));
    await eventually(async () => assert.equal((await focused(page)).id, "care"));
    await page.keyboard.press("Space");
    await eventually(async () => assert.equal(await page.locator("#care").getAttribute("aria-pressed"), "false"));
  });
});

test("what is wrong takes the focus and leads to its control", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await openAt(page, all.site, QUESTIONS);
    await tabTo(page, (at) => at.id === "go-on", "继续");
    await page.keyboard.press("Enter");
    await seeError(page);
    await eventually(async () => assert.equal((await focused(page)).id, "errsum"));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal((await focused(page)).id, "answer"));
    assert.match(await page.locator("#answer").getAttribute("aria-describedby"), /\banswer-error\b/);

    // The same mistake again is said again.
    await tabTo(page, (at) => at.id === "go-on", "继续");
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal((await focused(page)).id, "errsum"));

    await tabTo(page, (at) => at.id === "answer", "the first option");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await assertAsked(page, "food");
    assert.doesNotMatch(await page.title(), /错误/);
  });
});

test("a wrong number stays and is marked", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(NOODLES));
    await openAt(page, all.site, `${QUESTIONS}?q=area`);
    const field = page.locator("#answer");
    for (const wrong of ["", "很大", "0", "100001", "4.567", "-3"]) {
      await field.fill(wrong);
      await tryToGoOn(page);
      await seeError(page);
      assert.equal(await field.inputValue(), wrong);
      assert.equal(await field.getAttribute("aria-invalid"), "true");
      assert.match(await field.getAttribute("aria-describedby"), /answer-hint.*answer-error/);
    }
    await field.fill(" ４５．５ ");
    await goOn(page);
    assert.match((await kept(page))[CASE], /a\.area=n45\.5\b/);
  });
});

test("composing a word does not answer", async () => {
  await visit(all.browser, all.site, {}, async (page, context) => {
    await keep(page, caseOf(NOODLES));
    await openAt(page, all.site, `${QUESTIONS}?q=area`);
    await page.locator("#answer").fill("");
    await page.locator("#answer").focus();
    const keys = await context.newCDPSession(page);
    await keys.send("Input.imeSetComposition", { text: "4", selectionStart: 1, selectionEnd: 1 });
    // While composing, browsers report every key as 229.
    await keys.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", code: "Enter", windowsVirtualKeyCode: 229 });
    await keys.send("Input.dispatchKeyEvent", { type: "keyUp", key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 });
    await page.waitForTimeout(150);
    assert.equal(await question(page), "area");
    assert.equal(await page.locator("#errsum").count(), 0);
    await keys.send("Input.insertText", { text: "46" });
    assert.equal(await page.locator("#answer").inputValue(), "46");
    await page.keyboard.press("Enter");
    await page.locator("fieldset[data-question-id=area]").waitFor({ state: "detached" });
    assert.match((await kept(page))[CASE], /a\.area=n46\b/);
  });
});

test("Back and Forward bring back each question with its answer", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await openAt(page, all.site, QUESTIONS);
    const said = [["site", "street"], ["food", ["hot", "cold"]], ["entertainment", "no"], ["venue", "unsure"]];
    for (const [id, value] of said) {
      await assertAsked(page, id);
      await answer(page, id, value);
      await goOn(page);
    }
    const last = await question(page);
    for (const [id, value] of [...said].reverse()) {
      await page.goBack();
      await assertAsked(page, id);
      await assertChosen(page, [value].flat());
      await assertFocusOnHeading(page, id);
    }
    for (const [id, value] of said.slice(1)) {
      await page.goForward();
      await assertAsked(page, id);
      await assertChosen(page, [value].flat());
    }
    await page.goForward();
    await assertAsked(page, last);
    await assertChosen(page, []);
  });
});

test("上一题 leads back with the answer", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await openAt(page, all.site, QUESTIONS);
    await answer(page, "site", "street");
    await goOn(page);
    await page.getByRole("link", { name: "上一题" }).click();
    await assertAsked(page, "site");
    await assertChosen(page, ["street"]);
  });
});

test("reloading in the middle keeps everything", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await openAt(page, all.site, `${GUIDE}?region=${NOODLES.region}&start=${NOODLES.start}`);
    await page.getByRole("link", { name: "开始答题" }).click();
    for (const id of ["site", "food", "entertainment"]) {
      await assertAsked(page, id);
      await answer(page, id, NOODLES.answers[id]);
      await goOn(page);
    }
    const at = await question(page);
    await page.reload();
    await ready(page);
    await assertAsked(page, at);
    await page.goBack();
    await assertAsked(page, "entertainment");
    await assertChosen(page, ["no"]);
    await page.goForward();
    await assertAsked(page, at);
    await answerAll(page, NOODLES.answers);

    await planIsThere(page);
    await page.reload();
    await ready(page);
    await planIsThere(page);
    assert.equal(await page.getByText("按市中区算").count(), 1, "the district of the address is kept");
    await openAt(page, all.site, `${GUIDE}materials/`);
    await page.locator("table.mats input[type=checkbox]").first().check();
    await page.reload();
    await page.locator("table.mats").waitFor();
    assert.equal(await page.locator("table.mats input[type=checkbox]:checked").count(), 1);
    await openAt(page, all.site, `${GUIDE}dates/`);
    assert.equal(await page.locator("#start").inputValue(), NOODLES.start);
    assert.equal(await finishDay(page), NOODLES.expect.finish);
  });
});

test("a new day of acceptance moves the dates and stays", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(NOODLES));
    await openAt(page, all.site, `${GUIDE}dates/`);
    const before = await finishDay(page);
    await page.locator("#start").fill("2026-12-01");
    await page.locator("#start").dispatchEvent("change");
    await eventually(async () => assert.notEqual(await finishDay(page), before));
    const moved = await finishDay(page);
    await page.reload();
    await page.locator("#start").waitFor();
    assert.equal(await finishDay(page), moved);
  });
});
