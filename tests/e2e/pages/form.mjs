// The one form, as a person fills it in.
import { eventually } from "./wait.mjs";
import { GUIDE, openAt } from "./guide.mjs";

export const FORM = `${GUIDE}form/`;
export const ENTRIES = "onething.entries.restaurant";
export const ID = "11010519491231002X";

export const openForm = (page, site, screen = "") => openAt(page, site, `${FORM}${screen && `#${screen}`}`);

// The control of a field, or of a cell of its rows; `part` of those that have several.
export const control = (page, field, { row, column, part } = {}) => {
  const cell = row === undefined ? "" : `-${row}-${column}`;
  return page.locator(`#f-${field.replaceAll(".", "_")}${cell}${part ? `-p${part}` : ""}`);
};
export const field = (page, id) => page.locator(`[data-field="${id}"]`);
export const summary = (page) => page.locator("#errsum");

// Identity numbers of one day that differ, with their check digits (GB 11643).
function otherId(n) {
  const digits = `37040519900101${String(n).padStart(3, "0")}`;
  const sum = [...digits].reduce((sum, digit, at) => sum + digit * (2 ** (17 - at) % 11), 0);
  return digits + "10X98765432"[sum % 11];
}

// What fits a kind: for each control a text, or the value that is chosen. Numbers of people differ by `n`.
export function sample(kind, n = 0) {
  const name = typeof kind === "string" ? kind : Object.keys(kind)[0];
  const about = typeof kind === "string" ? undefined : kind[name];
  switch (name) {
    case "text": return ["某".repeat(Math.max(about.min, Math.min(4, about.max)))];
    case "code": return ["A1".repeat(about.max).slice(0, Math.max(about.min, Math.min(6, about.max)))];
    case "resident_id": case "id_or_credit_code": return [n ? otherId(n) : ID];
    case "credit_code": return ["91350100M000100Y43"];
    case "mobile": case "phone": return [String(13800000000 + n)];
    case "landline": return ["0632-1234567"];
    case "postcode": return ["277000"];
    case "email": return ["name@example.cn"];
    case "address": return ["370403", "某某路1号"];
    case "date": case "past_date": return ["2020-01-08"];
    case "future_date": return ["2099-01-08"];
    case "period": return ["2027-01-08", "2028-01-07"];
    case "area": return ["500.5"];
    case "money": return ["12.5"];
    case "number": return [String(about.min)];
    // Shares add up to all.
    case "percent": return [String(about.max)];
    case "bank_account": return ["某某银行", "3700000000000000012"];
    case "point": return ["117.5, 34.8"];
    case "yes_no": case "confirmation": case "attachment": return ["yes"];
    case "one_of": return [about[0].id];
    case "some_of": return [about.at(-1).id];
    default: throw new Error(`no sample of ${name}`);
  }
}

// Enters something that fits where a control stands; says what.
async function enter(page, kind, id, n, where) {
  const cells = sample(kind, n);
  const name = typeof kind === "string" ? kind : Object.keys(kind)[0];
  for (const [part, text] of cells.entries()) {
    const target = control(page, id, { ...where, part });
    if (["yes_no", "confirmation", "attachment", "one_of", "some_of"].includes(name)) {
      const first = control(page, id, where);
      if ((await first.evaluate((it) => it.tagName)) === "SELECT") await first.selectOption(text);
      else await page.locator(`input[name="${await first.getAttribute("name")}"][value="${text}"]`).check();
    } else if ((await target.evaluate((it) => it.tagName)) === "SELECT") await target.selectOption(text);
    else if ((await target.evaluate((it) => it.tagName)) !== "BUTTON") await target.fill(text);
  }
  return cells;
}

// Fills in one field of `onething form --json`, with the fewest rows it may have.
export async function fill(page, { id, kind, settled, at_least: rows }, n = 0) {
  if (settled) return;
  if (typeof kind !== "object" || !kind.rows) return void (await enter(page, kind, id, n));
  for (let row = 0; row < Math.max(rows ?? 1, 1); row += 1) {
    if (!(await control(page, id, { row, column: 0 }).count())) await page.locator(`#f-${id.replaceAll(".", "_")}-add`).click();
    for (const [column, { kind: of }] of kind.rows.columns.entries()) await enter(page, of, id, n, { row, column });
  }
}

// What stands in every control of the screen.
export const typed = (page) =>
  page.locator("form.form").evaluate((form) =>
    [...form.querySelectorAll("input:not(.pick__input), select, textarea, .field__ends")].map((it) => `${it.id}=${it.type === "radio" || it.type === "checkbox" ? it.checked : (it.value ?? it.innerText)}`),
  );

// The entries that the device keeps, decoded; undefined without any.
export const stored = async (page) => {
  const record = await page.evaluate((key) => localStorage.getItem(key), ENTRIES);
  return record === null ? undefined : Object.fromEntries(record.split("&").map((pair) => pair.split("=").map(decodeURIComponent)));
};

export const said = (page, words) => eventually(async () => {
  const text = await page.locator("#status").innerText();
  if (!text.includes(words)) throw new Error(`the status says “${text}”, not “${words}”`);
});
