// The committed page against a fresh build of its source, byte for byte. Exit: 0 equal, 1 different, 3 not to be told here.
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { scratchFolder } from "./helpers/scratch.mjs";

const source = fileURLToPath(new URL("../../core/report/page/", import.meta.url));
const copy = scratchFolder("rebuild");
cpSync(source, copy, { recursive: true, filter: (path) => !/\/(node_modules|dist)$/.test(path) });

const run = (...words) => spawnSync("npm", words, { cwd: copy, encoding: "utf8", timeout: 300_000 });
const installed = run("ci", "--no-audit", "--no-fund");
if (installed.status !== 0) {
  console.log(`skipped: the page was not rebuilt, its packages cannot be had (${installed.stderr.trim().split("\n").pop()})`);
  process.exit(3);
}
const built = run("run", "build");
if (built.status !== 0) {
  console.error(built.stdout + built.stderr);
  process.exit(1);
}
const [fresh, committed] = [copy, source].map((folder) => readFileSync(join(folder, "dist", "report.html")));
if (!fresh.equals(committed)) {
  console.error("core/report/page/dist/report.html is not what its source builds: run npm run build in core/report/page and commit the result");
  process.exit(1);
}
console.log(`the committed page is what its source builds (${fresh.length} bytes)`);
