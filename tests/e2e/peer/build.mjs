// Builds the peer for production. Two pages start the same program:
//
//   OUT/plain/   from one empty element, as the guide of SurveyJS says
//   OUT/titled/  with title and lead already in the HTML, which is kinder to it
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { form } from "./form.mjs";

export const OUT = fileURLToPath(new URL("../output/peer/", import.meta.url));

const html = (title, body) => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="../main.css">
  <script type="module" src="../main.js"></script>
</head>
<body style="margin: 0">
  ${body}
</body>
</html>
`;

const formPlugin = (content) => ({
  name: "form",
  setup(at) {
    at.onResolve({ filter: /^form$/ }, () => ({ path: "form", namespace: "form" }));
    at.onLoad({ filter: /./, namespace: "form" }, () => ({ contents: JSON.stringify(content), loader: "json" }));
  },
});

export async function buildPeer() {
  const content = form();
  const { title, description } = content;
  rmSync(OUT, { recursive: true, force: true });
  await build({
    entryPoints: [fileURLToPath(new URL("main.js", import.meta.url))],
    outdir: OUT,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [formPlugin(content)],
  });
  const pages = {
    plain: `<div id="survey"></div>`,
    titled: `<h1>${title}</h1>\n  <p>${description}</p>\n  <div id="survey" data-titled></div>`,
  };
  for (const [name, body] of Object.entries(pages)) {
    mkdirSync(join(OUT, name));
    writeFileSync(join(OUT, name, "index.html"), html(title, body));
  }
}
