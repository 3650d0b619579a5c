// How long a person waits: from the last answer to the painted plan, and from one
// section of the plan to another, with the processor slowed six times.
//
//   node speed.mjs [TURNS]
//
// Prints medians and 95th percentiles in milliseconds: until the first screen is in
// the page, until it is painted, until everything below it is there, too. Beside it,
// in the same run, what the browser alone takes for the same first screen: the markup
// that our page has then, parsed beforehand and put in its place by one call.
// dist/ must be built.
import { launch, visit } from "./browser.mjs";
import { caseOf, keep } from "./pages/device.mjs";
import { GUIDE, openAt } from "./pages/guide.mjs";
import { answer, goOn } from "./pages/question.mjs";
import { serve } from "./server.mjs";
import { buildProgram, planOf, situation } from "./situations.mjs";

const SLOWER = 6;
const BUDGET = 50;
// From choosing the last answer to pressing the button below it.
const FINGER = 1000;
const turns = Number(process.argv[2] ?? 21);

const HOTPOT = situation("t2-hotpot");
await buildProgram();
const { questions } = await planOf(HOTPOT);
const [before, last] = questions.asked.slice(-2);
const { [before]: _, [last]: __, ...answers } = HOTPOT.answers;

const browser = await launch();
const site = await serve();
const times = {};
let firstScreen;

// On the page, not drawn beneath it.
const PLAN = ":not(.beneath) > .page .wrap--plan";

// At the last question, on a slow phone, answered. Between the answer and the button the
// browser has FINGER milliseconds, or no time at all.
async function atTheLastQuestion(idle, use) {
  await visit(browser, site, { bypassCSP: true }, async (page, context) => {
    await keep(page, caseOf({ ...HOTPOT, answers }));
    await openAt(page, site, `${GUIDE}questions/?q=${before}`);
    await answer(page, before, HOTPOT.answers[before]);
    await goOn(page);
    // A person reads the question; the program has nothing to do.
    await page.waitForTimeout(500);
    const client = await context.newCDPSession(page);
    await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    if (!idle) await page.evaluate(() => (window.requestIdleCallback = () => 0));
    await answer(page, last, HOTPOT.answers[last]);
    if (idle) await page.waitForTimeout(FINGER);
    await use(page);
  });
}

// Clicks on what fits `selector`, or puts `markup` in place, and says how long it took
// until the next page stood there.
const act = (page, what) =>
  page.evaluate(
    async ({ selector, next, markup }) => {
      // Comes before every timer of the page.
      const soon = () => scheduler.postTask(() => {}, { priority: "user-blocking" });
      const template = document.createElement("template");
      if (markup) template.innerHTML = markup;
      const begun = performance.now();
      if (markup) document.querySelector("#app").replaceChildren(template.content);
      else document.querySelector(selector).click();
      // What follows an event is drawn before the next task.
      await Promise.resolve();
      while (!document.querySelector(next)) await soon();
      const drawn = performance.now();
      await new Promise((then) => requestAnimationFrame(() => soon().then(then)));
      const painted = performance.now();
      while (!markup && document.querySelector("main[aria-busy], .above")) await new Promise((then) => setTimeout(then));
      document.body.getBoundingClientRect();
      return { drawn: drawn - begun, painted: painted - begun, whole: performance.now() - begun };
    },
    what,
  );

try {
  await atTheLastQuestion(false, async (page) => {
    firstScreen = await page.evaluate(async () => {
      document.querySelector("#go-on").click();
      await Promise.resolve();
      return document.querySelector("main[aria-busy] .wrap--plan") && document.querySelector("#app").innerHTML;
    });
    if (!firstScreen) throw new Error("the first screen of the plan was not drawn first");
  });
  for (let at = 0; at < turns; at += 1) {
    await atTheLastQuestion(true, async (page) => {
      const note = async (name, what) => (times[name] ??= []).push(await act(page, what));
      await note("answer to plan", { selector: "#go-on", next: PLAN });
      await note("plan to matters", { selector: "main a[href$='/matters/']", next: ".wrap--matters" });
      await note("matters to materials", { selector: "main a[href$='/materials/']", next: "table.mats" });
    });
    await atTheLastQuestion(false, async (page) => {
      (times["sent at once"] ??= []).push(await act(page, { selector: "#go-on", next: PLAN }));
    });
    await atTheLastQuestion(false, async (page) => {
      (times["the browser alone"] ??= []).push(await act(page, { markup: firstScreen, next: PLAN }));
    });
  }
} finally {
  await browser.close();
  await site.close();
}

const rank = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const of = (name, part, share) => rank(times[name].map((one) => one[part]), share);
console.log(`Processor ${SLOWER} times slower, ${turns} turns; milliseconds, median (95th percentile)`);
for (const name of Object.keys(times)) {
  const say = (part) => `${part} ${of(name, part, 0.5).toFixed(0)} (${of(name, part, 0.95).toFixed(0)})`;
  console.log(`  ${name.padEnd(22)} ${say("drawn").padEnd(18)} ${say("painted").padEnd(20)} ${say("whole")}`);
}
const late = of("answer to plan", "painted", 0.95);
const ratio = of("answer to plan", "painted", 0.5) / of("the browser alone", "painted", 0.5);
console.log(`  answer to the painted plan: ${ratio.toFixed(2)} times what the browser alone takes; budget ${BUDGET} at the 95th percentile`);
if (late > BUDGET) {
  console.log(`  over the budget: ${late.toFixed(0)}`);
  process.exitCode = 1;
}
