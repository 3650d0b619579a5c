// A text that speaks of another guide leads to the page of that guide: on the page of the package and in the whole guide,
// read without script too, and where a guide stops.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { visit } from "./browser.mjs";
import { caseOf, keep } from "./pages/device.mjs";
import { assertHeading, GUIDE, openAt, place, startQuestions } from "./pages/guide.mjs";
import { shared } from "./shared.mjs";
import { PACKAGE, packageOf, situation } from "./situations.mjs";

const all = shared();

const leading = (said) => said.filter(({ guide }) => guide);
// The first thing else that can be done is done there.
const ways = ({ stops }) => stops.map(({ instead: [text], guide }) => ({ text, guide }));
const link = (page, { text }, lang = "zh") => page.getByRole("main").getByRole("link", { name: text[lang], exact: true });

describe("without scripts", { concurrency: 2 }, () => {
  it("every text about another guide leads to it", async () => {
    const index = await (await fetch(`${all.site.url}data/index.json`)).json();
    let links = 0;
    await visit(all.browser, all.site, { javaScriptEnabled: false }, async (page) => {
      for (const { id } of index.packages) {
        const ofPackage = await packageOf(id);
        for (const [path, said] of [
          ["", ofPackage.not_covered],
          ["full/", [...ofPackage.not_covered, ...ways(ofPackage)]],
        ]) {
          await page.goto(`${all.site.url}guide/${id}/${path}`);
          for (const one of leading(said)) {
            const address = new URL(await link(page, one).getAttribute("href"), page.url());
            assert.equal(address.href, `${all.site.url}guide/${one.guide}/`);
            assert.equal((await fetch(address)).status, 200, address.href);
            links += 1;
          }
        }
      }
    });
    assert.ok(links >= 20, `only ${links} links`);
  });
});

describe("in the running guide", { concurrency: 2 }, () => {
  const [notCovered] = leading(PACKAGE.not_covered);
  const other = packageOf(notCovered.guide);

  it("the page of a package leads to another, which can be used at once", () =>
    visit(all.browser, all.site, {}, async (page) => {
      await openAt(page, all.site, GUIDE);
      await link(page, notCovered).click();
      await assertHeading(page, (await other).name.zh);
      assert.equal(place(page, all.site), `guide/${notCovered.guide}/`);
      await startQuestions(page);
    }));

  it("where a guide stops it leads to the one that goes on, and back", () =>
    visit(all.browser, all.site, {}, async (page) => {
      const stop = PACKAGE.stops.find(({ id }) => id === "packaged-only");
      const [way] = leading(ways({ stops: [stop] }));
      await keep(page, caseOf(situation("t9-packaged-only")));
      await openAt(page, all.site, `${GUIDE}plan/`);
      await assertHeading(page, stop.title.zh);
      await link(page, way).click();
      await assertHeading(page, (await packageOf(way.guide)).name.zh);
      await page.goBack();
      await assertHeading(page, stop.title.zh);
    }));

  it("in English, too", () =>
    visit(all.browser, all.site, { locale: "en" }, async (page) => {
      await openAt(page, all.site, `${GUIDE}?lang=en`);
      await link(page, notCovered, "en").click();
      await assertHeading(page, (await other).name.en);
    }));
});
