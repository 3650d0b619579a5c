// Checks a page with axe-core: WCAG 2.2 A and AA and good practice.
//
//   await assertAccessible(page, "plan, care mode", [
//     { rule: "color-contrast", target: "#map", why: "text on a picture, checked by eye" },
//   ]);
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const SOURCE = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

const OPTIONS = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // Off by default in axe, required here.
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations", "incomplete"],
};

// Fails on every violation, and on every doubt of axe that explained does not
// name by its rule and either its selector or the box it lies in. An explanation
// that no longer applies fails too. contrast: 7 asks for more contrast than AA does.
export async function assertAccessible(page, name, explained = [], { contrast = 4.5 } = {}) {
  const { violations, incomplete } = await run(page, contrast, explained.flatMap(({ inside }) => inside ?? []));
  const fits = (it, doubt) => doubt.rule === it.rule && (it.inside ? doubt.inside.includes(it.inside) : doubt.target === it.target);
  const doubts = incomplete.filter((doubt) => !explained.some((it) => fits(it, doubt)));
  const stale = explained.filter((it) => !incomplete.some((doubt) => fits(it, doubt)));
  assert.deepEqual({ violations, doubts, stale }, { violations: [], doubts: [], stale: [] }, `${name}: axe`);
}

// The page's CSP refuses a script tag from elsewhere, so the source goes in
// through the debugger, as if typed into the console.
async function run(page, contrast, boxes) {
  const session = await page.context().newCDPSession(page);
  const { exceptionDetails } = await session.send("Runtime.evaluate", { expression: SOURCE });
  await session.detach();
  assert.equal(exceptionDetails, undefined, "axe did not load");
  const rules = { ...OPTIONS.rules, "color-contrast-enhanced": { enabled: contrast >= 7 } };
  return page.evaluate(async ({ options, boxes }) => {
    const inside = (target) => boxes.filter((box) => document.querySelector(target.flat().at(-1))?.closest(box));
    const flat = (results) =>
      results.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary, html }) => ({ rule: id, help, target: target.flat().join(" "), inside: inside(target), html, failureSummary })),
      );
    const { violations, incomplete } = await globalThis.axe.run(document, options);
    return { violations: flat(violations), incomplete: flat(incomplete) };
  }, { options: { ...OPTIONS, rules }, boxes });
}
