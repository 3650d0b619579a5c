// What the plan and its sections say.
import assert from "node:assert/strict";
import { PACKAGE } from "../situations.mjs";

const TAGS = { zh: { 必办: "needed", 二选一: "choice", 看情况: "possible", 已选晚点办: "postponed" }, en: { Needed: "needed", "One of two": "choice", Depends: "possible", "Chosen: later": "postponed" } };
const LABELS = {
  zh: { section: "方案的几个数", papers: "要交的材料", forms: "要填的表", days: (goal) => `最快${goal}`, matters: "事项和部门" },
  en: { section: "The plan in figures", papers: "Papers to hand in", forms: "Forms to fill", days: (goal) => `${goal}, at the earliest`, matters: "Matters, departments" },
};
const labelsOf = (lang, { goal }) => ({ ...LABELS[lang], days: LABELS[lang].days(goal[lang]) });

const dense = (text) => text.replace(/\s+/g, "");

// The headline figures as sentences without spaces; days is null where there is no day to name.
export async function figures(page, lang = "zh", ofPackage = PACKAGE) {
  const section = page.getByRole("region", { name: LABELS[lang].section });
  await section.waitFor();
  const figure = async (label) => {
    const item = section.getByRole("listitem").filter({ hasText: label });
    return (await item.count()) === 0 ? null : dense(await item.textContent());
  };
  const { papers, forms, days, matters } = labelsOf(lang, ofPackage);
  return { papers: await figure(papers), forms: await figure(forms), days: await figure(days), matters: await figure(matters) };
}

// How each figure is said: its beginning, and its end where that counts something too.
const SAID = {
  zh: {
    day: ([year, month, day], thisYear) => `${year === thisYear ? "" : `${year}年`}${month}月${day}日`,
    papers: (before, after) => (before === after ? `${after}份` : `原来要${before}份，现在只要${after}份`),
    forms: (before, after) => (before === after ? `${after}张` : `原来要${before}张，现在只要${after}张`),
    fields: (before, after) => (before === after ? `一共${after}项` : `${before}项只填${after}项`),
    days: (days, start, finish, oneByOne) => `${days === 0 ? "当天" : `${days}个工作日`}${start}起算，${finish}办齐${oneByOne === 0 ? "" : `。挨个办要${oneByOne}个`}`,
    matters: (n) => `${n}个事项`,
    departments: (n) => `归${n}个部门管`,
  },
  en: {
    day: ([year, month, day], thisYear) => `${day} ${MONTHS[month - 1]}${year === thisYear ? "" : ` ${year}`}`,
    papers: (before, after) => (before === after ? `${after}papers` : `before: ${before} papers, now: ${after} papers`),
    forms: (before, after) => (before === after ? `${after} form` : `before: ${before} forms, now: ${after} form`),
    fields: (before, after) => (before === after ? `${after} fields` : `${after} fields instead of ${before}`),
    days: (days, start, finish, oneByOne) =>
      `${days === 0 ? "Same day" : `${days} working day${days === 1 ? "" : "s"}`} From ${start}, done ${finish}.${oneByOne === 0 ? "" : ` One by one: ${oneByOne}`}`,
    matters: (n) => `${n} matters`,
    departments: (n) => (n === 1 ? "1 department decides" : `${n} departments decide`),
  },
};
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

// Whether there is a day to name: one of the matters the goal waits for is known to end.
export const hasGoal = ({ steps }) => steps.some((step) => step.goal && step.ends);

// The page says the figures of this plan of the command line.
export async function assertFigures(page, { counts, schedule, start }, lang = "zh", ofPackage = PACKAGE) {
  const labels = labelsOf(lang, ofPackage);
  const say = SAID[lang];
  const day = (iso) => say.day(iso.split("-").map(Number), Number(start.slice(0, 4)));
  const seen = await figures(page, lang, ofPackage);
  const assertSaid = (name, begins, ends = "") => {
    const [whole, first, last] = [seen[name] ?? "", dense(labels[name] + begins), dense(ends)];
    assert.ok(whole.startsWith(first) && whole.endsWith(last), `${name}: the page says “${whole}”, the plan “${first} … ${last}”`);
  };
  assertSaid("papers", say.papers(counts.materials_before, counts.materials_after));
  assertSaid("forms", say.forms(counts.forms_before, counts.forms_after), say.fields(counts.fields_before, counts.fields_after));
  assertSaid("matters", say.matters(counts.matters), say.departments(counts.departments));
  if (hasGoal(schedule)) {
    assertSaid("days", say.days(counts.workdays_parallel, day(start), day(schedule.finish), counts.workdays_one_by_one));
  } else {
    assert.equal(seen.days, null, "there is no day to name");
  }
}

// Chooses between two ways of a matter.
export async function choose(page, alternative, matter) {
  await page.locator(`input[name="choice-${alternative}"][value="${matter}"]`).check();
}

// Matters by id, with what their tag says.
export async function matters(page, lang = "zh") {
  const found = await page.locator("main .matter[data-matter-id]").evaluateAll((items) =>
    items.map((item) => [item.dataset.matterId, item.querySelector(".matter__why .tag")?.textContent.trim()]),
  );
  return Object.fromEntries(found.map(([id, tag]) => [id, TAGS[lang][tag] ?? tag]));
}

// The names under 不用办的.
export const notNeeded = (page, lang = "zh") =>
  page.getByRole("region", { name: { zh: "不用办的", en: "Not needed" }[lang] }).getByRole("heading", { level: 3 }).allInnerTexts();

// Materials by id: with a tick to put or not, and the matters that ask for each.
export async function materials(page) {
  const found = await page.locator("main [data-material-id]").evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.dataset.materialId,
      tick: row.querySelector("input[type=checkbox]") !== null,
      neededBy: row.dataset.neededBy.split(" "),
    })),
  );
  return Object.fromEntries(found.map(({ id, ...rest }) => [id, rest]));
}

// The day in the heading of the dates page.
export const finishDay = (page) => page.locator("h1 time").getAttribute("datetime");

// Every day in the list of dates.
export const listedDays = (page) => page.locator("ol.dates time").evaluateAll((times) => times.map((it) => it.dateTime));
