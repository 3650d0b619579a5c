// Two libraries people search Chinese titles with in the browser: Fuse.js finds with typos, pinyin-match by
// sound and initials. Neither does both.
import Fuse from "fuse.js";
import PinyinMatch from "pinyin-match";

let search;

export function prepare(titles) {
  const fuse = new Fuse(titles, { threshold: 0.3, ignoreLocation: true });
  search = {
    "Fuse.js": (text) => fuse.search(text, { limit: 8 }),
    "pinyin-match": (text) => titles.filter((title) => PinyinMatch.match(title, text)).slice(0, 8),
  };
}

// Milliseconds for each key of a text.
export function measure(name, text) {
  return [...text].map((_, at) => {
    const begun = performance.now();
    search[name](text.slice(0, at + 1));
    return performance.now() - begun;
  });
}
