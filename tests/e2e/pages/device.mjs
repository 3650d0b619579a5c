// What the device keeps.
export const today = (ago = 0) => new Date(Date.now() + 8 * 3_600_000 - ago * 86_400_000).toISOString().slice(0, 10);

export const CASE = "onething.case.restaurant";
export const KEPT = "onething.kept.restaurant";
export const SETTINGS = "onething.settings";

// The record of a situation, as the program writes it.
export function record({ package: guide = "restaurant", answers, choices = {}, options = [], start }, { version = 1, daysAgo = 0, ready = [] } = {}) {
  const said = (value) => {
    if (value === "unsure") return "u";
    if (typeof value === "number") return `n${value}`;
    return Array.isArray(value) ? `s-${value.join(",")}` : `o-${value}`;
  };
  const pairs = [
    ["v", version],
    ["package", guide],
    ["data", "2026.11.27"],
    ["saved", today(daysAgo)],
    ["start", start],
    ...Object.entries(answers).map(([id, value]) => [`a.${id}`, said(value)]),
    ...Object.entries(choices).map(([id, value]) => [`c.${id}`, value]),
  ];
  if (options.length > 0) pairs.push(["options", options.join(",")]);
  if (ready.length > 0) pairs.push(["ready", ready.join(",")]);
  return pairs.map((pair) => pair.join("=")).join("&");
}

// What the device keeps of a situation: its answers, and the district they are for.
export const caseOf = (situation, options) => ({
  [CASE.replace("restaurant", situation.package ?? "restaurant")]: record(situation, options),
  [SETTINGS]: `region=${situation.region}`,
});

// Puts records on the device once, before the first page of the visit.
export async function keep(page, records) {
  await page.addInitScript((entries) => {
    try {
      if (sessionStorage.getItem("kept-by-test")) return;
      sessionStorage.setItem("kept-by-test", "yes");
      for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
    } catch {
      // A page without storage, like about:blank.
    }
  }, records);
}

// Everything on the device.
export const kept = (page) => page.evaluate(() => ({ ...localStorage }));
