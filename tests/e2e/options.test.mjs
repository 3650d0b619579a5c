// Options: taken in the browser and on the command line they give the same plan, on every screen.
import assert from "node:assert/strict";
import { describe, it, test } from "node:test";
import { DESKTOP, visit } from "./browser.mjs";
import { CASE, caseOf, keep, kept } from "./pages/device.mjs";
import { GUIDE, openAt } from "./pages/guide.mjs";
import { compared, options, take } from "./pages/options.mjs";
import { assertFigures, finishDay, materials, matters } from "./pages/plan.mjs";
import { assertDates } from "./pages/saved.mjs";
import { eventually } from "./pages/wait.mjs";
import { shared } from "./shared.mjs";
import { planOf, situation, WITH_OPTIONS } from "./situations.mjs";

const all = shared();

const numbers = ({ workdays, workdays_one_by_one, materials, materials_later, duties }) => [
  workdays,
  workdays_one_by_one,
  materials,
  materials_later,
  duties,
];

// What the page with the options says is what the command line says.
async function assertOptions(page, plan) {
  await openAt(page, all.site, `${GUIDE}options/`);
  assert.deepEqual(await options(page), Object.fromEntries(plan.options.map(({ id, state }) => [id, state])), "the options");
  for (const { id, state, effect } of plan.options) {
    if (state !== "taken" && state !== "offered") continue;
    const expected = numbers(effect.with).map((with_, at) => [with_, numbers(effect.without)[at]]);
    assert.deepEqual(await compared(page, id), expected, `${id}: with and without`);
  }
}

// So does every other screen.
async function assertScreens(page, plan) {
  await openAt(page, all.site, `${GUIDE}plan/`);
  await assertFigures(page, plan);
  await openAt(page, all.site, `${GUIDE}matters/`);
  const shown = plan.matters.filter(({ state }) => state !== "not_needed");
  assert.deepEqual(await matters(page), Object.fromEntries(shown.map(({ id, state }) => [id, state])), "the matters");
  await openAt(page, all.site, `${GUIDE}materials/`);
  const rows = await materials(page);
  for (const { id, handed_in: handedIn, state } of plan.materials) {
    assert.equal(rows[id].tick, handedIn && (state === "prepare" || state === "deferrable"), `${id}: to tick or not`);
    const tags = await page.locator(`main [data-material-id="${id}"] .tag`).allInnerTexts();
    assert.equal(tags.some((tag) => tag.includes("已选晚交")), state === "deferred", `${id}: later`);
    assert.equal(tags.some((tag) => tag.includes("已选承诺")), state === "promised", `${id}: promised`);
  }
  await openAt(page, all.site, `${GUIDE}dates/`);
  assert.equal(await finishDay(page), plan.schedule.finish, "the day it is done");
  await assertDates(page, plan);
}

describe("worked situations with options", { concurrency: 2 }, () => {
  for (const one of WITH_OPTIONS) {
    it(`${one.id}: ${one.title.zh}`, () =>
      visit(all.browser, all.site, {}, async (page) => {
        await keep(page, caseOf(one));
        // The command line refuses what cannot be taken; the browser keeps it and does not count it.
        const plan = await planOf({ ...one, options: one.options.filter((id) => (one.expect.options[id] ?? "taken") === "taken") });
        await assertOptions(page, plan);
        await assertScreens(page, plan);
      }));
  }
});

test("options are taken one by one, kept after a reload, and taken back", () =>
  visit(all.browser, all.site, {}, async (page) => {
    const one = situation("o1-promised-and-later");
    const none = { ...one, options: [] };
    await keep(page, caseOf(none));
    await assertOptions(page, await planOf(none));
    // Pair by pair: the program writes them in an order of its own.
    const record = async () => (await kept(page))[CASE].split("&").sort();
    const before = await record();
    for (const id of one.options) await take(page, id);
    const plan = await planOf(one);
    await eventually(async () => assert.match(await page.locator("#status").textContent(), new RegExp(`现在${plan.counts.materials_after}份`)));
    // Every page from here on is opened anew.
    await assertOptions(page, plan);
    await assertScreens(page, plan);
    await openAt(page, all.site, `${GUIDE}options/`);
    for (const id of one.options) await take(page, id);
    assert.deepEqual(await record(), before, "the case is what it was");
    await assertOptions(page, await planOf(none));
    await assertScreens(page, await planOf(none));
  }));

test("how long the matter itself takes is compared as on the command line", () =>
  visit(all.browser, all.site, { viewport: DESKTOP }, async (page) => {
    const one = situation("o1-promised-and-later");
    await keep(page, caseOf(one));
    const plan = await planOf(one);
    await openAt(page, all.site, `${GUIDE}options/`);
    await page.locator("main:not([aria-busy]) [data-option-id]").first().waitFor();
    const time = (workdays) => (workdays === 0 ? "当场" : `${workdays}个工作日`);
    let checked = 0;
    for (const { id, state, effect } of plan.options.filter(({ effect }) => effect)) {
      const table = page.locator(`[data-option-id="${id}"] .sides`);
      const rows = await table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
      const said = Object.fromEntries(rows.map(([label, ...both]) => [label, both]));
      const both = (value) => [effect.with, effect.without].map(value);
      const results = both((side) => side.result_workdays);
      assert.deepEqual(said["多久出结果"], results.includes(null) ? undefined : results.map(time), `${id}: result`);
      checked += results.includes(null) ? 0 : 1;
      // The column of the plan as it is stands out, in words too.
      const now = await table.locator("thead th").evaluateAll((heads) => heads.map((head) => head.textContent.includes("现在这样")));
      assert.deepEqual(now, state === "taken" ? [true, false] : [false, true], id);
    }
    assert.ok(checked > 0, "the result of one matter is compared");
  }));

test("an option that is an answer changes the answer, and back", () =>
  visit(all.browser, all.site, {}, async (page) => {
    const one = situation("o1-promised-and-later");
    const ordinary = { ...one, options: [], answers: { ...one.answers, "fire-mode": "ordinary" } };
    await keep(page, caseOf(ordinary));
    await openAt(page, all.site, `${GUIDE}options/`);
    assert.equal((await options(page))["fire-check.commitment"], "offered");
    await take(page, "fire-check.commitment");
    await assertOptions(page, await planOf({ ...one, options: [] }));
    await take(page, "fire-check.commitment");
    await assertOptions(page, await planOf(ordinary));
  }));

test("options work where nothing can be saved", () =>
  visit(all.browser, all.site, {}, async (page) => {
    const one = situation("o1-promised-and-later");
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.addInitScript((record) => {
      Storage.prototype.getItem = function (key) {
        return record[key] ?? null;
      };
    }, caseOf({ ...one, options: [] }));
    await openAt(page, all.site, `${GUIDE}options/`);
    await take(page, "drain.test-promise");
    assert.equal((await options(page))["drain.test-promise"], "taken");
    assert.equal(await page.getByRole("note").filter({ hasText: "这台设备存不下了" }).count(), 1);
  }));

test("a week later: what the command line would say is said before it happens", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(situation("t2-hotpot")));
    await openAt(page, all.site, `${GUIDE}dates/`);
    const button = page.locator("#late");
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    await button.press("Enter");
    const said = await page.getByRole("region", { name: "万一晚了一周" }).getByRole("heading", { level: 3 }).allInnerTexts();
    const days = said.map((line) => Number(/晚(\d+)个工作日/.exec(line)?.[1] ?? 0));
    assert.ok(days.length > 1, `something is late and something is not: ${said}`);
    assert.deepEqual(days, [...days].sort((a, b) => b - a), "the most harmful first");
    await button.press("Enter");
    assert.equal(await button.getAttribute("aria-expanded"), "false");
  }));
