// Serves dist/ the way a careful web server would: full CSP, right types, no
// fallback page. Tests mount it under a folder and break single files on purpose.
//
//   const site = await serve({ base: "/gov/guide/" });
//   site.fault(/\.wasm$/, { status: 500 });
//   await page.goto(site.url + "guide/restaurant/");
//   await site.close();
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";

export const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

export const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
  "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; " +
  "form-action 'none'; object-src 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types default";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

// folder: what is served; base: the folder of the host it appears under;
// headers: added to or replacing the usual ones; compressed: everything is sent in
// brotli, each file packed once, when it is asked for first.
export async function serve({ folder = DIST, base = "/", port = 0, headers = {}, compressed = false } = {}) {
  const faults = [];
  const requests = [];
  const packed = new Map();
  const fixed = {
    "content-security-policy": CSP,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
    ...headers,
  };

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    requests.push(path);
    const answer = (status, body = "", more = {}) => response.writeHead(status, { ...fixed, ...more }).end(body);
    try {
      const fault = faults.find(({ pattern }) => (typeof pattern === "string" ? path === base + pattern : pattern.test(path)));
      if (fault?.offline) return void request.socket.destroy();
      if (fault?.delay) await new Promise((resolve) => setTimeout(resolve, fault.delay));
      if (fault?.status) return answer(fault.status, `${fault.status}`, { "content-type": "text/plain" });

      if (!path.startsWith(base)) return answer(404);
      let file = join(folder, normalize("/" + path.slice(base.length)));
      let found = await stat(file).catch(() => null);
      if (found?.isDirectory()) {
        if (!path.endsWith("/")) return answer(301, "", { location: `${path}/` });
        file = join(file, "index.html");
        found = await stat(file).catch(() => null);
      }
      const type = { "content-type": TYPES[extname(file)] ?? "application/octet-stream" };
      if (fault?.body !== undefined) {
        const body = typeof fault.body === "function" ? fault.body(await readFile(file)) : fault.body;
        return answer(200, body, type);
      }
      if (!found) return answer(404, "404", { "content-type": "text/plain" });
      if (compressed) {
        // Node packs at the highest quality when it is not told otherwise.
        if (!packed.has(file)) packed.set(file, brotliCompressSync(await readFile(file)));
        return answer(200, packed.get(file), { ...type, "content-encoding": "br", "content-length": packed.get(file).length });
      }
      response.writeHead(200, { ...fixed, ...type, "content-length": found.size });
      if (request.method === "HEAD") response.end();
      else createReadStream(file).pipe(response);
    } catch (error) {
      answer(500, String(error));
    }
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    // Every path asked for so far, in order.
    requests,
    // Breaks what matches (a path below base, or an expression over the whole path):
    // { status: 404 }, { body: "…" or (bytes) => bytes }, { offline: true }, { delay: ms }.
    fault(pattern, how) {
      faults.push({ pattern, ...how });
    },
    // Another folder is served from now on, as after a deployment.
    release(other) {
      folder = other;
    },
    // All files are whole again.
    repair() {
      faults.length = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

// node server.mjs [PORT [BASE]] serves dist/ until it is stopped.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [port = "8081", base = "/"] = process.argv.slice(2);
  console.log((await serve({ port: Number(port), base })).url);
}
