// One browser and one site for all tests of a file.
import { after, before } from "node:test";
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";
import { buildProgram } from "./situations.mjs";

// An object whose browser and site are there once the tests begin. The command line
// is built first, so that tests can compare with it.
export function shared() {
  const all = {};
  before(async () => {
    await buildProgram();
    all.browser = await launch();
    all.site = await serve();
  });
  after(async () => {
    await all.browser?.close();
    await all.site?.close();
  });
  return all;
}
