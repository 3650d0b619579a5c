// Gives what a wasm file imports from its glue short names, in both files.
// Takes the arguments of wasm-bindgen and looks for what that wrote.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// The value of --name VALUE or --name=VALUE.
function option(name) {
  const at = process.argv.findIndex((word) => word === name || word.startsWith(`${name}=`));
  return at < 0 ? undefined : process.argv[at].split("=")[1] ?? process.argv[at + 1];
}

// Numbers in wasm: seven bits a byte, the lowest first.
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    value += (bytes[at] & 127) * 2 ** shift;
    if (bytes[at] < 128) return [value, at + 1];
  }
}
function written(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}
const named = (text) => Buffer.concat([written(text.length), Buffer.from(text)]);

const IMPORTS = 2;
const FUNCTION = 0;

// The import section with short names, and what was renamed. Everything but functions is left alone.
function shorten(section) {
  const names = new Map();
  let [count, at] = number(section, 0);
  const parts = [written(count)];
  for (; count > 0; count -= 1) {
    let length;
    const words = [0, 1].map(() => {
      [length, at] = number(section, at);
      at += length;
      return section.subarray(at - length, at).toString();
    });
    if (section[at] !== FUNCTION) throw new Error(`import ${words.join(" ")} is no function`);
    const [, end] = number(section, at + 1);
    const short = `_${names.size.toString(36)}`;
    names.set(words[1], short);
    parts.push(named(words[0]), named(short), section.subarray(at, end));
    at = end;
  }
  return [Buffer.concat(parts), names];
}

const folder = option("--out-dir");
const name = option("--out-name");
if (folder && name) {
  const wasm = join(folder, `${name}_bg.wasm`);
  const glue = join(folder, `${name}.js`);
  const bytes = readFileSync(wasm);
  const parts = [bytes.subarray(0, 8)];
  let names = new Map();
  for (let at = 8; at < bytes.length; ) {
    const kind = bytes[at];
    const [length, start] = number(bytes, at + 1);
    at = start + length;
    let section = bytes.subarray(start, at);
    if (kind === IMPORTS) [section, names] = shorten(section);
    parts.push(Buffer.from([kind]), written(section.length), section);
  }
  let script = readFileSync(glue, "utf8");
  for (const [long, short] of names) {
    const pieces = script.split(new RegExp(`\\b${long}\\b`));
    if (pieces.length !== 2) throw new Error(`${long} stands ${pieces.length - 1} times in ${glue}, not once`);
    script = pieces.join(short);
  }
  writeFileSync(wasm, Buffer.concat(parts));
  writeFileSync(glue, script);
}
