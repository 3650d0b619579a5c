// The plan is drawn beneath the last question, before it is wanted: nobody notices but the clock.
import assert from "node:assert/strict";
import { it } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { visit } from "./browser.mjs";
import { CASE, caseOf, keep, kept } from "./pages/device.mjs";
import { GUIDE, heading, openAt } from "./pages/guide.mjs";
import { assertFigures } from "./pages/plan.mjs";
import { answer, assertAsked, goOn } from "./pages/question.mjs";
import { eventually } from "./pages/wait.mjs";
import { shared } from "./shared.mjs";
import { buildProgram, planOf, situation } from "./situations.mjs";

const all = shared();
await buildProgram();
const HOTPOT = situation("t2-hotpot");
const { questions } = await planOf(HOTPOT);
const [before, last] = questions.asked.slice(-2);
const { [before]: _, [last]: __, ...ANSWERS } = HOTPOT.answers;

const beneath = (page) => page.locator("#app > .beneath");

// Everything but the last question is answered.
const atTheLastQuestion = (use) =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf({ ...HOTPOT, answers: ANSWERS }));
    await openAt(page, all.site, `${GUIDE}questions/?q=${before}`);
    await answer(page, before, HOTPOT.answers[before]);
    await goOn(page);
    await assertAsked(page, last);
    await use(page);
  });

it("is drawn when the last answer is chosen, out of sight and out of reach", () =>
  atTheLastQuestion(async (page) => {
    assert.equal(await beneath(page).count(), 0, "nothing is drawn before an answer is chosen");
    await answer(page, last, HOTPOT.answers[last]);
    await beneath(page).waitFor({ state: "attached" });
    assert.equal(await beneath(page).locator(".wrap--plan").count(), 1);
    assert.equal(await heading(page).count(), 1, "readers find one page");
    // What sticks to the bottom covers other lines for axe.
    await page.locator(".dock").evaluateAll((docks) => docks.forEach((dock) => (dock.style.position = "static")));
    await assertAccessible(page, "the last question, the plan beneath it");
    await page.locator(`#question [name="${last}"]`).first().focus();
    for (let at = 0; at < 60; at += 1) {
      await page.keyboard.press("Tab");
      assert.ok(!(await page.evaluate(() => document.activeElement.closest(".beneath"))), "keys do not reach it");
    }
  }));

it("comes up as the plan of the answer that was sent", () =>
  atTheLastQuestion(async (page) => {
    const others = await page.locator(`#question [name="${last}"]`).evaluateAll((all) => all.map(({ value }) => value));
    const other = others.find((value) => value !== HOTPOT.answers[last] && value !== "unsure");
    await answer(page, last, other);
    await beneath(page).waitFor({ state: "attached" });
    await answer(page, last, HOTPOT.answers[last]);
    await page.waitForTimeout(300);
    await beneath(page).waitFor({ state: "attached" });
    await page.locator("#go-on").click();
    await page.locator("#app > :not(.beneath) > .page .wrap--plan").waitFor();
    await assertFigures(page, await planOf(HOTPOT));
    assert.equal(await page.locator("main").count(), 1, "the question is gone");
    assert.equal(await page.locator("[inert]").count(), 0, "the plan is in reach");
    await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1"));
    await eventually(async () => assert.doesNotMatch(await page.title(), /^第/));
    // And it lives: what it shows follows what is done.
    await page.goBack();
    await assertAsked(page, last);
    assert.equal(await beneath(page).count(), 0);
    await page.goForward();
    await assertFigures(page, await planOf(HOTPOT));
  }));

it("is shown first and stored then, even if the page is left in between", () =>
  atTheLastQuestion(async (page) => {
    await answer(page, last, HOTPOT.answers[last]);
    await beneath(page).waitFor({ state: "attached" });
    const answered = new RegExp(`&a[.]${last}=`);
    const [covered, stored] = await page.evaluate((record) => {
      document.querySelector("#go-on").click();
      const covered = document.querySelector("#app > .above .wrap--plan") !== null;
      const stored = localStorage[record];
      location.reload();
      return [covered, stored];
    }, CASE);
    assert.ok(covered, "the plan covers the question at once");
    assert.doesNotMatch(stored, answered, "nothing is stored before the picture");
    await assertAsked(page, last);
    assert.match((await kept(page))[CASE], answered);
  }));

it("is taken away when somebody goes elsewhere, or changes what it was drawn from", () =>
  atTheLastQuestion(async (page) => {
    await answer(page, last, HOTPOT.answers[last]);
    await beneath(page).waitFor({ state: "attached" });
    await page.locator("#app > .page .topbar__back").first().click();
    await assertAsked(page, before);
    assert.equal(await beneath(page).count(), 0);
  }));
