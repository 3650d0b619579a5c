// The papers: from the plan to the printer, and back from the code on the first sheet.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { test } from "node:test";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { assertAccessible } from "./axe.mjs";
import { DESKTOP, open, PHONE, visit } from "./browser.mjs";
import { caseOf, keep, today } from "./pages/device.mjs";
import { ENTRIES } from "./pages/form.mjs";
import { GUIDE, heading, openAt, planIsThere, ready } from "./pages/guide.mjs";
import { assertNoSidewaysScroll, assertTargets } from "./pages/look.mjs";
import { eventually } from "./pages/wait.mjs";
import { shared } from "./shared.mjs";
import { planOf, situation } from "./situations.mjs";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PAPERS = `${GUIDE}papers/`;
const HOTPOT = situation("t2-hotpot");
const OPTIONS = JSON.parse(await readFile(new URL("../situations/restaurant/options/o1-promised-and-later.json", import.meta.url), "utf8"));

const all = shared();
const onething = async (...words) => (await run(`${ROOT}target/debug/onething`, words, { cwd: ROOT, maxBuffer: 1 << 24 })).stdout;

// The case code of a situation, as the command line makes it.
async function codeOf({ answers, choices, options, region, start }) {
  const folder = await mkdtemp(join(tmpdir(), "onething-"));
  try {
    await writeFile(`${folder}/answers.json`, JSON.stringify({ ...answers, ...(choices && { choices }), ...(options && { options }) }));
    const text = await onething("code", "restaurant", "--region", region, "--answers", `${folder}/answers.json`, "--start", start, "--json");
    return JSON.parse(text).code;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const chips = (page) => page.locator(".papers__tools [role=group] .chip");
const sheets = (page) => page.locator("#desk .sheet");
const pagesOf = (pdf) => (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;

async function openPapers(page, code) {
  await open(page, `${all.site.url}${PAPERS}${code ? `#case=${code}` : ""}`);
  await sheets(page).first().waitFor();
}

// What is on the sheets fits them, and every sheet says which it is.
async function assertSheets(page, name) {
  const all = await sheets(page).evaluateAll((sheets) =>
    sheets.map((sheet) => ({
      over: sheet.querySelector(".sheet__body").scrollHeight - sheet.querySelector(".sheet__body").clientHeight,
      wide: sheet.scrollWidth - sheet.clientWidth,
      foot: sheet.querySelector(".sheet__foot").innerText.replace(/\s+/g, " "),
    })),
  );
  for (const [at, { over, wide, foot }] of all.entries()) {
    assert.ok(over <= 0 && wide <= 0, `${name}: sheet ${at + 1} overflows by ${over} and ${wide} px`);
    assert.match(foot, new RegExp(`第${at + 1}页，共${all.length}页`));
  }
  assert.equal(pagesOf(await page.pdf({ preferCSSPageSize: true })), all.length, `${name}: as many pages as sheets`);
  return all.length;
}

// The link that a camera reads.
async function decoded(page) {
  const { data, width, height } = PNG.sync.read(await page.locator(".sheet__code").first().screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

test("from the plan to the papers, with storage and its ticks", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(HOTPOT, { ready: ["premises-proof"] }));
    await openAt(page, all.site, `${GUIDE}plan/`);
    await planIsThere(page);
    await page.locator("#papers").click();
    await sheets(page).first().waitFor();
    assert.match(page.url(), /\/papers\/#case=CY[2-9A-Z-]+$/);
    const text = await page.locator("#desk").innerText();
    const plan = await planOf(HOTPOT);
    for (const { name } of [...plan.materials, ...plan.matters]) assert.ok(text.includes(name.zh), `the notice has ${name.zh}`);
    assert.equal(await page.locator("#desk tbody").getByText("已备齐", { exact: true }).count(), 1, "the tick of this device");
    assert.match(text, /不是受理凭证/);
    await page.goBack();
    await planIsThere(page);
  }));

test("a name as long as it may be, without a blank, breaks on the sheet and leaves the code where it is", () =>
  visit(all.browser, all.site, { viewport: DESKTOP, deviceScaleFactor: 2 }, async (page) => {
    await keep(page, { ...caseOf(HOTPOT), [ENTRIES]: `v=1&package=restaurant&saved=${today()}&f%3Asubject.name=${"W".repeat(60)}` });
    for (const large of [false, true]) {
      await openAt(page, all.site, PAPERS);
      await sheets(page).first().waitFor();
      assert.ok((await page.locator(".sheet__pairs").first().innerText()).includes("W".repeat(60)));
      if (large) await page.locator("#large").click();
      await assertSheets(page, `large: ${large}`);
      assert.match(await decoded(page), /#case=/);
    }
  }));

test("the notice of a usual restaurant takes two sheets, and every paper fits its own", () =>
  visit(all.browser, all.site, { viewport: DESKTOP }, async (page) => {
    await openPapers(page, await codeOf(HOTPOT));
    assert.equal(await assertSheets(page, "notice"), 2);
    await page.goto("about:blank");
    await openPapers(page, await codeOf(OPTIONS));
    const names = await chips(page).allInnerTexts();
    assert.deepEqual(
      names.map((name) => name.split("：")[0]),
      ["一次性告知书", "材料清单", "时间表", "告知承诺书", "告知承诺书", "告知承诺书", "容缺受理承诺书", "容缺受理通知书"],
    );
    for (const large of [false, true]) {
      if (large) await page.locator("#large").click();
      for (const [at, name] of names.entries()) {
        await chips(page).nth(at).click();
        await page.locator(".sheet__title").filter({ hasText: name.split("：")[0] }).waitFor();
        await assertSheets(page, `${name}, large: ${large}`);
      }
    }
    const size = await page.locator(".sheet td, .sheet p, .sheet dd").evaluateAll((all) => Math.min(...all.filter((it) => !it.closest(".sheet__code, .sheet__seal, .sheet__foot")).map((it) => parseFloat(getComputedStyle(it).fontSize))));
    assert.ok(size >= 21, `large print has ${size} px`);
  }));

for (const scale of [2, 3]) {
  test(`the code is read by a camera and opens the same plan, ${scale} pixels a point`, () =>
    visit(all.browser, all.site, { viewport: DESKTOP, deviceScaleFactor: scale }, async (page) => {
      const code = await codeOf(OPTIONS);
      await openPapers(page, code);
      const link = await decoded(page);
      assert.equal(link, `${all.site.url}case/#case=${code}`);
      assert.equal(await page.locator(".sheet__qr").first().getAttribute("data-link"), link);
      assert.ok(link.length <= 213);
      const strip = ({ code: _, ...plan }) => plan;
      const [read, made] = await Promise.all([onething("plan", "--code", link, "--json"), codeOf(OPTIONS).then((code) => onething("plan", "--code", code, "--json"))]);
      assert.deepEqual(strip(JSON.parse(read)), strip(JSON.parse(made)));
      assert.equal(JSON.parse(read).start, OPTIONS.start);
      assert.deepEqual(JSON.parse(read).options.filter(({ state }) => state === "taken").map(({ id }) => id).filter((id) => OPTIONS.options.includes(id)).sort(), [...OPTIONS.options].sort());
    }));
}

// What zbarimg reads from a picture, without the lines it adds.
const scanned = async (path) => (await run("zbarimg", ["--quiet", "--raw", "--nodbus", path])).stdout.trim();

test("a scanner reads the code from the screen and from the print", async () => {
  const folder = await mkdtemp(join(tmpdir(), "onething-"));
  try {
    await visit(all.browser, all.site, { viewport: DESKTOP }, async (page) => {
      const code = await codeOf(OPTIONS);
      await openPapers(page, code);
      const link = `${all.site.url}case/#case=${code}`;
      // One pixel a CSS pixel: 96 dpi.
      const onScreen = page.locator(".papers__qr");
      const { width, height } = await onScreen.boundingBox();
      assert.ok(width >= 260 && height === width, `the code is ${width} x ${height} px`);
      await onScreen.screenshot({ path: `${folder}/screen.png` });
      assert.equal(await scanned(`${folder}/screen.png`), link);
      await sheets(page).first().screenshot({ path: `${folder}/sheet.png` });
      assert.equal(await scanned(`${folder}/sheet.png`), link, "the sheet as it stands on the screen");
      await page.pdf({ preferCSSPageSize: true, path: `${folder}/print.pdf` });
      await run("pdftoppm", ["-r", "150", "-png", "-f", "1", "-l", "1", `${folder}/print.pdf`, `${folder}/print`]);
      const [raster] = (await readdir(folder)).filter((name) => /^print.*png$/.test(name));
      assert.equal(await scanned(`${folder}/${raster}`), link);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("the code on the screen fits a phone of 320 pixels", () =>
  visit(all.browser, all.site, { viewport: { width: 320, height: 640 } }, async (page) => {
    await openPapers(page, await codeOf(HOTPOT));
    const { x, width } = await page.locator(".papers__qr").boundingBox();
    assert.ok(width >= 260 && x >= 0 && x + width <= 320, `from ${x}, ${width} px`);
  }));

test("the timeline has a picture of its dates, in black and grey alone", () =>
  visit(all.browser, all.site, { viewport: DESKTOP }, async (page) => {
    await openPapers(page, await codeOf(OPTIONS));
    await chips(page).nth(2).click();
    await page.locator(".sheet__time").waitFor();
    const { schedule, matters } = await planOf(situation(OPTIONS.id));
    const names = new Map(matters.map(({ id, name }) => [id, name.zh]));
    const rows = await page.locator(".sheet__time-row > span").allInnerTexts();
    assert.deepEqual(rows.filter((name) => name).sort(), schedule.steps.map(({ matter }) => names.get(matter)).sort());
    const drawn = (kind) => page.locator(`.sheet__time-row .sheet__${kind}`).count();
    assert.equal(await drawn("key"), schedule.steps.filter(({ critical }) => critical).length, "what decides the date");
    assert.equal(await drawn("goal"), schedule.steps.length, "the goal through every row");
    const colours = await page.locator(".sheet__time path").evaluateAll((all) => [...new Set(all.flatMap((path) => [getComputedStyle(path).fill, getComputedStyle(path).stroke]))]);
    for (const colour of colours.filter((colour) => colour !== "none")) assert.equal(new Set(colour.match(/\d+/g)).size, 1, `${colour} is no grey`);
  }));

test("papers come from the address alone where nothing can be stored", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await page.addInitScript(() => Object.defineProperty(globalThis, "localStorage", { value: null }));
    await openPapers(page, await codeOf(HOTPOT));
    assert.match(await page.locator("#desk").innerText(), /薛城区/);
  }));

test("a code that does not open is said, and so is what is not finished or not possible", () =>
  visit(all.browser, all.site, {}, async (page) => {
    const code = await codeOf(HOTPOT);
    for (const broken of [`${code.slice(0, -1)}${code.at(-1) === "2" ? "3" : "2"}`, "CY", "ZZ99", "%E5%95%8A"]) {
      await page.goto("about:blank");
      await open(page, `${all.site.url}${PAPERS}#case=${broken}`);
      await heading(page).filter({ hasText: "办件码打不开" }).waitFor();
    }
    // Another code in the address of the same page is followed.
    await page.evaluate((code) => (location.hash = `case=${code}`), code);
    await sheets(page).first().waitFor();
    await page.goto("about:blank");
    await open(page, all.site.url + PAPERS);
    await heading(page).filter({ hasText: "还没有能打印的" }).waitFor();
    await open(page, `${all.site.url}${PAPERS}?x#case=${await codeOf(situation("t11a-flat-kitchen"))}`);
    await page.getByText("这份指南办不了").waitFor();
  }));

test("the text of a paper is copied, or shown where that is not possible", () =>
  visit(all.browser, all.site, { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await openPapers(page, await codeOf(HOTPOT));
    await page.locator("#copy").click();
    await page.getByText("文字已复制").first().waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /^一次性告知书\n/);
    assert.match(text, /\n1\. 一张申请表/);
    await page.evaluate(() => (document.execCommand = () => false));
    await page.locator("#copy").click();
    await eventually(async () => assert.match(await page.locator(".papers__text textarea").inputValue(), /^一次性告知书/));
  }));

// The shades of a picture, 0 to 255, one for each square of 4 pixels; without its edge.
function shades({ data, width, height }) {
  const side = 4;
  const found = [];
  for (let y = side; y < height - 2 * side; y += side) {
    for (let x = side; x < width - 2 * side; x += side) {
      let sum = 0;
      for (let at = 0; at < side * side; at += 1) {
        const from = 4 * ((y + Math.floor(at / side)) * width + x + (at % side));
        sum += (data[from] + data[from + 1] + data[from + 2]) / 3;
      }
      found.push(sum / (side * side));
    }
  }
  return found;
}

// Which share of the squares differs by more than a fifth of the way from black to white.
const differing = (one, other) => one.filter((shade, at) => Math.abs(shade - (other[at] ?? 0)) > 51).length / one.length;

// How a sheet looks on the page; put where its edges are whole pixels, without the line around it.
async function standing(page, at) {
  const sheet = sheets(page).nth(at);
  const { width, height } = await sheet.evaluate((sheet) => {
    Object.assign(sheet.style, { position: "fixed", inset: "0 auto auto 0", zIndex: 99, borderColor: "transparent" });
    return sheet.getBoundingClientRect();
  });
  const shot = await page.screenshot({ clip: { x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(height) } });
  await sheet.evaluate((sheet) => sheet.removeAttribute("style"));
  const found = PNG.sync.read(shot);
  const cut = new PNG({ width: Math.round(2 * width), height: Math.round(2 * height) });
  PNG.bitblt(found, cut, 0, 0, cut.width, cut.height, 0, 0);
  return cut;
}

// Of a whole sheet; where a sentence or a line is missing or elsewhere it is several times as much.
const MOST_DIFFERING = 0.001;

for (const large of [false, true]) test(`a paper is saved as pictures that equal the preview${large ? ", in large print" : ""}`, () =>
  visit(all.browser, all.site, { viewport: { width: 1366, height: 1200 }, deviceScaleFactor: 2 }, async (page) => {
    const code = await codeOf(OPTIONS);
    await openPapers(page, code);
    if (large) await page.locator("#large").click();
    const seen = [];
    for (const [at, name] of (await chips(page).allInnerTexts()).entries()) {
      await chips(page).nth(at).click();
      await page.locator("#paint").click();
      const pictures = page.locator("img.papers__picture");
      await pictures.first().waitFor();
      const n = await sheets(page).count();
      assert.equal(await pictures.count(), n, `${name}: one picture a sheet`);
      for (let sheet = 0; sheet < n; sheet += 1) {
        const picture = pictures.nth(sheet);
        assert.equal(await picture.getAttribute("alt"), `${name}，第${sheet + 1}页，共${n}页`);
        const address = await picture.getAttribute("src");
        assert.match(address, /^data:image\/png;base64,/);
        const painted = PNG.sync.read(Buffer.from(address.split(",")[1], "base64"));
        // 210 by 296.5 mm at two pixels a point.
        assert.deepEqual([painted.width, painted.height], [1587, 2241], name);
        const share = differing(shades(painted), shades(await standing(page, sheet)));
        assert.ok(share <= MOST_DIFFERING, `${name}, sheet ${sheet + 1}: ${(share * 100).toFixed(2)} % of the picture differs`);
        // The same measure tells sheets apart.
        for (const other of seen) assert.ok(differing(shades(painted), other) > 3 * MOST_DIFFERING, `${name}: like another sheet`);
        seen.push(shades(painted));
        if (sheet === 0 && at < 3) assert.equal(jsQR(new Uint8ClampedArray(painted.data), painted.width, painted.height)?.data, `${all.site.url}case/#case=${code}`);
      }
      assert.equal(await page.evaluate(() => document.activeElement.id), "h-pictures");
    }
    // Another paper, another picture: what was painted does not stay.
    await chips(page).first().click();
    await page.locator("img.papers__picture").first().waitFor({ state: "detached" });
  }));

test("where a browser cannot paint, it says so and offers the text", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await page.addInitScript(() => (HTMLCanvasElement.prototype.getContext = () => null));
    await openPapers(page, await codeOf(HOTPOT));
    await page.locator("#paint").click();
    await page.getByText("这个软件里存不成图片").waitFor();
    await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), "copy"));
  }));

test("inside another app it says where to print", () =>
  visit(all.browser, all.site, { userAgent: "Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0" }, async (page) => {
    await openPapers(page, await codeOf(HOTPOT));
    await page.getByText("在浏览器打开").waitFor();
  }));

test("in English the papers stay Chinese and say so", () =>
  visit(all.browser, all.site, { locale: "en" }, async (page) => {
    await page.addInitScript(() => localStorage.setItem("onething.settings", "lang=en"));
    await openPapers(page, await codeOf(HOTPOT));
    await page.getByText("The papers are in Chinese").waitFor();
    assert.equal(await page.locator(".sheet__title").first().innerText(), "一次性告知书");
    assert.equal(await page.locator(".sheet__under").first().innerText(), "One-time notice");
    assert.equal(await page.locator(".sheets").getAttribute("lang"), "zh-CN");
  }));

for (const [look, settings] of Object.entries({ light: "", dark: "theme=dark", care: "mode=care", "largest type": "text=175" })) {
  test(`the page can be used by everyone: ${look}`, () =>
    visit(all.browser, all.site, { viewport: PHONE, reducedMotion: "reduce" }, async (page) => {
      await page.addInitScript((settings) => localStorage.setItem("onething.settings", settings), settings);
      await openPapers(page, await codeOf(OPTIONS));
      await ready(page);
      await page.locator("#paint").click();
      await page.locator("img.papers__picture").first().waitFor();
      await assertAccessible(page, `papers, ${look}`);
      await page.setViewportSize({ width: 320, height: 640 });
      await assertNoSidewaysScroll(page, `papers, ${look}, 320 px`);
      await assertTargets(page, look, 44, 44);
      const paper = await page.locator(".sheet").first().evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
      assert.equal(paper, "rgb(255, 255, 255)", "paper is white");
    }));
}

test("keys are enough: choose, enlarge, and move the paper", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await openPapers(page, await codeOf(HOTPOT));
    await chips(page).nth(1).focus();
    await page.keyboard.press("Enter");
    await page.locator(".sheet__title").filter({ hasText: "材料清单" }).waitFor();
    await page.locator("#large").focus();
    await page.keyboard.press("Space");
    assert.equal(await page.locator("#large").getAttribute("aria-pressed"), "true");
    await page.keyboard.press("Tab");
    await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), "desk"));
    await page.keyboard.press("ArrowRight");
    await eventually(async () => assert.ok((await page.locator("#desk").evaluate((desk) => desk.scrollLeft)) > 0));
  }));
