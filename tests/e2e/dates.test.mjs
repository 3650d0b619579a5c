// The dates leave the guide: as a calendar file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { caseOf, keep } from "./pages/device.mjs";
import { GUIDE, openAt } from "./pages/guide.mjs";
import { assertDates, dashed, saved } from "./pages/saved.mjs";
import { eventually } from "./pages/wait.mjs";
import { shared } from "./shared.mjs";
import { planOf, situation } from "./situations.mjs";

const HOTPOT = situation("t2-hotpot");

const all = shared();

test("the calendar file has every day of the plan, and replaces itself", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(HOTPOT));
    await openAt(page, all.site, `${GUIDE}dates/`);
    const plan = await planOf(HOTPOT);
    const first = await assertDates(page, plan);
    assert.ok(Object.keys(first).length > 8, "the plan has days enough to compare");
    for (const { SUMMARY: title } of Object.values(first)) assert.match(title, /\p{Script=Han}/u);

    await page.locator("#start").fill("2026-12-01");
    await eventually(async () => assert.equal(await page.locator("#start").inputValue(), "2026-12-01"));
    // Sequence numbers count seconds.
    await page.waitForTimeout(1_100);
    const second = await saved(page);
    assert.deepEqual(Object.keys(second).sort(), Object.keys(first).sort(), "the same entries");
    assert.equal(dashed(second.accepted["DTSTART;VALUE=DATE"]), "2026-12-01");
    for (const key of Object.keys(first)) {
      assert.ok(Number(second[key].SEQUENCE) > Number(first[key].SEQUENCE), `${key}: what was saved later replaces what was saved before`);
    }
  }));
