// Every worked situation of the restaurant, and some of every other guide, walked on a phone from home to the plan: what is on
// screen equals what the command line computes.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { visit } from "./browser.mjs";
import { assertHeading, backToPlan, choosePackage, openHome, openSection, startQuestions } from "./pages/guide.mjs";
import { assertFigures, choose, finishDay, hasGoal, listedDays, materials, matters, notNeeded } from "./pages/plan.mjs";
import { answerAll, question } from "./pages/question.mjs";
import { shared } from "./shared.mjs";
import { OF_OTHERS, packageOf, planOf, SITUATIONS, situation } from "./situations.mjs";

const all = shared();

// From home to the last answer.
async function walk(page, ofPackage, { answers, region, start }, lang = "zh") {
  await openHome(page, all.site, `?region=${region}&start=${start}${lang === "en" ? "&lang=en" : ""}`);
  await choosePackage(page, lang, ofPackage);
  await startQuestions(page, lang);
  return answerAll(page, answers);
}

async function assertPlan(page, ofPackage, plan, lang = "zh") {
  await assertFigures(page, plan, lang, ofPackage);

  await openSection(page, "matters", lang);
  const shown = plan.matters.filter(({ state }) => state !== "not_needed");
  const state = ({ id, state }) => [id, state];
  assert.deepEqual(await matters(page, lang), Object.fromEntries(shown.map(state)), "the matters");
  const not = plan.matters.filter(({ state }) => state === "not_needed").map(({ name }) => name[lang]);
  assert.deepEqual((await notNeeded(page, lang)).sort(), not.sort(), "what is not needed");
  await backToPlan(page);

  await openSection(page, "materials", lang);
  const paper = ({ id, handed_in: handedIn, state, needed_by: neededBy }) => {
    const tick = handedIn && (state === "prepare" || state === "deferrable");
    return [id, { tick, neededBy }];
  };
  assert.deepEqual(await materials(page), Object.fromEntries(plan.materials.map(paper)), "the materials");
  await backToPlan(page);

  await openSection(page, "dates", lang);
  if (hasGoal(plan.schedule)) assert.equal(await finishDay(page), plan.schedule.finish, "the day it is done");
  else assert.equal(await page.locator("h1 time").count(), 0, "no day is named");
  assert.equal(await page.locator("#start").inputValue(), plan.start, "the day of acceptance");
  const days = new Set(await listedDays(page));
  const ends = plan.schedule.steps.map((step) => step.ends).filter(Boolean);
  assert.deepEqual(ends.filter((day) => !days.has(day)), [], "every end is in the list of dates");
  await backToPlan(page);
}

async function assertStopped(page, { stops }, plan) {
  const [first] = plan.stops;
  const stated = stops.find(({ id }) => id === first.id);
  await assertHeading(page, stated.title.zh);
  const body = await page.locator("main").innerText();
  for (const line of stated.instead) assert.ok(body.includes(line.zh), `what else can be done: ${line.zh}`);
}

async function assertJourney(page, it, lang = "zh") {
  const [plan, ofPackage] = await Promise.all([planOf(it), packageOf(it.package)]);
  const asked = await walk(page, ofPackage, it, lang);
  assert.deepEqual(asked, plan.questions.asked, "the questions that were asked, in order");
  assert.equal(await question(page), null);
  if (plan.status === "stopped") return assertStopped(page, ofPackage, plan);
  assert.equal(plan.status, "complete");
  for (const [alternative, matter] of Object.entries(it.choices ?? {})) await choose(page, alternative, matter);
  await assertPlan(page, ofPackage, plan, lang);
}

describe("from home to the plan", { concurrency: 3 }, () => {
  for (const one of SITUATIONS) {
    it(`${one.id}: ${one.title.zh}`, () => visit(all.browser, all.site, {}, (page) => assertJourney(page, one)));
  }
  for (const one of OF_OTHERS) {
    it(`${one.package}, ${one.id}: ${one.title.zh}`, () => visit(all.browser, all.site, {}, (page) => assertJourney(page, one)));
  }
  it("in English", () => visit(all.browser, all.site, { locale: "en" }, (page) => assertJourney(page, situation("t1-noodle-shop"), "en")));
});
