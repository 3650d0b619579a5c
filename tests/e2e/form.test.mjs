// The one form: filled in on a phone and on a desktop, checked, kept, printed, taken along.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, it, test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { DESKTOP, open, visit } from "./browser.mjs";
import { CASE, caseOf, keep, kept } from "./pages/device.mjs";
import { control, ENTRIES, field, fill, FORM, ID, openForm, said, sample, stored, summary, typed } from "./pages/form.mjs";
import { GUIDE, heading, openAt, planIsThere, ready } from "./pages/guide.mjs";
import { assertNoSidewaysScroll, assertReadable, assertTargets } from "./pages/look.mjs";
import { eventually } from "./pages/wait.mjs";
import { shared } from "./shared.mjs";
import { codeOf, formOf, OF_OTHERS, situation } from "./situations.mjs";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const HOTPOT = situation("t2-hotpot");

const all = shared();
const goOn = (page) => page.locator("#go-on").click();

// On a window so high that the bar at its foot covers nothing: axe cannot judge what is covered.
async function accessible(page, name, options) {
  const size = page.viewportSize();
  await page.setViewportSize({ ...size, height: 12_000 });
  await assertAccessible(page, name, [], options);
  await page.setViewportSize(size);
}

test("a phone fills the whole form, reloads half-way, and every single form comes out filled", async () => {
  const form = await formOf(HOTPOT);
  await visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(HOTPOT));
    await openAt(page, all.site, `${GUIDE}plan/`);
    await planIsThere(page);
    const { fields_before: before, fields_after: after } = form.counts;
    const row = page.getByRole("main").getByRole("link", { name: /^申请表/ });
    assert.match((await row.innerText()).replace(/\s+/g, " "), new RegExp(`${after}项，原来${before}项`));
    await row.click();
    await ready(page);
    assert.match(await page.getByRole("main").innerText(), new RegExp(`共${after}项，已填\\d+项。原来${form.forms.length}张表要填${before}项`));

    await page.getByRole("link", { name: "开始填" }).click();
    const seen = new Set();
    let screens = 0;
    while (await page.locator("#go-on").count()) {
      screens += 1;
      const title = await heading(page).innerText();
      for (const shown of await page.locator("[data-field]").evaluateAll((fields) => fields.map((it) => it.dataset.field))) {
        const asked = form.fields.find(({ id }) => id === shown);
        assert.ok(asked && !seen.has(shown), `${shown} is asked once`);
        seen.add(shown);
        await fill(page, asked);
      }
      assert.ok((await page.locator("[data-field]").count()) <= 8, `${title}: few fields on a screen`);
      await assertNoSidewaysScroll(page, title);
      if (screens === 4) {
        await page.locator("h1").click();
        const before = await typed(page);
        await page.reload();
        await ready(page);
        assert.deepEqual(await typed(page), before, "reloading loses nothing");
      }
      const here = page.url();
      await goOn(page);
      await eventually(async () => assert.notEqual(page.url(), here, await page.getByRole("main").innerText()));
      await page.locator("h1:focus").waitFor();
    }
    assert.deepEqual([...seen].sort(), form.fields.map(({ id }) => id).sort());
    assert.match(page.url(), /#check$/);
    assert.doesNotMatch(await page.getByRole("main").innerText(), /未填写|不对/);
    assert.doesNotMatch(page.url(), /某|1380|11010/, "the address holds nothing of what was entered");

    await page.locator(".dock").getByRole("link", { name: "打印和带走" }).click();
    await page.locator("#desk .sheet").first().waitFor();
    const chips = page.locator(".papers__tools [role=group] .chip");
    assert.deepEqual((await chips.allInnerTexts()).slice(1), form.forms.map(({ name }) => name.zh));
    const filled = form.forms.map(({ fields }) => fields.length);
    for (const [at, count] of filled.entries()) {
      await chips.nth(at + 1).click();
      const text = (await page.locator("#desk").innerText()).replace(/\s+/g, "");
      assert.match(text, new RegExp(`共${count}项，都填了`), text);
      for (const { called } of form.forms[at].fields) assert.ok(text.includes(called.replace(/\s+/g, "")), `${called} is on the form`);
      if (form.forms[at].fields.some(({ id }) => id === "person.id")) assert.ok(text.includes("11010519491231002X"));
    }

    // What the site exports the command line takes, and fills the same forms.
    const folder = await mkdtemp(join(tmpdir(), "onething-"));
    try {
      const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save-json").click()]);
      await download.saveAs(join(folder, "filled.json"));
      await writeFile(join(folder, "answers.json"), JSON.stringify(HOTPOT.answers));
      const words = ["form", "restaurant", "--region", HOTPOT.region, "--answers", join(folder, "answers.json"), "--filled", join(folder, "filled.json"), "--json"];
      const { stdout } = await run(`${ROOT}target/debug/onething`, words, { cwd: ROOT, maxBuffer: 1 << 24 });
      const again = JSON.parse(stdout);
      assert.deepEqual([again.missing, again.set_aside, again.unknown], [[], [], []]);
      assert.ok(again.forms.every(({ fields }) => fields.every(({ value }) => value !== null)));
      const [table] = await Promise.all([page.waitForEvent("download"), page.locator("#save-csv").click()]);
      await table.saveAs(join(folder, "filled.csv"));
      const csv = await readFile(join(folder, "filled.csv"), "utf8");
      assert.ok(csv.startsWith("\ufefffield,row,column,label,value,shown,forms\r\n") && csv.includes(`person.id,,,`) && csv.includes(ID));
    } finally {
      await rm(folder, { recursive: true });
    }

    // The notice names the applicant; the promise has what the office writes down, and the notice no number.
    await openAt(page, all.site, `${GUIDE}papers/`);
    await page.locator("#desk .sheet").first().waitFor();
    assert.match(await page.locator(".sheet__pairs").first().innerText(), /申请人\s*某某某某（某某某某）/);
    assert.doesNotMatch(await page.locator("#desk").innerText(), /11010519491231|1380000/);
    await chips.filter({ hasText: "告知承诺书" }).first().click();
    await page.locator(".sheet__title").filter({ hasText: "告知承诺书" }).waitFor();
    const promise = await page.locator("#desk").innerText();
    for (const line of [/申请人\s+某某某某（某某某某）\s/, /身份证号\s+11010519491231002X\s/, /联系电话\s+13800000000\s/]) assert.match(promise, line);
    assert.match(promise, /签名、盖章/);
    await page.evaluate(() => (document.execCommand = () => false));
    await page.locator("#copy").click();
    assert.match(await page.locator(".papers__text textarea").inputValue(), /\n身份证号：11010519491231002X\n联系电话：13800000000\n/);
    assert.doesNotMatch(page.url(), /11010519491231|1380000/, "the address holds nothing of it");
  });
});

// Every kind of field of every guide, typed and printed: on a desktop, where all stand on one page.
describe("the form of every other guide comes out filled", { concurrency: 3 }, () => {
  for (const one of OF_OTHERS.filter(({ expect }) => expect.status === "complete")) {
    it(`${one.package}, ${one.id}`, async () => {
      const form = await formOf(one);
      await visit(all.browser, all.site, { viewport: DESKTOP }, async (page) => {
        await keep(page, caseOf(one));
        await openAt(page, all.site, `guide/${one.package}/form/`);
        const shown = await page.locator("[data-field]").evaluateAll((fields) => fields.map((it) => it.dataset.field));
        assert.deepEqual(shown.sort(), form.fields.map(({ id }) => id).sort(), "the fields of the command line");
        for (const [n, asked] of form.fields.entries()) await fill(page, asked, n);
        await goOn(page);
        await eventually(async () => assert.match(page.url(), /#check$/, (await summary(page).allInnerTexts()).join()));
        assert.doesNotMatch(await page.getByRole("main").innerText(), /未填写/);
        await page.locator(".dock").getByRole("link", { name: "打印和带走" }).click();
        await page.locator("#desk .sheet").first().waitFor();
        const chips = page.locator(".papers__tools [role=group] .chip");
        assert.deepEqual((await chips.allInnerTexts()).slice(1), form.forms.map(({ name }) => name.zh));
        for (const [at, { fields }] of form.forms.entries()) {
          await chips.nth(at + 1).click();
          const text = (await page.locator("#desk").innerText()).replace(/\s+/g, "");
          assert.ok(text.includes(`共${fields.length}项，都填了`), text);
          for (const { called } of fields) assert.ok(text.includes(called.replace(/\s+/g, "")), `${called} is on the form`);
          const capitals = fields.some(({ id }) => form.fields.find((asked) => asked.id === id).kind.money?.capitals);
          assert.equal(text.includes("（大写：人民币"), capitals, "money in capitals, where the form asks it");
        }
      });
    });
  }
});

test("a wrong identity number is refused with a sentence, and a right one goes through", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(HOTPOT));
    await openForm(page, all.site, "applicant");
    await control(page, "person.name").fill("张三");
    await control(page, "person.mobile").fill("138 0000 0000");
    await control(page, "person.addr").fill("某某市某某路1号");
    await control(page, "person.id").fill("11010519491231003x");
    await control(page, "person.name").focus();
    const sentence = "经营者或法定代表人身份证号：有一位不对（例如六看成九），或者两位写反了，对照证件看一遍";
    await field(page, "person.id").getByText(sentence).waitFor();
    assert.match(await field(page, "person.id").innerText(), /已填，尾号003X/);
    assert.ok(!(await page.locator("main").innerText()).includes("1101051949"), "only the end is shown");
    await goOn(page);
    await page.locator("#errsum:focus").waitFor();
    assert.match(await page.title(), /^错误：/);
    assert.deepEqual(await summary(page).getByRole("link").allInnerTexts(), [sentence]);
    await accessible(page, "errors");
    await summary(page).getByRole("link").click();
    await page.locator("#f-person_id:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.locator("input#f-person_id:focus").waitFor();
    // Pasted with its label, in full-width characters, over what was there.
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText("身份证号：１１０１０５　１９４９１２３１　００２ｘ");
    assert.equal(await field(page, "person.id").getByText(sentence).count(), 0, "it is right as soon as it is");
    await page.keyboard.press("Tab");
    await field(page, "person.id").getByText("1949年12月31日出生，女").waitFor();
    // Copied from where a number is set from left to right: marks nobody sees around it count for nothing.
    await page.locator("#f-person_id").press("Enter");
    await page.locator("input#f-person_id").fill("\u202d11010519491231002X\u202c");
    await page.keyboard.press("Tab");
    assert.equal(await page.locator("#f-person_id-said").innerText(), "已填，尾号002X");
    await goOn(page);
    await eventually(async () => assert.match(page.url(), /#business$/));
  }));

test("an input method is not disturbed, and what it writes is kept", () =>
  visit(all.browser, all.site, {}, async (page, context) => {
    await keep(page, caseOf(HOTPOT));
    await openForm(page, all.site, "applicant");
    const name = control(page, "person.name");
    await name.focus();
    await page.keyboard.press("Tab");
    await goOn(page);
    await summary(page).waitFor();
    await name.focus();
    const client = await context.newCDPSession(page);
    for (const text of ["z", "zh", "zhang", "张"]) {
      await client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      assert.equal(await name.inputValue(), text);
      assert.equal(await page.evaluate(() => document.activeElement.id), "f-person_name");
    }
    await client.send("Input.insertText", { text: "张三丰" });
    assert.equal(await name.inputValue(), "张三丰");
    assert.equal((await stored(page))["f:person.name"], "张三丰");
    await page.reload();
    await ready(page);
    assert.equal(await name.inputValue(), "张三丰");
  }));

test("rows come and go, with the focus and a word about it", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(HOTPOT));
    await openForm(page, all.site, "premises");
    const cell = (row, column) => control(page, "site.owner", { row, column });
    await cell(0, 0).fill("李四");
    await cell(0, 1).fill("0632-1234567");
    const owner = field(page, "site.owner");
    const add = owner.getByRole("button", { name: "再加一行" });
    for (let row = 1; row < 5; row += 1) {
      await add.click();
      await page.locator(`#f-site_owner-${row}-0:focus`).waitFor();
      await said(page, `现在${row + 1}行`);
      await cell(row, 0).fill(`第${row}`);
    }
    assert.equal(await add.count(), 0);
    assert.match(await owner.innerText(), /最多5行/);
    await owner.getByRole("button", { name: "删掉第2行" }).click();
    await said(page, "第2行删了，还有4行");
    // What was typed there is not lost.
    await page.locator("#f-site_owner-undo:focus").click();
    await page.locator("#f-site_owner-1-0:focus").waitFor();
    assert.deepEqual(await Promise.all([0, 1, 2, 3, 4].map((row) => cell(row, 0).inputValue())), ["李四", "第1", "第2", "第3", "第4"]);
    await owner.getByRole("button", { name: "删掉第2行" }).click();
    await page.locator("#f-site_owner-undo:focus").waitFor();
    assert.deepEqual(await Promise.all([0, 1, 2, 3].map((row) => cell(row, 0).inputValue())), ["李四", "第2", "第3", "第4"]);
    await page.reload();
    await ready(page);
    assert.deepEqual(await Promise.all([0, 1, 2, 3].map((row) => cell(row, 0).inputValue())), ["李四", "第2", "第3", "第4"]);
    // A date of a cell is wrong: the sentence names row and column.
    await cell(1, 1).fill("12");
    await page.locator("h1").click();
    await owner.getByText("产权人和电话 第2行，电话：不是手机号").waitFor();
    // A cell that is still empty stops nobody; the page to check says so.
    await cell(1, 1).fill("");
    await goOn(page);
    await summary(page).waitFor();
    assert.doesNotMatch(await summary(page).innerText(), /产权人/);
    await openForm(page, all.site, "check");
    const row = page.locator(".answers__list > div").filter({ hasText: "产权人和电话" });
    assert.match(await row.innerText(), /产权人和电话 第2行，电话：未填写/);
    assert.equal(await row.locator(".field__error").count(), 0);
  }));

test("what the answers suggest can be unticked, and stays so", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(HOTPOT));
    await openForm(page, all.site, "operations");
    await field(page, "food.items").waitFor();
    const items = page.locator('input[name="food.items"]:checked');
    assert.ok((await items.count()) > 0, "the answers say what is sold");
    while (await items.count()) await items.first().uncheck();
    await page.reload();
    await ready(page);
    await field(page, "food.items").waitFor();
    assert.equal(await items.count(), 0);
    assert.equal((await stored(page))["f:food.items"], "");
    await page.locator('input[name="food.items"][value="hot"]').check();
    await page.reload();
    await ready(page);
    await field(page, "food.items").waitFor();
    assert.equal((await stored(page))["f:food.items"], "hot");
  }));

test("what the person does not know waits, and is a line on paper", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(HOTPOT));
    await openForm(page, all.site, "applicant");
    for (const id of ["person.name", "person.id", "person.mobile", "person.addr"]) await field(page, id).getByLabel("我还不知道").check();
    await goOn(page);
    await eventually(async () => assert.match(page.url(), /#business$/));
    await page.goBack();
    const unknown = field(page, "person.name").getByLabel("我还不知道");
    await unknown.waitFor();
    assert.ok(await unknown.isChecked());
    await control(page, "person.name").fill("张三");
    assert.ok(!(await unknown.isChecked()), "what is entered is known");
    await openForm(page, all.site, "check");
    const row = page.locator(".answers__list > div").filter({ hasText: "法定代表人手机号" });
    assert.match(await row.innerText(), /还不知道/);
    await row.getByRole("link", { name: /^修改 ?：经营者或法定代表人手机号$/ }).click();
    await page.locator("#f-person_mobile:focus").waitFor();
    await control(page, "person.mobile").fill("13800000000");
    await goOn(page);
    await eventually(async () => assert.match(page.url(), /#check$/, "back to where it was changed"));
  }));

test("answers that change set aside, and bring back", () =>
  visit(all.browser, all.site, {}, async (page) => {
    const agent = { ...HOTPOT, answers: { ...HOTPOT.answers, agent: "agent" } };
    await keep(page, caseOf(agent));
    await openForm(page, all.site, "applicant-2");
    const screen = page.url();
    await control(page, "agent.name").fill("王五");
    const changed = async (situation) => {
      await page.evaluate((records) => Object.entries(records).forEach(([key, value]) => localStorage.setItem(key, value)), caseOf(situation));
      await page.goto("about:blank");
      await page.goto(screen);
      await ready(page);
    };
    await changed(HOTPOT);
    assert.equal(await control(page, "agent.name").count(), 0);
    await page.goto(screen.replace(/#.*/, "#"));
    await page.getByText("另有1项是以前填的").waitFor();
    await page.goto(screen.replace(/#.*/, "#out"));
    await page.locator("#desk .sheet").first().waitFor();
    assert.ok(!(await page.locator("#desk").innerText()).includes("王五"));
    await changed(agent);
    assert.equal(await control(page, "agent.name").inputValue(), "王五");
  }));

test("it stays on the device only as long as the person wants", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(HOTPOT));
    await openForm(page, all.site, "applicant");
    const name = control(page, "person.name");
    await name.fill("张三");
    assert.equal((await stored(page))["f:person.name"], "张三");
    assert.match(await page.locator(".stays").innerText(), /只存这台设备/);
    await page.getByRole("button", { name: "不保存" }).click();
    assert.equal(await stored(page), undefined);
    await page.getByText("没有保存，离开申请表就没了").first().waitFor();
    await name.fill("张三丰");
    assert.equal(await stored(page), undefined);
    await page.reload();
    await ready(page);
    assert.equal(await name.inputValue(), "");
    await name.fill("李四");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    assert.equal((await stored(page))["f:person.name"], "李四");
    await page.locator(".stays").getByRole("link", { name: "清空" }).click();
    await page.getByRole("heading", { level: 1, name: "清空申请表" }).waitFor();
    await page.getByRole("link", { name: "不清空，回去" }).waitFor();
    await page.getByRole("button", { name: "清空申请表" }).click();
    await said(page, "申请表清空了");
    assert.equal(await stored(page), undefined);
    const answers = await page.evaluate(() => localStorage.getItem("onething.case.restaurant"));
    assert.match(answers, /a\.site=/, "the answers stay");
  }));

const OFF = "onething.entries-off";
const entered = (pairs, { version = 1, saved = new Date().toISOString().slice(0, 10), package: of = "restaurant" } = {}) =>
  new URLSearchParams({ v: version, package: of, saved, ...pairs }).toString();
const clearForm = async (page) => {
  await page.locator(".stays").getByRole("link", { name: "清空" }).click();
  await page.getByRole("button", { name: "清空申请表" }).click();
  await said(page, "申请表清空了");
};

test("two pages of the form know what is entered in each other", () =>
  visit(all.browser, all.site, {}, async (page, context) => {
    await keep(page, caseOf(HOTPOT));
    await openForm(page, all.site, "applicant");
    const other = await context.newPage();
    await openForm(other, all.site, "applicant");
    await control(page, "person.name").fill("张三");
    await eventually(async () => assert.equal(await control(other, "person.name").inputValue(), "张三"));
    await control(other, "person.mobile").fill("13800000000");
    await eventually(async () => assert.equal(await control(page, "person.mobile").inputValue(), "13800000000"));
    const { "f:person.name": name, "f:person.mobile": mobile } = await stored(page);
    assert.deepEqual([name, mobile], ["张三", "13800000000"]);

    await clearForm(page);
    await eventually(async () => assert.equal(await control(other, "person.name").inputValue(), ""));
    await openForm(page, all.site, "applicant");
    const again = { "person.name": "张三", "person.mobile": "13800000000" };
    for (const [id, text] of Object.entries(again)) await control(page, id).fill(text);
    for (const [id, text] of Object.entries(again)) await eventually(async () => assert.equal(await control(other, id).inputValue(), text));
    await control(other, "person.mobile").fill("13900000000");
    await page.getByRole("button", { name: "不保存" }).click();
    await other.locator(".stays").getByText("没有保存，离开申请表就没了").waitFor();
    await control(other, "person.name").fill("李四");
    assert.equal(await control(other, "person.mobile").inputValue(), "13900000000", "what is on the page stays there");
    assert.equal(await stored(other), undefined);
  }));

test("a page that was told nothing overwrites only the field that is changed", () =>
  visit(all.browser, all.site, {}, async (page, context) => {
    await keep(page, caseOf(HOTPOT));
    await openForm(page, all.site, "applicant");
    const deaf = await context.newPage();
    await deaf.addInitScript(() => addEventListener("storage", (event) => event.stopImmediatePropagation()));
    await openForm(deaf, all.site, "applicant");
    await control(page, "person.name").fill("张三");
    await control(deaf, "person.mobile").fill("13800000000");
    const { "f:person.name": name, "f:person.mobile": mobile } = await stored(page);
    assert.deepEqual([name, mobile], ["张三", "13800000000"]);
    await page.getByRole("button", { name: "不保存" }).click();
    await control(deaf, "person.mobile").fill("13900000000");
    await deaf.locator(".stays").getByText("没有保存，离开申请表就没了").waitFor();
    assert.equal(await stored(page), undefined);
  }));

test("storing again takes what is stored, and what is on the page over it", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, { ...caseOf(HOTPOT), [OFF]: "1", [ENTRIES]: entered({ "f:person.name": "张三", "f:person.mobile": "138" }) });
    await openForm(page, all.site, "applicant");
    assert.equal(await control(page, "person.name").inputValue(), "", "what is not wished is not read");
    await control(page, "person.mobile").fill("13800000000");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await eventually(async () => assert.equal(await control(page, "person.name").inputValue(), "张三"));
    await page.locator("#storing:focus").waitFor();
    const { "f:person.name": name, "f:person.mobile": mobile } = await stored(page);
    assert.deepEqual([name, mobile], ["张三", "13800000000"]);
  }));

test("not storing counts for every guide and every program, and 清空 deletes all the same", () =>
  visit(all.browser, all.site, {}, async (page) => {
    const other = { "onething.entries.hotel": entered({ "f:person.name": "李四" }, { package: "hotel" }) };
    await keep(page, { ...caseOf(HOTPOT), ...other, [ENTRIES]: entered({ "f:person.name": "张三" }) });
    const entries = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("onething.entries.")));
    await openForm(page, all.site, "applicant");
    await page.getByRole("button", { name: "不保存" }).click();
    assert.deepEqual(await entries(), []);
    // Where some is there all the same, nothing shows it, and it can be deleted.
    await page.evaluate(([key, record]) => localStorage.setItem(key, record), [ENTRIES, entered({ "f:person.name": "张三" })]);
    await openAt(page, all.site, `${GUIDE}papers/`);
    await page.locator("#desk .sheet").first().waitFor();
    assert.doesNotMatch(await page.locator("#desk").innerText(), /张三/);
    await openForm(page, all.site, "applicant");
    await clearForm(page);
    assert.deepEqual(await entries(), []);
    await page.locator(".stays").getByText("没有保存").waitFor();
  }));

for (const [name, record] of Object.entries({ "cannot be read": "\u0000{", "is of another version": entered({ "f:person.name": "张三" }, { version: 2 }) })) {
  test(`entries in a record that ${name} are left as they are, and 清空 deletes them`, () =>
    visit(all.browser, all.site, {}, async (page) => {
      await keep(page, { ...caseOf(HOTPOT), [ENTRIES]: record });
      await openForm(page, all.site, "applicant");
      await page.locator(".stays").getByText("上次存的读不出来").waitFor();
      await control(page, "person.name").fill("李四");
      const keys = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("entries")));
      assert.deepEqual(keys, [ENTRIES]);
      assert.equal(await page.evaluate((key) => localStorage.getItem(key), ENTRIES), record);
      await clearForm(page);
      assert.equal(await stored(page), undefined);
      await page.locator(".stays").getByText("只存这台设备").waitFor();
      await openForm(page, all.site, "applicant");
      await control(page, "person.name").fill("王五");
      assert.equal((await stored(page))["f:person.name"], "王五");
    }));
}

test("what is too old is deleted, and said", () =>
  visit(all.browser, all.site, {}, async (page) => {
    const old = new Date(Date.now() - 92 * 86_400_000).toISOString().slice(0, 10);
    await keep(page, { ...caseOf(HOTPOT), [ENTRIES]: `v=1&package=restaurant&saved=${old}&f%3Aperson.name=%E5%BC%A0` });
    await openForm(page, all.site, "applicant");
    await page.getByRole("note").getByText("超过90天").waitFor();
    assert.equal(await control(page, "person.name").inputValue(), "");
    assert.equal(await stored(page), undefined);
  }));

test("where everything is looked through an identity number shows its end", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, { ...caseOf(HOTPOT), [ENTRIES]: entered({ "f:person.id": ID }) });
    await openForm(page, all.site, "check");
    const main = (await page.getByRole("main").innerText()).replace(/\s/g, "");
    assert.match(main, /尾号002X/);
    assert.doesNotMatch(main, /11010519491231/);
  }));

test("the papers name no applicant whose name is refused", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, { ...caseOf(HOTPOT), [ENTRIES]: entered({ "f:person.name": '=HYPERLINK("http://example.cn","某")' }) });
    await openAt(page, all.site, `${GUIDE}papers/`);
    await page.locator("#desk .sheet").first().waitFor();
    assert.doesNotMatch(await page.locator("#desk").innerText(), /HYPERLINK/);
    await openForm(page, all.site, "applicant");
    await control(page, "person.name").fill("张三");
    await page.goto(`${all.site.url}${GUIDE}papers/`);
    const pairs = page.locator("#desk .sheet__pairs").first();
    await pairs.getByText("张三").waitFor();
    // The browser shows the page again as it was left; meanwhile the form was emptied.
    await page.evaluate((key) => {
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      localStorage.removeItem(key);
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    }, ENTRIES);
    await eventually(async () => assert.doesNotMatch(await pairs.innerText(), /张三/));
  }));

const BROKEN = {
  blocked: [() => Object.defineProperty(globalThis, "localStorage", { get: () => { throw new DOMException("off", "SecurityError"); } }), "这台设备不让网页保存"],
  full: [() => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; }, "设备上没有空间"],
};
for (const [name, [block, words]] of Object.entries(BROKEN)) {
  test(`with storage ${name} the form is filled from the link of the plan, and says that nothing is kept`, async () => {
    const code = await codeOf(HOTPOT);
    await visit(all.browser, all.site, {}, async (page) => {
      await page.addInitScript(block);
      await openForm(page, all.site, `case=${code}`);
      await page.getByRole("link", { name: "开始填" }).click();
      await control(page, "person.name").fill("张三");
      await page.locator(".stays").getByText(words).waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.id), "f-person_name", "the focus stays");
      await page.goBack();
      await page.getByRole("link", { name: "接着填" }).click();
      assert.equal(await control(page, "person.name").inputValue(), "张三");
    });
  });
}

test("on a phone the keyboard is enough, from the first field to the papers", async () => {
  const form = await formOf(HOTPOT);
  // What is to be typed where the focus is: the kind of the field, or of the column of its rows.
  const wanted = ({ id, field }) => {
    const { kind } = form.fields.find((asked) => asked.id === field);
    const [, column, part] = id.match(/(?:-\d+-(\d+))?(?:-p(\d))?$/);
    return sample(kind.rows ? kind.rows.columns[column].kind : kind)[part ?? 0];
  };
  await visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(HOTPOT));
    await openForm(page, all.site, "applicant");
    const press = (key) => page.keyboard.press(key);
    const at = () =>
      page.evaluate(() => {
        const { id, type, tagName, value, checked, name } = document.activeElement;
        const chosen = Boolean(name && document.querySelector(`input[name="${name}"]:checked`));
        return { id, type, tagName, value, checked, chosen, field: document.activeElement.closest("[data-field]")?.dataset.field };
      });
    let screens = 0;
    let typedIn = 0;
    while (!page.url().endsWith("#check")) {
      await page.locator("main h1").focus();
      screens += 1;
      for (let keys = 0; ; keys += 1) {
        assert.ok(keys < 150, `the keys come to the button that goes on: ${page.url()}`);
        await press("Tab");
        const now = await at();
        if (now.id === "go-on") break;
        if (!now.field || now.id.endsWith("-unknown")) continue;
        if (now.tagName === "SELECT") await press("ArrowDown");
        else if (now.type === "radio" || now.type === "checkbox") !now.chosen && (await press("Space"));
        else if (now.tagName === "TEXTAREA" || now.type === "text") {
          await page.keyboard.insertText(wanted(now));
          typedIn += 1;
        }
      }
      const before = page.url();
      await press("Enter");
      await eventually(async () => assert.notEqual(page.url(), before, await page.locator("main").innerText()));
      await page.locator("main h1:focus").waitFor();
    }
    assert.ok(screens > 8 && typedIn > 40, `${screens} screens, ${typedIn} boxes`);
    assert.doesNotMatch(await page.getByRole("main").innerText(), /不对/);
    for (let keys = 0; !(await page.evaluate(() => document.activeElement.textContent.trim() === "打印和带走")); keys += 1) {
      assert.ok(keys < 150, "the keys come to the papers");
      await press("Tab");
    }
    await press("Enter");
    await page.locator("#desk .sheet").first().waitFor();
  });
});

test("the key Enter, called 下一项, goes on to the next box and judges nothing", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(HOTPOT));
    await openForm(page, all.site, "applicant");
    assert.equal(await control(page, "person.name").getAttribute("enterkeyhint"), "next");
    await control(page, "person.name").focus();
    await page.keyboard.press("Enter");
    await page.locator("#f-person_id:focus").waitFor();
    assert.equal(await summary(page).count(), 0);
    assert.match(page.url(), /#applicant$/);
  }));

for (const timezoneId of ["Pacific/Honolulu", "Pacific/Kiritimati"]) {
  test(`days do not hang on the time zone of the device: ${timezoneId}`, () =>
    visit(all.browser, all.site, { timezoneId, viewport: DESKTOP }, async (page) => {
      // Half past midnight in China: a day earlier in one zone, the same day in the other.
      await page.clock.setFixedTime(new Date("2026-11-26T16:30:00Z"));
      await keep(page, caseOf(HOTPOT));
      await openForm(page, all.site);
      const day = control(page, "open.date");
      await day.fill("2026-11-26");
      await day.blur();
      await field(page, "open.date").getByText("不能早于今天（2026年11月27日").waitFor();
      await day.fill("2026-11-27");
      await field(page, "open.date").locator(".field__error").waitFor({ state: "detached" });
      const record = await stored(page);
      assert.deepEqual([record.saved, record["f:open.date"]], ["2026-11-27", "2026-11-27"]);
    }));
}

test("a clock that is wrong deletes nothing, and clearing keeps the wish not to keep", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await page.clock.setFixedTime(new Date("2020-01-01T00:00:00Z"));
    await keep(page, { ...caseOf(HOTPOT), [ENTRIES]: entered({ "f:person.name": "张三" }, { saved: "2026-11-27" }) });
    await openForm(page, all.site, "applicant");
    assert.equal(await control(page, "person.name").inputValue(), "张三");
    assert.match(await page.locator(".stays").innerText(), /只存这台设备，2026年11月27日改过，留90天/);
    await page.getByRole("button", { name: "不保存" }).click();
    await openAt(page, all.site, "clear/");
    await page.locator("#clear").click();
    await said(page, "已清空");
    assert.deepEqual(Object.keys(await kept(page)).filter((key) => key.startsWith("onething.")).sort(), [OFF, "onething.settings"]);
  }));

test("a desktop has one page, the groups beside it, and the keyboard is enough", () =>
  visit(all.browser, all.site, { viewport: DESKTOP }, async (page) => {
    await keep(page, caseOf(HOTPOT));
    await openForm(page, all.site);
    const groups = page.getByRole("navigation", { name: "分组" });
    assert.equal(await groups.getByRole("link").count(), 7);
    await control(page, "person.name").focus();
    await page.keyboard.type("张三");
    // Past 我还不知道 to the identity number.
    for (const key of ["Tab", "Tab"]) await page.keyboard.press(key);
    await page.locator("#f-person_id:focus").waitFor();
    await page.keyboard.type(ID);
    await page.keyboard.press("Tab");
    await groups.getByText("2 / 4").waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.locator("button#f-person_id:focus").waitFor();
    await control(page, "site.area.build").fill("10");
    // Enter in a box is no wish to have all of them judged.
    await control(page, "site.area.build").press("Enter");
    assert.equal(await summary(page).count(), 0);
    await page.locator("#go-on").focus();
    await page.keyboard.press("Enter");
    await page.locator("#errsum:focus").waitFor();
    await summary(page).getByRole("link", { name: "经营场所面积（m²）：不能比“建筑面积（m²）”大" }).waitFor();
    await groups.getByText("1处要改").waitFor();
    await page.keyboard.press("Tab");
    const first = await page.evaluate(() => document.activeElement.getAttribute("href").slice(1));
    await page.keyboard.press("Enter");
    await page.locator(`#${first}:focus`).waitFor();
    await assertNoSidewaysScroll(page, "desktop");
    await assertTargets(page, "desktop", 24, 44);
    await groups.getByRole("link", { name: /^声明/ }).click();
    await eventually(async () => assert.ok(await page.locator("#declarations").evaluate((it) => it.getBoundingClientRect().top < innerHeight)));
    assert.match(page.url(), /#declarations$/);
  }));

test("a date is typed in any way, or picked", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(HOTPOT));
    await openForm(page, all.site, "business-2");
    const day = control(page, "open.date");
    await day.fill("2099年1月8号");
    await page.locator("h1").click();
    assert.equal(await field(page, "open.date").locator(".field__error").count(), 0);
    await day.fill("2098-02-31");
    await page.locator("h1").click();
    await field(page, "open.date").getByText("没有2098年2月31日这一天").waitFor();
    await page.locator("#f-open_date-pick").evaluate((input) => {
      input.value = "2099-03-01";
      input.dispatchEvent(new Event("change"));
    });
    assert.equal(await day.inputValue(), "2099-03-01");
    assert.equal((await stored(page))["f:open.date"], "2099-03-01");
    assert.equal(await field(page, "open.date").locator(".field__error").count(), 0);
  }));

const SCREENS = ["", "applicant", "premises", "operations", "accounts", "declarations", "check", "clear"];
for (const [name, options] of Object.entries({ phone: {}, desktop: { viewport: DESKTOP }, narrow: { viewport: { width: 320, height: 640 } }, dark: { colorScheme: "dark" }, care: { care: true } })) {
  test(`every screen can be read and used by everyone: ${name}`, () =>
    visit(all.browser, all.site, { ...(({ care: _, ...rest }) => rest)(options) }, async (page) => {
      const records = caseOf(HOTPOT);
      if (options.care) records["onething.settings"] += "&mode=care";
      await keep(page, records);
      await openForm(page, all.site);
      const wide = options.viewport === DESKTOP;
      for (const screen of wide ? ["", "check", "clear"] : SCREENS) {
        await page.goto(`${all.site.url}${FORM}#${screen}`);
        await eventually(async () => assert.ok(await heading(page).count()));
        await accessible(page, `${name} ${screen}`, { contrast: options.care ? 7 : 4.5 });
        await assertNoSidewaysScroll(page, `${name} ${screen}`);
        await assertReadable(page, `${name} ${screen}`, options.care ? 18 : 14);
        if (!wide) await assertTargets(page, `${name} ${screen}`, 44, options.care ? 60 : 48);
      }
    }));
}

test("in English everything is said in English", () =>
  visit(all.browser, all.site, {}, async (page) => {
    const records = caseOf(HOTPOT);
    records["onething.settings"] += "&lang=en";
    await keep(page, records);
    await openForm(page, all.site, "applicant");
    await page.getByRole("heading", { level: 1, name: "Applicant and agent" }).waitFor();
    await control(page, "person.mobile").fill("138");
    await goOn(page);
    await summary(page).getByText("a mobile number has 11 digits, this one has 3, for example 13800000000").waitFor();
    assert.ok((await summary(page).innerText()).includes("Name of the operator"));
  }));

test("every control is called after its field, in rows with row and column", () =>
  visit(all.browser, all.site, { viewport: DESKTOP }, async (page) => {
    const form = await formOf(HOTPOT);
    await keep(page, caseOf(HOTPOT));
    await openForm(page, all.site);
    for (const { id, kind, settled } of form.fields) {
      if (settled) continue;
      const names = await field(page, id).locator("input[name], select, textarea").evaluateAll((all) => [...new Set(all.map((it) => it.name))]);
      const expected = kind.rows ? kind.rows.columns.map((column) => `${id}.0.${column.id}`) : [id];
      assert.deepEqual(names, expected);
    }
  }));

test("a code in the address that says something else, or nothing, is told and asked where codes are opened", async () => {
  const code = await codeOf(HOTPOT);
  const other = await codeOf(situation("t1-noodle-shop"));
  await visit(all.browser, all.site, {}, async (page) => {
    await keep(page, caseOf(HOTPOT));
    await open(page, `${all.site.url}${FORM}#case=${code}`);
    await page.getByRole("heading", { level: 1, name: "申请表" }).waitFor();
    assert.ok(page.url().includes(FORM), "the same case is no other one");
    await page.goto("about:blank");
    for (const text of [other, `${other.slice(0, -1)}${other.endsWith("5") ? "6" : "5"}`]) {
      await open(page, `${all.site.url}${FORM}#case=${text}`);
      await page.waitForURL(/\/case\/#case=/);
      await page.getByRole("main").getByText(text === other ? /换成|代替|现在的/ : /办件码/).first().waitFor();
      assert.ok(CASE in (await kept(page)));
    }
  });
});

test("without answers the form says what is open", () =>
  visit(all.browser, all.site, {}, async (page) => {
    await openForm(page, all.site);
    await page.getByRole("heading", { level: 1, name: "还没有要填的表" }).waitFor();
    await page.getByRole("main").getByRole("link").first().click();
    await page.locator("#question").waitFor();
  }));
