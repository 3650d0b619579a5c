// Starts the program. The page is complete without it: whatever goes wrong here,
// the static text stays and [data-boot-failed] is shown.

const page = document.documentElement;

// The one policy the CSP allows. Whatever it returns null for, the browser refuses;
// markup and scripts from text have no method here at all and are refused likewise:
// the program makes its pages of elements.
if (window.trustedTypes) {
  window.trustedTypes.createPolicy("default", {
    createScriptURL: (address) => {
      const url = new URL(address, document.baseURI);
      return url.origin === location.origin && url.protocol === location.protocol ? address : null;
    },
  });
}

// The address a meta tag names, and the digest its preload link carries.
function file(name) {
  const meta = document.querySelector(`meta[name="onething:${name}"]`);
  const url = new URL(meta.content, document.baseURI).href;
  const preload = [...document.querySelectorAll("link[integrity]")].find((link) => link.href === url);
  return { url, integrity: preload ? preload.integrity : "" };
}

// The glue is guarded by its modulepreload link; for a fetched file browsers
// compare the digest only when the request itself names it.
async function program({ url, integrity }) {
  const response = await fetch(url, { integrity, credentials: "same-origin" });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

async function start() {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  // Relative links break once the program changes the address, so the program
  // gets the site's folder as an absolute path.
  page.dataset.root = new URL(page.dataset.root || "./", document.baseURI).pathname;
  const [glue, wasm] = await Promise.all([import(file("js").url), program(file("wasm"))]);
  await glue.default({ module_or_path: wasm });
}

// Starts the worker of the offline copy (sw.js), and tells the program when a guide is
// kept and when a new version waits. Everything works the same without it.
async function keepCopy() {
  const workers = navigator.serviceWorker;
  const tell = (what) => dispatchEvent(new Event(`onething:${what}`));
  workers.addEventListener("message", ({ data }) => tell(data));
  const copy = await workers.register(`${page.dataset.root}sw.js`, { updateViaCache: "none" });
  const look = () => copy.waiting && copy.active && tell("update");
  copy.addEventListener("updatefound", () => copy.installing.addEventListener("statechange", look));
  look();
  const { active } = await workers.ready;
  active.postMessage(performance.getEntriesByType("resource").map(({ name }) => name));
}

// Late, so that it takes nothing from what the page itself still loads.
const COPY_AFTER_MS = 4000;

start().then(
  () => {
    page.dataset.boot = "ready";
    setTimeout(() => keepCopy().catch(() => {}), COPY_AFTER_MS);
  },
  (error) => {
    console.error(error);
    page.dataset.boot = "failed";
    const notice = document.querySelector("[data-boot-failed]");
    if (!notice) return;
    notice.hidden = false;
    if (!document.querySelector("form[data-sent]")) return;
    // Whoever has pressed 继续 already waits at the other end of the page.
    notice.scrollIntoView();
    document.getElementById("status").textContent = "";
  },
);
