// Starting: under the full CSP, in any folder, and what is left when it fails.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, visit } from "./browser.mjs";
import { CSP, serve } from "./server.mjs";
import { shared } from "./shared.mjs";

const PACKAGE = "guide/restaurant/";

const all = shared();

const notice = (page) => page.locator("[data-boot-failed]");

async function assertStaticPageStays(page) {
  await page.locator("html[data-boot=failed]").waitFor({ state: "attached" });
  assert.equal(await notice(page).isVisible(), true, "the notice is shown");
  assert.equal(await page.locator("#app h1").count(), 1, "the text written at build time stays");
}

test("the program starts at the root of a host", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await open(page, all.site.url);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.root), "/");
    assert.equal(await notice(page).isVisible(), false);
  });
});

test("a page opened directly starts in any folder of a host", async () => {
  const nested = await serve({ base: "/gov/one-thing/" });
  try {
    await visit(all.browser, nested, {}, async (page) => {
      await open(page, nested.url + PACKAGE);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.root), "/gov/one-thing/");
    });
    const outside = nested.requests.filter((path) => !path.startsWith("/gov/one-thing/"));
    assert.deepEqual(outside, []);
  } finally {
    await nested.close();
  }
});

for (const [program, path] of [["web", PACKAGE], ["home", ""]]) test(`wasm and glue are fetched once: ${program}`, async () => {
  const fresh = await serve();
  try {
    await visit(all.browser, fresh, {}, async (page) => {
      await open(page, fresh.url + path);
    });
    for (const end of [/\.wasm$/, new RegExp(`/${program}-[^/]*\\.js$`)]) {
      assert.equal(fresh.requests.filter((path) => end.test(path)).length, 1, String(end));
    }
  } finally {
    await fresh.close();
  }
});

test("home leads editors to their guide, with and without the program, in any folder of a host", async () => {
  const nested = await serve({ base: "/gov/one-thing/" });
  try {
    for (const javaScriptEnabled of [true, false]) {
      await visit(all.browser, nested, { javaScriptEnabled }, async (page) => {
        await (javaScriptEnabled ? open(page, nested.url) : page.goto(nested.url));
        await page.getByRole("link", { name: "写一个新的一件事" }).click();
        await page.getByRole("heading", { level: 1, name: "写一个新的一件事" }).waitFor();
        assert.equal(page.url(), `${nested.url}editors/`);
      });
    }
  } finally {
    await nested.close();
  }
});

test("the package page can be read without scripts", async () => {
  await visit(all.browser, all.site, { javaScriptEnabled: false }, async (page) => {
    await page.goto(all.site.url + PACKAGE);
    assert.equal(await page.locator("#app h1").isVisible(), true);
  });
});

test("a browser without WebAssembly keeps the static page", async () => {
  await visit(all.browser, all.site, { expected: [/no WebAssembly/] }, async (page) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await page.goto(all.site.url + PACKAGE);
    await assertStaticPageStays(page);
  });
});

// What the browser says differs from fault to fault; any console error will do.
const BREAKS = {
  "one wrong byte in the wasm": [/\.wasm$/, { body: (bytes) => (bytes[bytes.length >> 1] ^= 1, bytes) }],
  "one wrong byte in the glue": [/web-[^/]*\.js$/, { body: (bytes) => Buffer.concat([bytes, Buffer.from(" ")]) }],
  "a missing wasm": [/\.wasm$/, { status: 404 }],
  "a server error for the glue": [/web-[^/]*\.js$/, { status: 500 }],
  "a lost connection": [/\.wasm$/, { offline: true }],
};
for (const [name, fault] of Object.entries(BREAKS)) {
  test(`the static page stays after ${name}`, async () => {
    all.site.fault(...fault);
    try {
      await visit(all.browser, all.site, { expected: [/^console: /] }, async (page) => {
        await page.goto(all.site.url + PACKAGE);
        await assertStaticPageStays(page);
      });
    } finally {
      all.site.repair();
    }
  });
}

test("the CSP allows no more than the program needs", async () => {
  const strict = await serve({ headers: { "content-security-policy": CSP.replace(" 'wasm-unsafe-eval'", "") } });
  try {
    await visit(all.browser, strict, { expected: [/^console: /] }, async (page) => {
      await page.goto(strict.url + PACKAGE);
      await assertStaticPageStays(page);
    });
  } finally {
    await strict.close();
  }
});

for (const markup of ["<script>1</script>", "<img src=x onerror=alert(1)>", "<b>harmless</b>"]) {
  test(`no markup is made from text: ${markup}`, async () => {
    await visit(all.browser, all.site, { expected: [/TrustedHTML/] }, async (page) => {
      await open(page, all.site.url);
      const outcome = await page.evaluate((text) => {
        try {
          document.createElement("div").innerHTML = text;
          return "accepted";
        } catch (error) {
          return error.name;
        }
      }, markup);
      assert.equal(outcome, "TypeError");
    });
  });
}

test("a script from another host is refused", async () => {
  await visit(all.browser, all.site, { expected: [/TrustedScriptURL/] }, async (page) => {
    await open(page, all.site.url);
    const outcomes = await page.evaluate(() =>
      ["https://example.com/x.js", "data:text/javascript,1", "boot.js"].map((address) => {
        try {
          document.createElement("script").src = address;
          return "accepted";
        } catch {
          return "refused";
        }
      }),
    );
    assert.deepEqual(outcomes, ["refused", "refused", "accepted"]);
  });
});

test("saved settings apply before the program starts, the address wins, nonsense is left out", async () => {
  all.site.fault(/boot-/, { status: 404 });
  try {
    await visit(all.browser, all.site, { expected: [/^console: .*404/] }, async (page) => {
      await page.addInitScript(() => localStorage.setItem("onething.settings", "mode=care&theme=dark&evil=1"));
      await page.goto(`${all.site.url}?theme=light`);
      const { mode, theme, evil } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
      assert.deepEqual({ mode, theme, evil }, { mode: "care", theme: "light", evil: undefined });
    });
  } finally {
    all.site.repair();
  }
});

test("the page opens with storage switched off", async () => {
  await visit(all.browser, all.site, {}, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("off", "SecurityError"); } });
    });
    await open(page, all.site.url);
  });
});
