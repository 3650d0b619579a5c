import { mkdir } from "node:fs/promises";
import { readFile, readdir } from "node:fs/promises";
import { launch, PHONE } from "./browser.mjs";
import { serve } from "./server.mjs";
const [, , list, pages, look = "theme=light"] = process.argv;
const browser = await launch(); const site = await serve();
await mkdir("/tmp/look", { recursive: true });
const said = (v) => (v === "unsure" ? "u" : typeof v === "number" ? `n${v}` : Array.isArray(v) ? `s-${v.join(",")}` : `o-${v}`);
for (const item of list.split(",")) {
  const [pkg, which] = item.split(":");
  const dir = `../situations/${pkg}/`;
  const file = (await readdir(dir)).filter((f) => f.startsWith(which ?? "t1")).sort()[0];
  const one = JSON.parse(await readFile(dir + file, "utf8"));
  const rec = [["v", 1], ["package", pkg], ["data", "2026.11.20"], ["saved", "2026-11-27"], ["start", one.start], ...Object.entries(one.answers).map(([k, v]) => [`a.${k}`, said(v)])].map((p) => p.join("=")).join("&");
  const context = await browser.newContext({ viewport: process.env.DESK ? { width: 1366, height: 768 } : PHONE, locale: "zh-CN", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.addInitScript(([k, v, r]) => { localStorage.setItem(k, v); localStorage.setItem("onething.settings", `region=${r}`); }, [`onething.case.${pkg}`, rec, one.region]);
  for (const p of pages.split(",")) {
    await page.goto(`${site.url}guide/${pkg}/${p === "package" ? "" : p + "/"}?${look}`);
    await page.locator("html[data-boot=ready]").waitFor({ state: "attached" });
    await page.waitForTimeout(700);
    await page.screenshot({ path: `/tmp/look/${pkg}-${p}.png`, fullPage: true });
  }
  await context.close();
}
await browser.close(); await site.close();
