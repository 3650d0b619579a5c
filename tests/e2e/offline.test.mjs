// Without a network: what was opened once opens again, and a new version of the site
// never mixes with an old one.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { after, before, test } from "node:test";
import { PNG } from "pngjs";
import { open, visit } from "./browser.mjs";
import { caseOf, keep, kept } from "./pages/device.mjs";
import { control, openForm } from "./pages/form.mjs";
import { GUIDE, heading, openAt, planIsThere, ready } from "./pages/guide.mjs";
import { assertFigures } from "./pages/plan.mjs";
import { eventually } from "./pages/wait.mjs";
import { DIST, serve } from "./server.mjs";
import { shared } from "./shared.mjs";
import { codeOf, planOf, situation } from "./situations.mjs";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const HOTPOT = situation("t2-hotpot");
const NOODLES = situation("t1-noodle-shop");
const KEPT = "打开过的指南，没有网也能用了。";
const UPDATE = "有新版本，下次打开时换上。";

const all = shared();
const withCopy = (options, use) => visit(all.browser, options.site ?? all.site, { serviceWorkers: "allow", ...options }, use);

// Waits until this page's guide is kept.
const guideIsKept = (page) => page.locator("#kept").waitFor({ timeout: 60_000 });

const caches = (page) =>
  page.evaluate(async () => {
    const found = {};
    for (const name of await window.caches.keys()) {
      const requests = await (await window.caches.open(name)).keys();
      found[name] = requests.map(({ url }) => new URL(url).pathname).sort();
    }
    return found;
  });

const workers = (page) =>
  page.evaluate(async () => {
    const found = await navigator.serviceWorker.getRegistrations();
    return found.map(({ installing, waiting, active }) => [installing, waiting, active].map((worker) => worker?.state));
  });

// Playwright's own switch, and a server that does not answer either: its switch alone
// leaves requests of workers alone.
async function disconnect(context, site) {
  site.fault(/.*/, { offline: true });
  await context.setOffline(true);
}
async function connect(context, site) {
  site.repair();
  await context.setOffline(false);
}

for (const base of ["/", "/gov/guide/"]) {
  test(`what was opened once works without a network, at ${base}`, async () => {
    const site = await serve({ base });
    const code = await codeOf(NOODLES);
    try {
      await withCopy({ site }, async (page, context) => {
        await keep(page, caseOf(HOTPOT));
        await openAt(page, site, `${GUIDE}plan/`);
        await planIsThere(page);
        await guideIsKept(page);
        assert.equal(await page.locator("#kept").innerText(), KEPT);
        await eventually(async () => assert.equal(await page.locator("#status").innerText(), KEPT));
        await disconnect(context, site);
        await page.reload();
        await ready(page);
        await planIsThere(page);
        await page.getByText("没有网。您填的都存在这台设备上，没丢。").waitFor();
        await assertFigures(page, await planOf(HOTPOT), "zh");
        assert.equal(await page.locator("#kept").count(), 0, "that it is kept is said once");
        // Pages of the second program are loaded anew, each by its link.
        await page.locator("#papers").click();
        await page.locator("#desk .sheet").first().waitFor();
        await page.goBack();
        await planIsThere(page);
        // The form was never opened before.
        await openForm(page, site, "applicant");
        await control(page, "person.name").fill("张三");
        await page.reload();
        await eventually(async () => assert.equal(await control(page, "person.name").inputValue(), "张三"));
        await openAt(page, site, `${GUIDE}plan/`);
        await planIsThere(page);
        await page.getByRole("contentinfo").getByRole("link", { name: "数据和隐私" }).click();
        await heading(page).filter({ hasText: "数据和隐私" }).waitFor();
        for (const path of ["", GUIDE, `${GUIDE}questions/`, `${GUIDE}materials/`, `${GUIDE}dates/`, `${GUIDE}options/`, "settings/", "accessibility/"]) {
          await openAt(page, site, path);
          assert.doesNotMatch(await heading(page).innerText(), /没有网|没打开|没有这一页/, path);
        }
        await open(page, `${site.url}${GUIDE}full/`);
        await heading(page).waitFor();
        // A code from another device.
        await page.goto("about:blank");
        await openAt(page, site, `#case=${code}`);
        await page.locator("#take-case").click();
        await planIsThere(page);
        await assertFigures(page, await planOf(NOODLES), "zh");
        assert.equal(await page.locator("#code").innerText(), code);
      });
    } finally {
      await site.close();
    }
  });
}

test("a guide opened in English works in English without a network", async () => {
  const site = await serve();
  try {
    await withCopy({ site }, async (page, context) => {
      await openAt(page, site, `${GUIDE}?lang=en`);
      await guideIsKept(page);
      await disconnect(context, site);
      await page.reload();
      await ready(page);
      await eventually(async () => assert.equal(await page.locator("html").getAttribute("lang"), "en"));
    });
  } finally {
    await site.close();
  }
});

test("a guide that was never opened says that there is no network, and opens later", async () => {
  const site = await serve();
  try {
    await withCopy({ site }, async (page, context) => {
      await openAt(page, site, "");
      await eventually(async () => assert.ok(Object.values(await caches(page)).flat().includes("/data/index.bin")), 30_000);
      await disconnect(context, site);
      await page.goto(`${site.url}${GUIDE}plan/`);
      await heading(page).filter({ hasText: "没有网，这份指南还打不开" }).waitFor();
      await connect(context, site);
      await page.getByRole("button", { name: "再试一次" }).click();
      await page.getByRole("main").getByRole("link").first().waitFor();
      await heading(page).filter({ hasNotText: "没有网" }).waitFor();
    });
  } finally {
    await site.close();
  }
});

test("without a worker, a cache or the right to either the page works as before", async () => {
  const broken = [
    () => Object.defineProperty(navigator, "serviceWorker", { get: () => { throw new DOMException("denied", "SecurityError"); } }),
    () => Object.defineProperty(navigator, "serviceWorker", { value: undefined }),
    () => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("denied", "SecurityError"))),
  ];
  for (const script of broken) {
    await withCopy({}, async (page) => {
      await page.clock.install();
      await page.addInitScript(script);
      await keep(page, caseOf(HOTPOT));
      await openAt(page, all.site, `${GUIDE}plan/`);
      await planIsThere(page);
      await page.clock.runFor(10_000);
      assert.equal(await page.locator("#kept").count(), 0);
      assert.equal(await page.locator("html").getAttribute("data-boot"), "ready");
    });
  }
});

test("where the copy has no room the page works as before", async () => {
  const site = await serve();
  try {
    // A worker that may not keep anything.
    site.fault("sw.js", { body: (bytes) => Buffer.concat([Buffer.from("Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));\n"), bytes]) });
    await withCopy({ site }, async (page) => {
      await keep(page, caseOf(HOTPOT));
      await openAt(page, site, `${GUIDE}plan/`);
      await planIsThere(page);
      await eventually(() => assert.ok(site.requests.includes("/sw.js")), 30_000);
      await page.reload();
      await ready(page);
      await planIsThere(page);
      assert.equal(await page.locator("#kept").count(), 0);
    });
  } finally {
    await site.close();
  }
});

test("a device can put the site beside its programs", async () => {
  const site = await serve({ base: "/gov/guide/" });
  try {
    await withCopy({ site }, async (page, context) => {
      await openAt(page, site, GUIDE);
      const browser = await context.newCDPSession(page);
      const { url, errors, data } = await browser.send("Page.getAppManifest");
      assert.equal(url, `${site.url}manifest.webmanifest`);
      assert.deepEqual(errors, []);
      const manifest = JSON.parse(data);
      assert.equal(manifest.name, "一件事一次办");
      assert.equal(new URL(manifest.start_url, url).href, site.url);
      for (const { src, type, sizes } of manifest.icons) {
        const answer = await fetch(new URL(src, url));
        assert.equal(answer.headers.get("content-type"), type);
        if (type !== "image/png") continue;
        const { width, height } = PNG.sync.read(Buffer.from(await answer.arrayBuffer()));
        assert.equal(`${width}x${height}`, sizes);
      }
    });
  } finally {
    await site.close();
  }
});

// --- two releases ------------------------------------------------------------

let releases;
before(async () => {
  releases = await mkdtemp(join(tmpdir(), "onething-releases-"));
});
after(() => rm(releases, { recursive: true }));

// A copy of dist/ in which a page was changed, or the data, built like the real one.
async function release(name, change) {
  const folder = join(releases, name);
  await cp(DIST, folder, { recursive: true });
  await change(folder);
  await run("node", [join(ROOT, ".ci/worker.mjs"), folder], { cwd: ROOT });
  return folder;
}
async function rewrite(path, from, to) {
  const text = await readFile(path, "latin1");
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  await writeFile(path, text.replaceAll(from, to), "latin1");
}
// The same program under another name, in all pages: what a change to it does.
async function renamed(folder) {
  const shell = await readFile(join(folder, GUIDE, "index.html"), "latin1");
  const [name] = /web-[0-9a-f]{16}(?=\.js)/.exec(shell);
  const next = "web-0123456789abcdef";
  for (const ending of [".js", "_bg.wasm"]) await cp(join(folder, name + ending), join(folder, next + ending));
  const { stdout } = await run("grep", ["-rl", name, folder, "--include=*.html"]);
  for (const path of stdout.trim().split("\n")) await rewrite(path, name, next);
  for (const ending of [".js", "_bg.wasm"]) await rm(join(folder, name + ending));
}
const program = (page) => page.locator("meta[name='onething:js']").getAttribute("content");

test("a new release waits until no page uses the old one, and takes all of its copy away then", async () => {
  const next = await release("program", renamed);
  const site = await serve({ folder: DIST });
  try {
    await withCopy({ site }, async (page, context) => {
      await keep(page, caseOf(HOTPOT));
      await openAt(page, site, `${GUIDE}plan/`);
      await guideIsKept(page);
      const old = Object.keys(await caches(page));
      site.release(next);
      // The case that runs goes on: its program is gone from the server, its sections are not.
      await page.getByRole("main").getByRole("link", { name: /^材料/ }).click();
      await page.locator("table.mats").waitFor();
      // Another page sees the new release in the network, and says so as soon as the browser has looked.
      const second = await context.newPage();
      await eventually(async () => {
        await openAt(second, site, GUIDE);
        assert.match(await program(second), /0123456789abcdef/, "pages come from the network");
        await second.getByText(UPDATE).waitFor({ timeout: 10_000 });
      }, 60_000);
      await page.bringToFront();
      const both = Object.keys(await caches(page));
      assert.deepEqual(old.filter((name) => !both.includes(name)), [], "the old copy is there while it is used");
      // Without a network both still find all of one release: the old one.
      await disconnect(context, site);
      await page.goto(`${site.url}${GUIDE}plan/`);
      await ready(page);
      await planIsThere(page);
      assert.doesNotMatch(await program(page), /0123456789abcdef/);
      await assertFigures(page, await planOf(HOTPOT), "zh");
      await connect(context, site);
      // Nobody uses it any more, for as long as the browser needs to notice.
      await second.close();
      await eventually(async () => {
        await page.goto("about:blank");
        await page.waitForTimeout(1000);
        await page.goto(`${site.url}settings/`);
        const names = Object.keys(await caches(page));
        assert.deepEqual(names.filter((name) => old.includes(name)), []);
        assert.ok(names.length >= 2);
      }, 60_000);
      await page.goto("about:blank");
      await disconnect(context, site);
      await openAt(page, site, `${GUIDE}plan/`);
      await planIsThere(page);
      assert.match(await program(page), /0123456789abcdef/);
      await assertFigures(page, await planOf(HOTPOT), "zh");
    });
  } finally {
    await site.close();
  }
});

// The same data under a later version; versions have one length, so the rest stays in place.
const LATER = "2026.12.31";
async function laterData(folder) {
  const { data_version: version } = JSON.parse(await readFile(join(folder, "data/index.json"), "utf8"));
  if (version.length !== LATER.length) throw new Error(`${version} is longer or shorter than ${LATER}`);
  for (const name of ["index.bin", "search.bin", ...["", ".form"].flatMap((of) => [".zh", ""].map((language) => `bundles/restaurant${of}${language}.bin`))]) await rewrite(join(folder, "data", name), version, LATER);
  return version;
}

test("data are of one version: new ones replace all old ones, or none", async () => {
  let version;
  const next = await release("data", async (folder) => {
    version = await laterData(folder);
  });
  const site = await serve({ folder: DIST });
  // What stands in the copy for each data file.
  const versions = (page) =>
    page.evaluate(async () => {
      const found = [];
      for (const name of await window.caches.keys()) {
        const cache = await window.caches.open(name);
        for (const request of await cache.keys()) {
          if (!request.url.endsWith(".bin")) continue;
          const bytes = new Uint8Array(await (await cache.match(request)).arrayBuffer());
          found.push(new TextDecoder().decode(bytes.subarray(2, 2 + bytes[1])));
        }
      }
      return found;
    });
  try {
    await withCopy({ site }, async (page) => {
      await openAt(page, site, GUIDE);
      await guideIsKept(page);
      assert.deepEqual(await versions(page), Array(4).fill(version), "the list of guides, what is searched, the guide and its form");
      // The list is new already, the guide is not: nothing is taken over.
      site.fault("data/index.bin", { body: await readFile(join(next, "data/index.bin")) });
      await openAt(page, site, "");
      await page.waitForTimeout(1000);
      assert.deepEqual(await versions(page), Array(4).fill(version));
      site.repair();
      site.release(next);
      await openAt(page, site, "");
      await eventually(async () => assert.deepEqual(await versions(page), Array(4).fill(LATER)), 15_000);
    });
  } finally {
    await site.close();
  }
});

test("a file that does not fit the release keeps the copy away, nothing else", async () => {
  const site = await serve();
  site.fault("privacy/", { body: (bytes) => Buffer.concat([bytes, Buffer.from("<!-- changed on the way -->")]) });
  try {
    await withCopy({ site }, async (page) => {
      await keep(page, caseOf(HOTPOT));
      await openAt(page, site, `${GUIDE}plan/`);
      await eventually(() => assert.ok(site.requests.includes("/privacy/")), 30_000);
      await page.waitForTimeout(1000);
      assert.equal(await page.locator("#kept").count(), 0);
      await page.reload();
      await planIsThere(page);
    });
  } finally {
    await site.close();
  }
});

test("sw-off.js in the place of sw.js takes the copy away and leaves cases alone", async () => {
  const site = await serve();
  try {
    await withCopy({ site }, async (page) => {
      await keep(page, caseOf(HOTPOT));
      await openAt(page, site, `${GUIDE}plan/`);
      await guideIsKept(page);
      const off = await readFile(join(DIST, "sw-off.js"));
      site.fault("sw.js", { body: off });
      await page.evaluate(() => window.caches.open("of another program"));
      // Each visit lets the browser look for another sw.js; when it does is its own affair.
      await eventually(async () => {
        await page.reload();
        const controlled = await page.evaluate(() => Boolean(navigator.serviceWorker.controller));
        await page.waitForTimeout(3000);
        assert.deepEqual(Object.keys(await caches(page)), ["of another program"], JSON.stringify(await workers(page)));
        assert.ok(!controlled, "pages are the server's again");
      }, 60_000);
      assert.ok(Object.keys(await kept(page)).length > 1);
    });
  } finally {
    await site.close();
  }
});
