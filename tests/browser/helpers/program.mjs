// The program, where one is built, and pages that it writes.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { scratchFolder } from "./scratch.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const builds = existsSync(join(root, "build")) ? readdirSync(join(root, "build")).map((name) => join(root, "build", name, "cli", "crib")).filter(existsSync) : [];

// The one built last, unless CRIB_PROGRAM names another.
export const program = process.env.CRIB_PROGRAM ?? builds.sort((one, two) => statSync(two).mtimeMs - statSync(one).mtimeMs)[0];
export const newsroomFolder = join(root, "fixtures", "newsroom");
export const folder = scratchFolder("program");

export function run(words, cwd = newsroomFolder) {
  const { status, stderr } = spawnSync(program, words, { cwd, encoding: "utf8" });
  assert.equal(status, 0, stderr);
}

// The HTML file that the program writes when called with these words.
export function page(name, words, cwd = newsroomFolder) {
  const to = join(folder, `${name}.html`);
  run([...words, "-q", "-o", to], cwd);
  return to;
}
