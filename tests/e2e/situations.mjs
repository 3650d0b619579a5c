// The worked situations, and the plan that the command line computes for them.
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ALL = join(ROOT, "tests/situations");
const FOLDER = join(ALL, "restaurant");
const PROGRAM = join(ROOT, "target/debug/onething");

const json = async (path) => JSON.parse(await readFile(path, "utf8"));

export const packageOf = (id) => json(join(ROOT, `public/data/packages/${id}.json`));

export const PACKAGE = await packageOf("restaurant");

const situations = async (folder) =>
  Promise.all((await readdir(folder)).filter((name) => name.endsWith(".json")).sort().map((name) => json(join(folder, name))));

export const SITUATIONS = await situations(FOLDER);

// Of every other package one situation with a plan, and one in which the guide stops.
export const OF_OTHERS = (
  await Promise.all(
    (await readdir(ALL)).filter((name) => name !== PACKAGE.id).map(async (name) => {
      const all = await situations(join(ALL, name));
      return ["complete", "stopped"].flatMap((status) => all.find(({ expect }) => expect.status === status) ?? []);
    }),
  )
).flat();

// Those in which options are taken.
export const WITH_OPTIONS = await situations(join(FOLDER, "options"));

export function situation(id) {
  const found = [...SITUATIONS, ...WITH_OPTIONS].find((it) => it.id === id);
  if (!found) throw new Error(`tests/situations/restaurant has no ${id}`);
  return found;
}

// All matters of the package, in Chinese, each with the papers it asks for as it calls them.
export async function everything() {
  // As published: without what only other guides ask for.
  const { materials, matters } = await json(join(ROOT, `dist/data/bundles/${PACKAGE.id}.json`));
  const papers = new Map(materials.map(({ id, name }) => [id, name.zh]));
  return matters.map(({ id, name, materials = [] }) => {
    return { id, name: name.zh, materials: materials.map(({ material, called }) => called?.zh ?? papers.get(material)) };
  });
}

// Builds the command line once; quick when it is there already.
export async function buildProgram() {
  await run("cargo", ["build", "--quiet", "--locked", "--bin", "onething"], { cwd: ROOT });
}

// What a command of `onething` prints about a situation.
async function tell(command, { package: name, answers, choices, options, region, start }, ...more) {
  const folder = await mkdtemp(join(tmpdir(), "onething-"));
  try {
    const file = join(folder, "answers.json");
    await writeFile(file, JSON.stringify({ ...answers, ...(choices && { choices }), ...(options && { options }) }));
    const about = [command, name, "--region", region, "--answers", file, "--start", start, ...more];
    const { stdout } = await run(PROGRAM, about, { cwd: ROOT, maxBuffer: 1 << 24 });
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

// `onething plan … --json`.
export const planOf = async (situation) => JSON.parse(await tell("plan", situation, "--json"));

// `onething form … --json`.
export const formOf = async (situation) => JSON.parse(await tell("form", situation, "--json"));

// `onething code …`, which prints the code and the end of its link.
export const codeOf = async (situation) => (await tell("code", situation)).split("\n")[0];
