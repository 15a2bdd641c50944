// Folders that go away with the process.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders = [];
process.on("exit", () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

export function scratchFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `crib-${name}-`));
  folders.push(folder);
  return folder;
}
