// A person without a mouse.
import assert from "node:assert/strict";
import { question } from "./question.mjs";

// What has the focus: enough to recognise it, and whether its ring is seen.
export function focused(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return { tag: "body", name: "", ring: 0, inView: true };
    // Hidden boxes show the ring of their control.
    const shows = [at, at.nextElementSibling?.matches("label") ? at.nextElementSibling : null, at.closest(".field__box, .pick__date, .search")].filter(Boolean);
    const ring = Math.max(
      ...shows.map((it) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(it);
        return outlineStyle === "none" ? 0 : parseFloat(outlineWidth);
      }),
    );
    const box = (at.labels?.[0] ?? at).getBoundingClientRect();
    // The middle of its first line, which nothing may cover.
    const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20));
    const seen = top !== null && (at.contains(top) || top.contains(at) || [...(at.labels ?? [])].some((label) => label.contains(top) || top.contains(label)));
    return {
      tag: at.tagName.toLowerCase(),
      id: at.id,
      type: at.type ?? "",
      name: at.getAttribute("name") ?? "",
      value: at.value ?? "",
      text: (at.innerText ?? "").trim(),
      ring,
      inView: seen,
    };
  });
}

// Presses Tab until the focus is where it is wanted; fails after a whole round.
export async function tabTo(page, wanted, name, key = "Tab") {
  const passed = [];
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press(key);
    const at = await focused(page);
    passed.push(`${at.tag}#${at.id}`);
    if (wanted(at)) {
      assert.ok(at.ring >= 2, `${name} shows no focus ring`);
      assert.ok(at.inView, `${name} is covered or out of view`);
      return at;
    }
  }
  assert.fail(`${name} is not reached with ${key}: ${passed.join(" ")}`);
}

// Answers with arrows, space and digits, and goes on with Enter.
export async function answerByKeys(page, id, value) {
  assert.equal(await question(page), id);
  if (typeof value === "number") {
    await tabTo(page, (at) => at.id === "answer", id);
    await page.keyboard.type(String(value));
  } else if (Array.isArray(value)) {
    for (const option of value) {
      await tabTo(page, (at) => at.name === id && at.value === option, `${id} ${option}`);
      await page.keyboard.press("Space");
    }
  } else {
    let at = await tabTo(page, (it) => it.name === id && it.type === "radio", id);
    if (at.value === value) await page.keyboard.press("Space");
    for (let steps = 0; at.value !== value; steps++) {
      assert.ok(steps < 10, `${id} has no option ${value}`);
      await page.keyboard.press("ArrowDown");
      at = await focused(page);
    }
  }
  await page.keyboard.press("Enter");
  await page.locator(`fieldset[data-question-id="${id}"]`).waitFor({ state: "detached" });
}
