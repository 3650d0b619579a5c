// The plan's first screen is drawn and painted first; what lies below follows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE, visit } from "./browser.mjs";
import { caseOf, keep } from "./pages/device.mjs";
import { GUIDE, openAt, planIsThere } from "./pages/guide.mjs";
import { answer } from "./pages/question.mjs";
import { shared } from "./shared.mjs";
import { planOf, situation } from "./situations.mjs";

const HOTPOT = situation("t2-hotpot");

const all = shared();

// From the last answer to the plan, with everything held back that follows the first
// painting. Gives what is on the screen then, what is there in the end, and how far it moved.
async function firstAndWhole(viewport) {
  const { questions } = await planOf(HOTPOT);
  const last = questions.asked.at(-1);
  const { [last]: _, ...answers } = HOTPOT.answers;
  const shown = {};
  await visit(all.browser, all.site, { viewport }, async (page) => {
    await keep(page, caseOf({ ...HOTPOT, answers }));
    await openAt(page, all.site, `${GUIDE}questions/?q=${last}`);
    // Somebody who sends the answer at once: the plan does not lie drawn beneath the question yet.
    await page.evaluate(() => (window.requestIdleCallback = () => 0));
    await answer(page, last, HOTPOT.answers[last]);
    await page.evaluate(() => {
      const later = window.setTimeout;
      window.held = [];
      window.setTimeout = (then, wait, ...rest) => (wait ? later(then, wait, ...rest) : window.held.push(then));
      window.moved = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.moved += value))).observe({ type: "layout-shift" });
    });
    await page.locator("#go-on").click();
    await page.locator("main[aria-busy] .wrap--plan").waitFor();
    const onScreen = () =>
      page.evaluate(async () => {
        await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
        const parts = [...document.querySelectorAll("main .wrap--plan *")].map((part) => [part, part.getBoundingClientRect()]);
        return parts
          .filter(([, { top, bottom, width }]) => top < innerHeight && bottom > 0 && width > 0)
          .map(([part, { x, y, width, height }]) => `${part.localName} ${[x, y, width, height].map(Math.round)} ${part.children.length ? "" : part.textContent}`);
      });
    shown.first = await onScreen();
    assert.ok(page.url().includes("/questions/"), "the address follows the picture");
    await page.evaluate(() => window.held.forEach((then) => then()));
    await planIsThere(page);
    shown.whole = await onScreen();
    assert.ok(page.url().endsWith("/plan/"), page.url());
    assert.match(await page.title(), /方案/);
    shown.moved = await page.evaluate(() => window.moved);
  });
  return shown;
}

test("a phone shows the whole first screen at once", async () => {
  const { first, whole } = await firstAndWhole(PHONE);
  assert.ok(first.length > 30, "figures and what to do first");
  assert.deepEqual(first, whole);
});

test("on a desktop nothing moves when the rest comes", async () => {
  const { first, whole, moved } = await firstAndWhole(DESKTOP);
  assert.ok(whole.length > first.length, "the column beside comes second");
  assert.ok(moved < 0.05, `layout shift ${moved}`);
});
