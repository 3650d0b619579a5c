// The page with the options.
import { eventually } from "./wait.mjs";
import assert from "node:assert/strict";

const GROUPS = ["taken", "offered", "possible", "local", "excluded"];

// Options by id, with the group they stand in.
export async function options(page) {
  await page.locator("main:not([aria-busy])").waitFor();
  const found = await page.locator("main [data-option-id]").evaluateAll((items) =>
    items.map((item) => [item.dataset.optionId, Number(item.closest("section").getAttribute("aria-labelledby").slice(-1))]),
  );
  return Object.fromEntries(found.map(([id, group]) => [id, GROUPS[group]]));
}

export const button = (page, id) => page.locator(`#take-${id.replaceAll(".", "-")}`);

// Both ways side by side, as the page has them: the rows of plain numbers, with and without.
export async function compared(page, id) {
  const rows = page.locator(`[data-option-id="${id}"] tbody tr`);
  const cells = await rows.evaluateAll((all) => all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)));
  return cells.filter((pair) => pair.every((cell) => /^\d+$/.test(cell))).map((pair) => pair.map(Number));
}

// Opens an option, reads what it binds to and takes it, or takes it back. The page
// stays, the button that does the opposite has the focus.
export async function take(page, id) {
  const details = page.locator(`[data-option-id="${id}"] details`);
  if (!(await details.evaluate((it) => it.open))) await details.locator("summary").click();
  const words = await button(page, id).textContent();
  await button(page, id).click();
  await eventually(async () => {
    assert.notEqual(await button(page, id).textContent(), words, "the button says the opposite");
    assert.equal(await page.evaluate(() => document.activeElement.id), await button(page, id).getAttribute("id"), "the focus is kept");
  });
}
