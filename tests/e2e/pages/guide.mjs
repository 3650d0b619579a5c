// Home, the package and its sections, as a person moves between them.
import assert from "node:assert/strict";
import { open } from "../browser.mjs";
import { PACKAGE } from "../situations.mjs";
import { eventually } from "./wait.mjs";

const WORDS = {
  zh: { start: "开始答题", overview: "概览", matters: "事项", materials: "材料", dates: "日期" },
  en: { start: "Start", overview: "Overview", matters: "Matters", materials: "Papers", dates: "Dates" },
};

export const GUIDE = "guide/restaurant/";

export const heading = (page) => page.getByRole("heading", { level: 1 });

// The program has taken the page over: only its own pages have a menu.
export async function ready(page) {
  await page.locator("html[data-boot=ready]").waitFor({ state: "attached" });
  await page.locator("#more").waitFor();
}

export async function openHome(page, site, query = "") {
  await openAt(page, site, query);
}

export async function choosePackage(page, lang = "zh", { id, name, short } = PACKAGE) {
  // Home names some packages in full, all others by their short names.
  const known = page.getByRole("main").getByRole("link", { name: new RegExp(`^(${name[lang]}|${short[lang]}$)`) });
  await known.and(page.locator(`a[href*="guide/${id}/"]`)).first().click();
  await heading(page).filter({ hasText: name[lang] }).waitFor();
}

export async function startQuestions(page, lang = "zh") {
  await page.getByRole("link", { name: WORDS[lang].start, exact: true }).click();
  await page.locator("#question").waitFor();
}

// Where the page is, below the site's folder.
export const place = (page, site) => page.url().slice(site.url.length).replace(/[?#].*/, "");

// From the plan to one of its sections, the way a phone offers.
export async function openSection(page, section, lang = "zh") {
  const link = page.getByRole("main").getByRole("link", { name: new RegExp(`^${WORDS[lang][section]}`) });
  await link.click();
  await page.locator(`main ${{ matters: ".wrap--matters", materials: "table.mats", dates: "#start" }[section]}`).waitFor();
}

// The plan stands there, also below its first screen.
export const planIsThere = (page) => page.locator("main:not([aria-busy]) .wrap--plan").waitFor();

// Back to the plan by the link at the top.
export async function backToPlan(page) {
  await page.getByRole("banner").locator(".topbar__back").click();
  await planIsThere(page);
}

// Opens an address of the package directly and waits for the program.
export async function openAt(page, site, path) {
  await open(page, site.url + path);
  await ready(page);
}

export async function assertHeading(page, text) {
  await eventually(async () => assert.match(await heading(page).innerText(), text instanceof RegExp ? text : new RegExp(text)));
}
