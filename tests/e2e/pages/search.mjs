// The field on home, and what it finds.
import assert from "node:assert/strict";
import { eventually } from "./wait.mjs";

export const field = (page) => page.getByRole("combobox");
export const hits = (page) => page.getByRole("option");

// The titles of what was found, in order.
export const titles = (page) => page.locator("[role=option] .row__title").allInnerTexts();

// Types as a person does, one key after the other, and waits for what is found.
export async function search(page, text) {
  await field(page).fill("");
  await field(page).pressSequentially(text);
  await hits(page).first().waitFor();
}

export async function searchInVain(page, text) {
  await field(page).fill(text);
  await page.getByText(`没有找到“${text}”`).waitFor();
}

// The row the keys are at: the one the field points to, and the only one that is marked.
export async function assertAt(page, number) {
  await eventually(async () => {
    assert.equal(await field(page).getAttribute("aria-activedescendant"), number > 0 ? `found-${number}` : null);
    const marked = await page.locator("[role=option][aria-selected=true]").evaluateAll((all) => all.map(({ id }) => id));
    assert.deepEqual(marked, number > 0 ? [`found-${number}`] : []);
  });
}
