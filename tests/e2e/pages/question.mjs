// A question, as a person answers it: answer(page, "site", "street"), goOn(page), seeError(page).
import assert from "node:assert/strict";
import { eventually } from "./wait.mjs";

const asked = (page) => page.locator("#question fieldset[data-question-id]");

// The id of the question on the page, or null when no question is asked.
export async function question(page) {
  const shown = asked(page);
  return (await shown.count()) === 0 ? null : shown.getAttribute("data-question-id");
}

export async function assertAsked(page, id) {
  await eventually(async () => assert.equal(await question(page), id));
}

// Chooses or types an answer: an option, several, a number or "unsure".
export async function answer(page, id, value) {
  assert.equal(await question(page), id, "another question is asked");
  const field = page.locator("#answer");
  if (value === "unsure") return page.locator("#answer-unsure").check();
  if (typeof value === "number") return field.fill(String(value));
  for (const option of [value].flat()) await page.locator(`#question [name="${id}"][value="${option}"]`).check();
}

// What is chosen or typed on the page now.
export function chosen(page) {
  return page.locator("#question").evaluate((form) => {
    const controls = [...form.querySelectorAll("fieldset input")];
    return controls.filter((it) => (it.type === "text" ? it.value : it.checked)).map(({ value }) => value);
  });
}

const button = (page) => page.locator("#go-on");

// This is what is chosen or typed, perhaps a moment after the question appears.
export async function assertChosen(page, values) {
  await eventually(async () => assert.deepEqual(await chosen(page), values));
}

// 继续, and the next page is there.
export async function goOn(page) {
  const before = await question(page);
  await button(page).click();
  await page.locator(`fieldset[data-question-id="${before}"]`).waitFor({ state: "detached" });
}

// 继续 without having answered properly.
export const tryToGoOn = (page) => button(page).click();

// The page says what is wrong: in the title, in the summary, at the control.
export async function seeError(page) {
  const summary = page.locator("#errsum");
  await summary.waitFor();
  await eventually(async () => assert.match(await page.title(), /^(错误：|Error: )/));
  const said = await summary.getByRole("link").innerText();
  assert.equal((await page.locator("#answer-error").innerText()).trim(), said.trim(), "both places say the same");
  return said;
}

// Answers every question that is asked, in the order of the app; gives back their ids.
export async function answerAll(page, answers) {
  const order = [];
  for (let id = await question(page); id !== null; id = await question(page)) {
    assert.ok(id in answers, `the app asks ${id}, and the situation has no answer to it`);
    assert.ok(!order.includes(id), `${id} is asked twice`);
    await answer(page, id, answers[id]);
    await goOn(page);
    order.push(id);
  }
  return order;
}
