// The committed page with a result in its data block, written where a browser can open it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { deflateSync } from "node:zlib";
import { scratchFolder } from "./scratch.mjs";

const template = process.env.CRIB_PAGE ?? fileURLToPath(new URL("../../../core/report/page/dist/report.html", import.meta.url));

export const toBlock = (result) => JSON.stringify(result).replaceAll("<", "\\u003c");

export function compressTexts(result) {
  const documents = result.documents.map(({ text, ...rest }) => ({ ...rest, text_deflate: deflateSync(Buffer.from(text, "utf8"), { level: 9 }).toString("base64") }));
  return { ...result, documents };
}

// As the program packs a large result: 16 bits a share in ten-thousandths, of a symmetric matrix what stands right of the diagonal.
function packMatrix(name, rows) {
  const isSymmetric = name === "jaccard" || name === "cosine";
  const shares = Uint16Array.from(rows.flatMap((row, at) => (isSymmetric ? row.slice(at + 1) : row)), (share) => Math.round(share * 10_000));
  return deflateSync(Buffer.from(shares.buffer), { level: 6 }).toString("base64");
}

export function pack(result) {
  const { rows, columns, ...matrices } = result.matrices;
  const packed = Object.fromEntries(Object.entries(matrices).map(([name, cells]) => [name, packMatrix(name, cells)]));
  return { ...compressTexts(result), matrices: { rows, columns, packed: true, ...packed } };
}

export function writeBlock(block, name = "report") {
  const html = readFileSync(template, "utf8").replace("__CRIB_DATA__", () => block);
  const path = join(scratchFolder("page"), `${name}.html`);
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

export const writePage = (result, name) => writeBlock(toBlock(result), name);
