// What can be measured of a page's looks.
import assert from "node:assert/strict";

// Nothing is wider than the screen, but for boxes that scroll on purpose.
export async function assertNoSidewaysScroll(page, name) {
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return { scrollWidth, clientWidth, wide: [] };
    const scrolls = (element) => {
      for (let at = element; at !== null; at = at.parentElement) {
        if (at !== document.documentElement && at !== document.body && /auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    const wide = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(element))
      .map((element) => `${element.tagName}.${element.getAttribute("class") ?? ""} ${Math.round(element.getBoundingClientRect().right)}`);
    return { scrollWidth, clientWidth, wide: wide.slice(0, 6) };
  });
  assert.ok(found.scrollWidth <= found.clientWidth, `${name}: scrolls sideways: ${JSON.stringify(found)}`);
}

// No text that is seen is smaller than this.
export async function assertReadable(page, name, smallest) {
  const small = await page.evaluate((limit) => {
    const found = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      if (!text.data.trim() || element.closest(".visually-hidden, .skip, script, noscript") || !element.checkVisibility()) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < limit) found.add(`${size} px: ${element.tagName}.${element.getAttribute("class") ?? ""} “${text.data.trim().slice(0, 20)}”`);
    }
    return [...found];
  }, smallest - 0.01);
  assert.deepEqual(small, [], `${name}: text below ${smallest} px`);
}

// What can be touched is large enough. A control counts together with its label;
// links inside a sentence are exempt, as in WCAG.
export async function assertTargets(page, name, smallest, main) {
  const small = await page.evaluate(
    ([smallest, main]) => {
      const found = [];
      for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
        if (!element.checkVisibility({ checkVisibilityCSS: true }) || element.closest(".skip, .visually-hidden")) continue;
        if (element.matches("[tabindex='0'][role=region]")) continue;
        const inSentence =
          getComputedStyle(element).display === "inline" &&
          [...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim().length > 1);
        if (inSentence) continue;
        const rects = [element, ...(element.labels ?? [])].map((it) => it.getBoundingClientRect());
        const width = Math.max(...rects.map((it) => it.width));
        const height = Math.max(...rects.map((it) => it.height));
        const isMain = element.matches(".btn--main, .btn--bad, .option__input, .field__input");
        const limit = isMain ? main : smallest;
        if (width < limit - 0.5 || height < limit - 0.5) {
          found.push(`${Math.round(width)}×${Math.round(height)} < ${limit}: ${element.tagName}#${element.id}.${element.getAttribute("class") ?? ""} “${(element.innerText || "").trim().slice(0, 20)}”`);
        }
      }
      return found;
    },
    [smallest, main],
  );
  assert.deepEqual(small, [], `${name}: targets too small`);
}

// The words in the time picture, which axe cannot judge: they stand on the colour of the page.
export async function assertPictureReadable(page, name, ratio) {
  const poor = await page.evaluate((least) => {
    const pixel = new OffscreenCanvas(1, 1).getContext("2d");
    const luminance = (colour) => {
      pixel.fillStyle = colour;
      pixel.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...pixel.getImageData(0, 0, 1, 1).data].map((it) => (it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = luminance(getComputedStyle(document.documentElement).backgroundColor);
    return [...document.querySelectorAll(".cal svg text")].flatMap((text) => {
      const ink = luminance(getComputedStyle(text).fill);
      const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      return contrast < least ? [`${text.textContent}: ${contrast.toFixed(2)}`] : [];
    });
  }, ratio);
  assert.deepEqual(poor, [], `${name}: contrast in the time picture below ${ratio}`);
}
