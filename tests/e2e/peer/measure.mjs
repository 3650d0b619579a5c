// The guide beside the same questions in SurveyJS and React, on a slow phone: how long
// until the page says what it is about, and until its first question can be answered;
// and the memory that a whole visit takes.
//
//   node measure.mjs [TURNS]      fails when a budget is broken; dist/ must be built
//
// Both come from the same server, everything in brotli at its highest quality, to the
// same screen, with nothing kept from the visit before. They take turns in one run.
import { readFile } from "node:fs/promises";
import { launch, PHONE, visit } from "../browser.mjs";
import { backToPlan, choosePackage, GUIDE, openHome, openSection, ready, startQuestions } from "../pages/guide.mjs";
import { answerAll } from "../pages/question.mjs";
import { serve } from "../server.mjs";
import { situation } from "../situations.mjs";
import { buildPeer, OUT } from "./build.mjs";

const SLOWER = 4;
// Slow 4G: 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms until an answer begins.
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const LCP = { budget: 0.25, goal: 0.15 };
const QUESTION = { budget: 0.35, goal: 0.15 };
const MEMORY = { budget: 64, goal: 32 };
const turns = Number(process.argv[2] ?? 9);
const HOTPOT = situation("t2-hotpot");

await buildPeer();
const browser = await launch();
const site = await serve({ compressed: true });
// The peer writes styles into its page and has no policy for Trusted Types.
const loose = { "content-security-policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:" };
const peer = await serve({ folder: OUT, compressed: true, headers: loose });

// page and questions: where the page about the restaurant and its first question are;
// option, go and asked: an option on the page, the button, and what holds the question.
const OURS = { option: "#question input[type=radio]", go: "#go-on", asked: "#question [data-question-id]" };
const THEIRS = { option: "#survey input[type=radio]", go: ".sd-navigation__next-btn", asked: "#survey .sd-question[data-name]" };
const RIVALS = {
  "this guide": { from: site, page: GUIDE, questions: `${GUIDE}questions/`, ...OURS },
  "SurveyJS": { from: peer, page: "plain/", questions: "plain/", ...THEIRS },
  "SurveyJS, titled": { from: peer, page: "titled/", questions: "titled/", ...THEIRS },
};

// A first visit over the slow network.
const slowly = (from, use) =>
  visit(browser, from, { serviceWorkers: "block" }, async (page, context) => {
    const client = await context.newCDPSession(page);
    await client.send("Network.enable");
    await client.send("Network.emulateNetworkConditions", NETWORK);
    await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    return use(page);
  });

// When the largest text or picture stood on the page, and which that was. Noted as it
// happens: the guide replaces its static page by the same one drawn by the program,
// which is waited for, since it may hold something larger.
const watching = () => {
  new PerformanceObserver((list) => {
    const { startTime, element } = list.getEntries().at(-1);
    window.largest = { at: startTime, what: `${element?.localName}: ${element?.textContent.slice(0, 12)}…` };
  }).observe({ type: "largest-contentful-paint", buffered: true });
};

async function largest({ from, page: path, asked }) {
  let found;
  await slowly(from, async (page) => {
    await page.addInitScript(watching);
    await page.goto(from.url + path, { waitUntil: "load" });
    await (from === site ? ready(page) : page.locator(asked).waitFor());
    await page.waitForTimeout(500);
    found = await page.evaluate(() => window.largest);
  });
  return found;
}

// The moment of the first choice that was acted upon: with the button pressed after it,
// the next question came, whenever that was (`next`). Tried from the first painted frame
// that shows an option, each time with another one: who was not listening yet would hear
// nothing of the same, and is judged by a choice of ten seconds later.
const answering = async ({ option, go, asked }) => {
  const frame = () => new Promise(requestAnimationFrame);
  const question = () => { const it = document.querySelector(asked); return it?.dataset.questionId ?? it?.dataset.name; };
  for (let attempt = 0; ; ) {
    await frame();
    const options = [...document.querySelectorAll(option)].filter((it) => it.checkVisibility());
    if (options.length === 0 || performance.getEntriesByName("first-paint").length === 0) continue;
    const at = performance.now();
    const first = question();
    options[attempt++ % options.length].click();
    await frame();
    document.querySelector(go)?.click();
    while (performance.now() < at + 10_000) {
      await frame();
      if (question() !== undefined && question() !== first) {
        window.answerable = { at, next: performance.now() };
        return;
      }
    }
  }
};

async function firstQuestion(rival) {
  let found;
  await slowly(rival.from, async (page) => {
    const { option, go, asked } = rival;
    await page.addInitScript(`(${answering})(${JSON.stringify({ option, go, asked })})`);
    await page.goto(rival.from.url + rival.questions, { waitUntil: "commit" });
    while ((found = await page.evaluate(() => window.answerable)) === undefined) await page.waitForTimeout(100);
  });
  return found;
}

// What the page holds once everything that can be given back was given back, in MB:
// objects and arrays of JavaScript, the page's own objects (DOM, styles), the memory of
// WebAssembly. Not: machine code, pictures, and what a browser needs for any page; on
// Linux `whole` is all of that, the private memory of the process that shows the page.
async function held(page, context, wasm) {
  const client = await context.newCDPSession(page);
  await client.send("HeapProfiler.enable");
  for (let round = 0; round < 3; round += 1) await client.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await client.send("Runtime.getHeapUsage");
  const parts = { script: usedSize + backingStorageSize, page: embedderHeapUsedSize, wasm: await wasm(page) };
  const sum = Object.values(parts).reduce((one, more) => one + more);
  return Object.fromEntries(Object.entries({ at: sum, ...parts, whole: await processes() }).map(([name, bytes]) => [name, bytes / 1e6]));
}

async function processes() {
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send("SystemInfo.getProcessInfo");
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  const sizes = renderers.map(async ({ id }) => {
    const report = await readFile(`/proc/${id}/smaps_rollup`, "utf8").catch(() => "");
    return [...report.matchAll(/^Private_\w+: +(\d+) kB$/gm)].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
  });
  return Math.max(...(await Promise.all(sizes)));
}

// The glue gives the program's exports to whoever starts it a second time.
const wasmOf = (page) =>
  page.evaluate(async () => {
    const glue = performance.getEntriesByType("resource").find(({ name }) => /\/web-[^/]+\.js$/.test(name));
    const { default: start } = await import(glue.name);
    return (await start()).memory.buffer.byteLength;
  });

async function wholeVisit() {
  let found;
  await visit(browser, site, {}, async (page, context) => {
    await openHome(page, site, `?region=${HOTPOT.region}&start=${HOTPOT.start}`);
    await choosePackage(page);
    await startQuestions(page);
    await answerAll(page, HOTPOT.answers);
    for (const section of ["matters", "materials", "dates"]) {
      await openSection(page, section);
      if (section !== "dates") await backToPlan(page);
    }
    found = await held(page, context, wasmOf);
  });
  return found;
}

// The peer has questions only: from the first to the page that says thank you.
async function theirVisit() {
  let found;
  await visit(browser, peer, {}, async (page, context) => {
    await page.goto(`${peer.url}plain/`);
    const asked = page.locator(THEIRS.asked).first();
    const { answers } = HOTPOT;
    for (let id = await asked.getAttribute("data-name"); ; ) {
      for (const value of [answers[id]].flat()) {
        if (typeof value === "number") await asked.locator("input").fill(String(value));
        else await asked.locator(`label:has(input[value="${value}"])`).click();
      }
      const last = page.locator(".sd-navigation__complete-btn");
      if (await last.isVisible()) {
        await last.click();
        await page.locator(".sd-completedpage").waitFor();
        break;
      }
      await page.locator(THEIRS.go).click();
      await page.locator(`${THEIRS.asked}[data-name="${id}"]`).waitFor({ state: "detached" });
      id = await asked.getAttribute("data-name");
    }
    found = await held(page, context, () => 0);
  });
  return found;
}

// Takes every measure in turn, after one round that fills the server's store.
async function rounds(count, measures) {
  const all = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
  for (let round = -1; round < count; round += 1) {
    for (const [name, measure] of Object.entries(measures)) {
      const found = await measure();
      if (round >= 0) all[name].push(found);
    }
  }
  return all;
}

const rank = (found, share) => found.map(({ at }) => at).toSorted((a, b) => a - b)[Math.min(found.length - 1, Math.floor(found.length * share))];
const median = (found) => rank(found, 0.5);

function judge(what, ratio, { budget, goal }, unit = "") {
  const held = ratio <= budget;
  console.log(`  ${held ? "holds" : "BROKEN"}: ${what} ${ratio.toFixed(2)}${unit}; budget ${budget}, goal ${goal}\n`);
  if (!held) process.exitCode = 1;
}

function compare(title, all, limits) {
  console.log(`${title}; milliseconds`);
  const ours = all["this guide"];
  for (const [name, found] of Object.entries(all)) {
    const ratio = (share) => (rank(ours, share) / rank(found, share)).toFixed(2);
    const row = [name.padEnd(18), `median ${median(found).toFixed(0).padStart(5)}`, `95th ${rank(found, 0.95).toFixed(0).padStart(5)}`];
    if (found !== ours) row.push(`ours to it: ${ratio(0.5)} (95th ${ratio(0.95)})`);
    console.log(`  ${row.join("  ")}  ${found[0].what ?? ""}`);
  }
  if (limits) judge("medians, ours to SurveyJS", median(ours) / median(all.SurveyJS), limits);
}

try {
  const of = (measure) => Object.fromEntries(Object.entries(RIVALS).map(([name, rival]) => [name, () => measure(rival)]));
  console.log(`Slow 4G, processor ${SLOWER} times slower, ${PHONE.width} × ${PHONE.height}, nothing cached, ${turns} turns\n`);
  compare("Largest text on the package page (LCP)", await rounds(turns, of(largest)), LCP);
  const asked = await rounds(turns, of(firstQuestion));
  compare("First question can be answered", asked, QUESTION);
  const led = Object.entries(asked).map(([name, found]) => [name, found.map(({ next }) => ({ at: next }))]);
  compare("That answer has led to the next question", Object.fromEntries(led));
  console.log();

  console.log("Memory after a whole visit; MB, medians");
  const memory = await rounds(3, { "this guide": wholeVisit, "SurveyJS": theirVisit });
  for (const [name, found] of Object.entries(memory)) {
    const { at, whole, ...parts } = found.toSorted((a, b) => a.at - b.at)[Math.floor(found.length / 2)];
    const list = Object.entries(parts).map(([part, size]) => `${part} ${size.toFixed(1)}`).join(", ");
    console.log(`  ${name.padEnd(18)}  ${at.toFixed(1)}: ${list}${whole > 0 ? `; whole process ${whole.toFixed(0)}` : ""}`);
  }
  judge("ours", median(memory["this guide"]), MEMORY, " MB");
} finally {
  await browser.close();
  await site.close();
  await peer.close();
}
