// How long a person waits: from the last answer to the painted plan, and from one
// section of the plan to another, with the processor slowed six times.
//
//   node speed.mjs [TURNS]
//
// Prints medians and 95th percentiles in milliseconds, each with the time until the
// page is drawn (program and DOM), laid out, and painted. dist/ must be built.
import { launch, visit } from "./browser.mjs";
import { caseOf, keep } from "./pages/device.mjs";
import { GUIDE, openAt } from "./pages/guide.mjs";
import { answer } from "./pages/question.mjs";
import { serve } from "./server.mjs";
import { buildProgram, planOf, situation } from "./situations.mjs";

const SLOWER = 6;
const BUDGET = 50;
const turns = Number(process.argv[2] ?? 21);

const HOTPOT = situation("t2-hotpot");
await buildProgram();
const { questions } = await planOf(HOTPOT);
const last = questions.asked.at(-1);
const { [last]: _, ...answers } = HOTPOT.answers;

const browser = await launch();
const site = await serve();
const times = {};

// Clicks on what fits the selector, and says how long it took until the next page stood there.
const act = (page, selector, next) =>
  page.evaluate(
    async ([selector, next]) => {
      const turn = () => new Promise((then) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = then; port2.postMessage(0); });
      const begun = performance.now();
      document.querySelector(selector).click();
      // What follows an event is drawn before the next task.
      await Promise.resolve();
      while (!document.querySelector(next)) await turn();
      const drawn = performance.now();
      document.body.getBoundingClientRect();
      const laidOut = performance.now();
      await new Promise((then) => requestAnimationFrame(() => turn().then(then)));
      return { drawn: drawn - begun, laidOut: laidOut - begun, painted: performance.now() - begun };
    },
    [selector, next],
  );

try {
  for (let at = 0; at < turns; at += 1) {
    await visit(browser, site, {}, async (page, context) => {
      await keep(page, caseOf({ ...HOTPOT, answers }));
      await openAt(page, site, `${GUIDE}questions/?q=${last}`);
      await answer(page, last, HOTPOT.answers[last]);
      const client = await context.newCDPSession(page);
      await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      const note = async (name, selector, next) => (times[name] ??= []).push(await act(page, selector, next));
      await note("answer to plan", "#go-on", ".wrap--plan");
      await note("plan to matters", "main a[href$='/matters/']", ".wrap--matters");
      await note("matters to materials", "main a[href$='/materials/']", "table.mats");
    });
  }
} finally {
  await browser.close();
  await site.close();
}

const rank = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
console.log(`Processor ${SLOWER} times slower, ${turns} turns; milliseconds, median (95th percentile)`);
for (const [name, all] of Object.entries(times)) {
  const say = (part) => `${part} ${rank(all.map((one) => one[part]), 0.5).toFixed(0)} (${rank(all.map((one) => one[part]), 0.95).toFixed(0)})`;
  console.log(`  ${name.padEnd(22)} ${say("drawn")}  ${say("laidOut")}  ${say("painted")}`);
}
console.log(`  budget for an answer to the painted plan: ${BUDGET} at the 95th percentile`);
