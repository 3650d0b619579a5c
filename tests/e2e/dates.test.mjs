// The dates leave the guide: as a calendar file.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { caseOf, keep } from "./pages/device.mjs";
import { GUIDE, openAt } from "./pages/guide.mjs";
import { eventually } from "./pages/wait.mjs";
import { shared } from "./shared.mjs";
import { planOf, situation } from "./situations.mjs";

const HOTPOT = situation("t2-hotpot");

const all = shared();

// The events of a calendar file: UID without its beginning -> properties.
function events(file) {
  const found = {};
  for (const part of file.replace(/\r\n /g, "").split("BEGIN:VEVENT\r\n").slice(1)) {
    const lines = part.split("BEGIN:VALARM")[0].split("\r\n").filter(Boolean);
    const event = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]));
    found[event.UID.replace("onething.restaurant.", "")] = event;
  }
  return found;
}

const dashed = (day) => day.replace(/^(....)(..)(..)$/, "$1-$2-$3");

async function saved(page) {
  const download = page.waitForEvent("download");
  await page.locator("#save-calendar").click();
  const file = await download;
  assert.equal(file.suggestedFilename(), "onething-restaurant.ics");
  return events(await readFile(await file.path(), "utf8"));
}

test("the calendar file has every day of the plan, and replaces itself", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(HOTPOT));
    await openAt(page, all.site, `${GUIDE}dates/`);
    const plan = await planOf(HOTPOT);
    const first = await saved(page);

    const expected = { accepted: plan.start };
    for (const { matter, ends } of plan.schedule.steps) if (ends) expected[`done.${matter}`] = ends;
    for (const { id, due } of plan.obligations) if (due) expected[id] = due;
    const days = Object.fromEntries(Object.entries(first).map(([key, event]) => [key, dashed(event["DTSTART;VALUE=DATE"])]));
    assert.deepEqual(days, expected, "the same days as the command line's");
    assert.ok(Object.keys(expected).length > 8, "the plan has days enough to compare");
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
