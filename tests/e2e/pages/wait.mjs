// Waiting without page.waitForFunction, which needs eval and is refused by the CSP.
import { setTimeout as sleep } from "node:timers/promises";

// Tries a check again until it holds; fails with its last complaint.
export async function eventually(check, patience = 15_000) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (complaint) {
      if (Date.now() > end) throw complaint;
      await sleep(25);
    }
  }
}
