// Printed, a pair holds every word of both texts, with the numbers of its passages.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { before, test } from "node:test";
import { addressOf, open, visit } from "./helpers/browser.mjs";
import { large } from "./helpers/large.mjs";
import { newsroom } from "./helpers/newsroom.mjs";
import { compressTexts, writePage } from "./helpers/page.mjs";
import { scratchFolder } from "./helpers/scratch.mjs";

const hasPdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;
const result = newsroom();
const long = "quay";
result.documents[0].text += Array.from({ length: 2500 }, (_, at) => `\n${at % 40 === 0 ? "\n" : ""}${long}${at}`).join(" ");

const tally = (text) => {
  const counts = new Map();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

for (const layout of ["", "&fold=1", "&layout=passages"]) {
  test(`a printed pair is whole${layout}`, { skip: hasPdftotext ? false : "pdftotext (poppler-utils) is not installed" }, async () => {
    const { page, context } = await open(writePage(compressTexts(result)));
    for (const pair of result.pairs.filter(({ right }) => right.startsWith("wire/")).slice(0, 3)) {
      await visit(page, `${addressOf("pair", pair.left, pair.right)}${layout}`);
      const path = join(scratchFolder("print"), "pair.pdf");
      await page.pdf({ path, format: "A4", preferCSSPageSize: true });
      const printed = spawnSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }).stdout;
      const found = tally(printed);
      const wanted = tally([pair.left, pair.right].map((key) => result.documents.find((document) => document.key === key).text).join("\n"));
      const missing = [...wanted].filter(([word, times]) => (found.get(word) ?? 0) < times);
      assert.deepEqual(missing, []);
      for (let number = 1; number <= pair.passages.length; number += 1) assert.match(printed, new RegExp(`\\b${number}\\s?[VERQA]\\b`));
      for (const { left } of pair.passages.flatMap(({ changes }) => changes)) assert.ok(printed.split("The passages, by number")[1].replace(/\s+/g, " ").includes(left), left);
    }
    await context.close();
  });
}

test("a printed article says what the program says of it", { skip: hasPdftotext ? false : "pdftotext (poppler-utils) is not installed" }, async () => {
  const [article] = result.documents;
  article.clauses = [{ text: "most of it stands in the wire", spans: [[0, 40]] }, { text: "one figure differs", spans: [[0, 40]] }];
  const { page, context } = await open(`${writePage(compressTexts(result))}${addressOf("article", article.key)}`);
  const path = join(scratchFolder("print"), "article.pdf");
  await page.pdf({ path, format: "A4", preferCSSPageSize: true });
  const printed = spawnSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }).stdout;
  for (const words of ["most of it stands in the wire; one figure differs.", "Declared sources".toUpperCase(), `${long}2499`]) assert.ok(printed.includes(words), words);
  await context.close();
});

test("a printed overview lists every article and every pair", { skip: hasPdftotext ? false : "pdftotext (poppler-utils) is not installed" }, async () => {
  const many = large(60);
  const { page, context } = await open(writePage(many), { colorScheme: "dark" });
  await page.waitForSelector(".ranking li");
  const path = join(scratchFolder("print"), "overview.pdf");
  await page.pdf({ path, format: "A4", preferCSSPageSize: true });
  const printed = spawnSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }).stdout;
  const articles = many.documents.filter(({ role }) => role === "article");
  assert.equal(printed.match(/\d+ words$|\d+ words\s/gm).length >= articles.length, true);
  const shown = await page.locator(".ranking li").count();
  assert.ok(shown < articles.length, "the screen shows some again");
  await context.close();
});
