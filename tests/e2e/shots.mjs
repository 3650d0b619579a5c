// Pictures of every screen, for people to look at.
//
//   node shots.mjs            phone and desktop; light, dark, care mode
//   node shots.mjs plan dates only screens whose name contains one of these words
//   SITUATION=t2-hotpot node shots.mjs    another situation than each screen's own
//   FULL=no node shots.mjs    only what is seen without scrolling
//
// They go to tests/e2e/output/<look>/<screen>.png, which git ignores.
// dist/ must be built: make build.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { DESKTOP, launch, PHONE } from "./browser.mjs";
import { SCREENS, show, stage } from "./screens.mjs";
import { situation } from "./situations.mjs";

const OUTPUT = fileURLToPath(new URL("output/", import.meta.url));
const SIZES = { phone: PHONE, desktop: DESKTOP };
const LOOKS = { light: "theme=light", dark: "theme=dark", care: "mode=care&theme=light" };

const wanted = process.argv.slice(2);
const screens = SCREENS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const other = process.env.SITUATION ? situation(process.env.SITUATION) : null;

const browser = await launch();
let failed = 0;
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const [look, settings] of Object.entries(LOOKS)) {
    const folder = `${OUTPUT}${size}-${look}/`;
    await mkdir(folder, { recursive: true });
    for (const screen of screens) {
      const site = await stage(screen);
      const context = await browser.newContext({ viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai", reducedMotion: "reduce" });
      try {
        const page = await context.newPage();
        await show(page, site, screen.situation && other ? { ...screen, situation: other } : screen, settings);
        const path = `${folder}${screen.name.replaceAll(" ", "-")}.png`;
        await page.screenshot({ path, fullPage: process.env.FULL !== "no" });
        console.log(path);
      } catch (error) {
        failed += 1;
        console.error(`${size}-${look} ${screen.name}: ${error.message.split("\n")[0]}`);
      } finally {
        await context.close();
        await site.close();
      }
    }
  }
}
await browser.close();
process.exitCode = failed === 0 ? 0 : 1;
