// The calendar file that the dates page saves.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

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

export const dashed = (day) => day.replace(/^(....)(..)(..)$/, "$1-$2-$3");

// Saves the file and gives its events.
export async function saved(page) {
  const download = page.waitForEvent("download");
  await page.locator("#save-calendar").click();
  const file = await download;
  assert.equal(file.suggestedFilename(), "onething-restaurant.ics");
  return events(await readFile(await file.path(), "utf8"));
}

// The file has every day of a plan of the command line, and no other; gives its events.
export async function assertDates(page, plan) {
  const found = await saved(page);
  const expected = { accepted: plan.start };
  for (const { matter, ends } of plan.schedule.steps) if (ends) expected[`done.${matter}`] = ends;
  for (const { id, due } of plan.obligations) if (due) expected[id] = due;
  const days = Object.fromEntries(Object.entries(found).map(([key, event]) => [key, dashed(event["DTSTART;VALUE=DATE"])]));
  assert.deepEqual(days, expected, "the same days as the command line's");
  return found;
}
