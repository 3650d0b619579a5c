// Every screen, how to get there, and what it must be able to stand.
import { caseOf, keep, SETTINGS } from "./pages/device.mjs";
import { GUIDE, openAt } from "./pages/guide.mjs";
import { answer, seeError, tryToGoOn } from "./pages/question.mjs";
import { search, searchInVain } from "./pages/search.mjs";
import { serve } from "./server.mjs";
import { buildProgram, codeOf, situation } from "./situations.mjs";

const QUESTIONS = `${GUIDE}questions/`;
const WIDE_OPEN = (page) => page.locator("main details").evaluateAll((all) => all.forEach((one) => (one.open = true)));

const fail = async (page) => {
  await tryToGoOn(page);
  await seeError(page);
};
const only = (id, ...questions) => {
  const { answers, ...rest } = situation(id);
  return { ...rest, answers: Object.fromEntries(questions.map((question) => [question, answers[question]])) };
};

// situation: what the device keeps; path: below the site's folder; then: what a
// person does there; like: the screen it is another state of, with the same title;
// doubtful: where axe cannot tell the contrast, and why it need not;
// fault: what the server gets wrong; expected: what the console says about it.
export const SCREENS = [
  { name: "home", path: "" },
  { name: "home with a plan", path: "", like: "home", situation: situation("t0-example") },
  {
    name: "menu open",
    path: "",
    like: "home",
    then: (page) => page.locator("#more").click(),
    doubtful: [{ inside: "main", why: "lies under the open menu; seen on the screen home" }],
  },
  { name: "search", path: "", like: "home", main: true, then: (page) => search(page, "kfd") },
  { name: "search for a paper", path: "", like: "home", situation: situation("t0-example"), then: (page) => search(page, "健康证") },
  { name: "nothing found", path: "", like: "home", then: (page) => searchInVain(page, "宇航员") },
  { name: "all packages", path: "all/" },
  { name: "package", path: GUIDE },
  { name: "everything", path: `${GUIDE}full/`, main: true },
  { name: "one of several options", path: QUESTIONS, main: true },
  { name: "not sure", path: QUESTIONS, like: "one of several options", then: (page) => answer(page, "site", "unsure") },
  { name: "several options", path: `${QUESTIONS}?q=food`, situation: only("t0-example", "site") },
  { name: "a number", path: `${QUESTIONS}?q=area`, situation: situation("t0-example") },
  { name: "nothing chosen", path: QUESTIONS, then: fail },
  {
    name: "a wrong number",
    path: `${QUESTIONS}?q=area`,
    situation: situation("t0-example"),
    main: true,
    then: async (page) => {
      await page.locator("#answer").fill("很大");
      await fail(page);
    },
  },
  { name: "answers", path: `${GUIDE}answers/`, situation: situation("t16-doubts") },
  { name: "no answers", path: `${GUIDE}answers/`, like: "answers" },
  { name: "plan", path: `${GUIDE}plan/`, situation: situation("t7-just-below-50"), main: true },
  { name: "plan with doubts", path: `${GUIDE}plan/`, like: "plan", situation: situation("t16-doubts"), then: WIDE_OPEN },
  { name: "unfinished plan", path: `${GUIDE}plan/`, like: "plan", situation: only("t0-example", "site", "food") },
  { name: "matters", path: `${GUIDE}matters/`, situation: situation("t2-hotpot"), then: WIDE_OPEN },
  { name: "materials", path: `${GUIDE}materials/`, situation: situation("t1-noodle-shop"), main: true },
  { name: "materials in full", path: `${GUIDE}materials/`, like: "materials", situation: situation("t2-hotpot"), then: WIDE_OPEN },
  {
    name: "dates",
    path: `${GUIDE}dates/`,
    situation: situation("t2-hotpot"),
    main: true,
    doubtful: [{ inside: ".cal", why: "words in a picture, checked by assertPictureReadable" }],
  },
  { name: "options", path: `${GUIDE}options/`, situation: situation("t2-hotpot"), main: true, then: WIDE_OPEN },
  {
    name: "options taken",
    path: `${GUIDE}options/`,
    like: "options",
    situation: situation("o1-promised-and-later"),
    then: WIDE_OPEN,
  },
  { name: "options with bad credit", path: `${GUIDE}options/`, like: "options", situation: situation("o3-bad-credit") },
  { name: "form", path: `${GUIDE}form/`, situation: situation("t2-hotpot"), main: true },
  { name: "form, a few fields", path: `${GUIDE}form/#premises`, situation: situation("t2-hotpot"), main: true },
  { name: "form, something missing", path: `${GUIDE}form/#applicant`, situation: situation("t2-hotpot"), then: (page) => page.locator("#go-on").click() },
  { name: "form, to check", path: `${GUIDE}form/#check`, situation: situation("t2-hotpot") },
  { name: "materials with options", path: `${GUIDE}materials/`, like: "materials", situation: situation("o1-promised-and-later") },
  { name: "matters left for later", path: `${GUIDE}matters/`, like: "matters", situation: situation("o2-left-for-later") },
  {
    name: "a week late",
    path: `${GUIDE}dates/`,
    like: "dates",
    situation: situation("o1-promised-and-later"),
    then: (page) => page.locator("#late").click(),
    doubtful: [{ inside: ".cal", why: "words in a picture, checked by assertPictureReadable" }],
  },
  { name: "not possible", path: `${GUIDE}plan/`, like: "plan", situation: situation("t11a-flat-kitchen") },
  { name: "handled elsewhere", path: `${GUIDE}plan/`, like: "plan", situation: situation("t9-packaged-only") },
  { name: "settings", path: "settings/", main: true },
  { name: "clear", path: "clear/", situation: situation("t0-example") },
  { name: "a case code", path: `#case=${await codeOf(situation("t0-example"))}`, main: true },
  { name: "a wrong case code", path: "#case=CYPQ-0000" },
  { name: "broken data", path: GUIDE, fault: [/restaurant\.(zh\.)?bin$/, { body: "x" }] },
  { name: "no network", path: GUIDE, fault: [/restaurant\.(zh\.)?bin$/, { offline: true }], expected: [/ERR_EMPTY_RESPONSE/] },
  { name: "unknown package", path: `${GUIDE}`, fault: [/restaurant\.(zh\.)?bin$/, { status: 404 }], expected: [/404/] },
  { name: "unknown page", path: "404.html" },
  { name: "accessibility", path: "accessibility/" },
  { name: "privacy", path: "privacy/" },
];

// A server of its own where the screen is about one that fails.
export async function stage({ fault }) {
  const site = await serve();
  if (fault) site.fault(...fault);
  return site;
}

// Goes to a screen. settings is a record like "mode=care&text=175".
export async function show(page, site, screen, settings = "") {
  const records = screen.situation ? caseOf(screen.situation, { ready: ["health-certificates", "premises-proof"] }) : {};
  records[SETTINGS] = [records[SETTINGS], settings].filter(Boolean).join("&");
  await keep(page, records);
  await openAt(page, site, screen.path);
  await screen.then?.(page);
}
