// The questions of the restaurant package as a SurveyJS form: the same texts, options
// and conditions, one question a page.
import { readFileSync } from "node:fs";

const data = (path) => JSON.parse(readFileSync(new URL(`../../../public/data/${path}`, import.meta.url), "utf8"));

const UNSURE = { value: "unsure", text: "不确定" };

// {"chosen": ["site", "dwelling"]} and its like, in the language of visibleIf.
function expression(condition, kinds) {
  const [[name, value]] = Object.entries(condition);
  const joined = (word) => value.map((one) => `(${expression(one, kinds)})`).join(` ${word} `);
  switch (name) {
    case "all": return joined("and");
    case "any": return joined("or");
    case "not": return `!(${expression(value, kinds)})`;
    case "region": return value.map((code) => `{region} = '${code}'`).join(" or ");
    case "chosen": return kinds.get(value[0]) === "several" ? `{${value[0]}} contains '${value[1]}'` : `{${value[0]}} = '${value[1]}'`;
    case "at_least": return `{${value[0]}} >= ${value[1]}`;
    case "below": return `{${value[0]}} < ${value[1]}`;
    default: throw new Error(`no visibleIf for ${name}`);
  }
}

function control({ kind, no_unsure: noUnsure }) {
  const [[name, value]] = Object.entries(kind);
  if (name === "number") return { type: "text", inputType: "number", min: value.min, max: value.max, placeholder: `${value.example} ${value.unit.zh}` };
  // An option has no line of its own for a hint here.
  const choices = value.map(({ id, text, hint }) => ({ value: id, text: hint ? `${text.zh}（${hint.zh}）` : text.zh }));
  return { type: name === "several" ? "checkbox" : "radiogroup", choices: noUnsure ? choices : [...choices, UNSURE] };
}

function page(question, when, kinds) {
  const { id, text, why, help, legal } = question;
  const asked = { name: id, title: text.zh, description: `为什么问：${why.zh}`, isRequired: true, ...control(question) };
  const said = [help?.zh, legal && `法规里的说法：${legal.zh}`].filter(Boolean);
  const more = { type: "panel", title: "怎么分？", state: "collapsed", elements: [{ type: "html", html: said.map((line) => `<p>${line}</p>`).join("") }] };
  return { name: `page-${id}`, elements: help ? [asked, more] : [asked], ...(when && { visibleIf: expression(when, kinds) }) };
}

export function form() {
  const { name, covers, questions } = data("packages/restaurant.json");
  const known = new Map(data("questions.json").map((question) => [question.id, question]));
  const kinds = new Map([...known].map(([id, { kind }]) => [id, Object.keys(kind)[0]]));
  return {
    locale: "zh-cn",
    title: name.zh,
    description: covers.zh,
    pages: questions.map(({ question, when }) => page(known.get(question), when, kinds)),
  };
}
