// The offline copy: programs, pages and texts of this build, the list of guides, and
// every guide that was opened. Nothing a person enters passes through here.
//
// Pages and data come from the network and only without it from the copy; files with a
// hash in their name come from the copy. A copy is whole or not there: the digest of every file
// is compared, and all data are of one version. A new build waits with a copy of its own
// until no page uses the old one. The first line, with the name of the build, the format of
// its data and the digests of its files, is written by .ci/worker.mjs.
/* global build */

const SITE = self.registration.scope;
const OURS = `onething ${SITE} `;
const FILES = `${OURS}${build.name}`;
// Behind it the version of the data.
const DATA = `${FILES} data `;
const INDEX = "data/index.bin";
// What home searches: found without a network, too.
const SEARCH = "data/search.bin";
// Somebody with a very weak network gets the copy after this time, if there is one.
const PATIENCE_MS = 5000;

// Where an address lies below the site's folder; undefined for all others.
function nameOf(url) {
  if (!url.startsWith(SITE)) return undefined;
  return url.slice(SITE.length).replace(/[?#].*/, "").replace(/(^|\/)index\.html$/, "$1");
}
const isData = (name) => /^data\/.+\.bin$/.test(name);
const isHashed = (name) => /-[0-9a-f]{16}[_.]/.test(name);
// The fields of a guide's form: the program asks for them only when the form is opened.
const formOf = (name) => (/^data\/bundles\/[^/.]+(\.zh)?\.bin$/.test(name) ? name.replace(/(\.zh)?\.bin$/, ".form$&") : undefined);
const guideOf = (name) => /^(?:data\/bundles|guide)\/([^/.]+)/.exec(name)?.[1];

// --- files and pages -------------------------------------------------------

// Adds files of this build that are not there yet; says whether there were any.
async function addFiles(names) {
  const cache = await caches.open(FILES);
  const missing = [];
  for (const name of names) if (!(await cache.match(SITE + name))) missing.push(name);
  await Promise.all(
    missing.map(async (name) => {
      const request = { integrity: build.files[name], cache: isHashed(name) ? "default" : "no-cache" };
      const response = await fetch(SITE + name, request);
      if (!response.ok || response.redirected) throw new Error(`${name}: ${response.status}`);
      await cache.put(SITE + name, response);
    }),
  );
  return missing.length > 0;
}

const fileNames = (wanted) => Object.keys(build.files).filter(wanted);
const addGuide = (guide) => addFiles(fileNames((name) => guideOf(name) === guide));
const fileKept = async (name) => (await caches.open(FILES)).match(SITE + name);

// --- data ------------------------------------------------------------------

// Every data file begins with the number of its format and the version of the data.
async function versionOf(response) {
  const bytes = new Uint8Array(await response.clone().arrayBuffer());
  return bytes[0] === build.format ? new TextDecoder().decode(bytes.subarray(2, 2 + bytes[1])) : undefined;
}

// The caches with data of this build that are whole: the list of guides is put there last.
async function dataCaches() {
  const whole = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(DATA)) continue;
    if (await (await caches.open(name)).match(SITE + INDEX)) whole.push(name);
  }
  return whole;
}

async function dataKept(name) {
  const last = (await dataCaches()).pop();
  return last && (await caches.open(last)).match(SITE + name);
}

// The data files in every copy of this site, of earlier builds too.
async function dataNames() {
  const names = new Set();
  for (const cache of await caches.keys()) {
    if (!cache.startsWith(OURS) || !cache.includes(" data ")) continue;
    for (const { url } of await (await caches.open(cache)).keys()) names.add(nameOf(url));
  }
  return names;
}

// Fetches all these, and keeps them only if they are all of one version.
async function renewData(names) {
  names.add(SEARCH).delete(INDEX);
  const fetched = await Promise.all(
    [...names, INDEX].map(async (name) => {
      const response = await fetch(SITE + name, { cache: "no-cache" });
      // A guide that is gone is gone.
      if (response.status === 404 && name !== INDEX) return undefined;
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return { name, response, version: await versionOf(response) };
    }),
  );
  const files = fetched.filter((file) => file);
  const { version } = files.at(-1);
  if (!version || files.some((file) => file.version !== version)) throw new Error("the data are being replaced");
  const cache = await caches.open(DATA + version);
  for (const { name, response } of files) await cache.put(SITE + name, response);
  for (const other of await caches.keys()) {
    if (other.startsWith(DATA) && other !== DATA + version) await caches.delete(other);
  }
}

// Keeps a data file that came from the network, with the pages and the form of its guide;
// says whether anything is new.
async function keepData(name, response) {
  const version = await versionOf(response);
  if (!version) return false;
  const known = Boolean(await dataKept(name));
  if ((await dataCaches()).includes(DATA + version)) await (await caches.open(DATA + version)).put(SITE + name, response);
  else await renewData((await dataNames()).add(name));
  const guide = guideOf(name);
  const anew = (guide && (await addGuide(guide))) || !known;
  const form = formOf(name);
  if (form && !(await dataKept(form))) {
    const answer = await fetch(SITE + form);
    if (!answer.ok) throw new Error(`${form}: ${answer.status}`);
    await keepData(form, answer);
  }
  return anew;
}

// One after the other: two at once could both find something missing.
let last = Promise.resolve();
function inTurn(task) {
  last = last.then(task, task);
  return last;
}

// --- events ----------------------------------------------------------------

async function install() {
  await addFiles(fileNames((name) => !guideOf(name)));
  const names = await dataNames();
  await renewData(names);
  for (const guide of new Set([...names].map(guideOf).filter((guide) => guide))) await addGuide(guide);
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && !name.startsWith(FILES)) await caches.delete(name);
  }
  await self.clients.claim();
}

// The network, or what is kept where it does not answer.
async function networkFirst(request, kept) {
  const answer = fetch(request);
  try {
    if (!(await kept)) return await answer;
    const late = new Promise((_, reject) => setTimeout(reject, PATIENCE_MS, new Error("no answer in time")));
    return await Promise.race([answer, late]);
  } catch (error) {
    answer.catch(() => {});
    const found = await kept;
    if (found) return found;
    throw error;
  }
}

// What is shown at an address without a copy: the page for unknown addresses, whose
// program says that there is no network.
async function elsewhere() {
  const page = await fileKept("404.html");
  if (!page) return Response.error();
  // Its links begin at the site's folder, and the address may lie deeper.
  const root = new URL(SITE).pathname;
  let html = (await page.text()).replace('data-root=""', `data-root="${root}"`);
  for (const name of fileNames(isHashed)) html = html.replaceAll(`"${name}`, `"${root}${name}`);
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

async function answerPage(request, name) {
  try {
    return await networkFirst(request, fileKept(name));
  } catch {
    return elsewhere();
  }
}

async function answerData(event, name) {
  const response = await networkFirst(event.request, dataKept(name));
  const copy = response.clone();
  if (response.ok) event.waitUntil(inTurn(() => keepData(name, copy)).catch(() => {}));
  return response;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const name = nameOf(request.url);
  if (request.method !== "GET" || name === undefined) return;
  if (request.mode === "navigate") event.respondWith(answerPage(request, name));
  else if (isData(name)) event.respondWith(answerData(event, name));
  else if (name in build.files && isHashed(name)) event.respondWith(fileKept(name).then((kept) => kept ?? fetch(request)));
});

// A page tells what it has loaded: that may have been before there was a worker. It is
// told when all of that is kept and some of it was not before.
self.addEventListener("message", (event) => {
  const names = event.data.map(nameOf).filter((name) => name && isData(name));
  const keep = async () => {
    let anew = false;
    for (const name of names) {
      if (await dataKept(name)) continue;
      const response = await fetch(SITE + name);
      if (response.ok && (await keepData(name, response))) anew = true;
    }
    if (anew) event.source.postMessage("kept");
  };
  event.waitUntil(inTurn(keep).catch(() => {}));
});
