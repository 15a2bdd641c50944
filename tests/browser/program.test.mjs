// Pages that the program itself wrote, against the JSON it wrote of the same documents.
import assert from "node:assert/strict";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { addressOf, isQuiet, open, visit } from "./helpers/browser.mjs";
import { large } from "./helpers/large.mjs";
import { folder, page as pageOf, program, run } from "./helpers/program.mjs";

const skip = program ? false : "no program is built (looked in build/*/cli/crib; CRIB_PROGRAM names one)";

function written(name, ...paths) {
  const html = pageOf(name, ["scan", ...paths]);
  const json = join(folder, `${name}.json`);
  run(["scan", ...paths, "-q", "-o", json]);
  return { html, address: pathToFileURL(html).href, result: JSON.parse(readFileSync(json, "utf8")) };
}

const said = (share) => `${share > 0 && share < 0.01 ? "<1" : share > 0.99 && share < 1 ? ">99" : Math.round(share * 100)}\u202f%`;

// As said, or one off where four decimals cannot tell how the program's own figure rounds.
function isSaid(text, share, what) {
  const near = [share - 0.00006, share, share + 0.00006].map((value) => said(Math.min(1, Math.max(0, value))));
  assert.ok(near.some((words) => text.startsWith(words)), `${what}: ${text.slice(0, 40)} / ${share}`);
}

test("equal input gives an equal page, and a saved result gives the same one", { skip }, () => {
  const scan = ["scan", "articles", "--source", "wire"];
  const once = readFileSync(pageOf("once", [...scan, "--threads", "1"]));
  assert.ok(once.equals(readFileSync(pageOf("again", [...scan, "--threads", "2"]))));
  const saved = join(folder, "saved.json");
  run([...scan, "-q", "-o", saved]);
  assert.ok(once.equals(readFileSync(pageOf("rendered", ["report", saved]))));
});

test("the newsroom's page counts again what the program counted, pair by pair", { skip }, async () => {
  const { address, result } = written("newsroom", "articles", "--source", "wire");
  const { page, context, seen } = await open(address);
  for (const pair of result.pairs) {
    for (const filters of ["", "&min=2"]) {
      await visit(page, addressOf("pair", pair.left, pair.right) + filters);
      const lines = await page.locator(".pair-head .shares li").allTextContents();
      for (const side of [0, 1]) isSaid(lines[side], filters && pair.passages.length === 0 ? 0 : pair.coverage[side], `${pair.left} ${pair.right} ${filters}`);
      const verbatim = (await page.locator(".pair-head").textContent()).match(/Word for word: (.+?) and (.+?)\. /).slice(1, 3);
      for (const side of [0, 1]) isSaid(verbatim[side], filters && pair.passages.length === 0 ? 0 : pair.verbatim[side], `word for word ${pair.left} ${pair.right} ${filters}`);
    }
    const marked = await page.locator(".pane.left .begin").count();
    assert.equal(marked, pair.passages.length);
  }
  isQuiet(seen);
  await context.close();
});

test("every passage of the newsroom's page holds the words that the program found", { skip }, async () => {
  const { address, result } = written("newsroom", "articles", "--source", "wire");
  const { page, context } = await open(address);
  for (const pair of result.pairs.filter(({ passages }) => passages.length > 0)) {
    await visit(page, `${addressOf("pair", pair.left, pair.right)}&layout=passages`);
    const shown = await page.locator(".passage-list > li").evaluateAll((items) => items.map((item) =>
      [...item.querySelectorAll(":scope > blockquote")].map((quote) => {
        const copy = quote.cloneNode(true);
        copy.querySelectorAll(".spoken").forEach((spoken) => spoken.remove());
        return copy.textContent;
      })));
    const wanted = pair.passages.map(({ left_text, right_text }) => [left_text, right_text]);
    assert.deepEqual([...shown].sort(), [...wanted].sort(), `${pair.left} ${pair.right}`);
  }
  await context.close();
});

test("a large collection's page is packed, and its matrices are the program's, cell by cell", { skip }, async () => {
  const lines = join(folder, "large.jsonl");
  writeFileSync(lines, large(120).documents.map(({ key, title, date, role, text }) => JSON.stringify({ id: key, title, date, role, text })).join("\n"));
  const { html, address, result } = written("large", lines);
  assert.ok(readFileSync(html, "utf8").includes('"packed":true'));
  const { page, context, seen } = await open(address);
  await page.locator(".as-table summary").click();
  for (const name of ["coverage", "verbatim", "containment", "jaccard", "cosine", "residual"]) {
    await page.locator(`input[name="matrix"][value="${name}"]`).check();
    await page.waitForSelector(`.heat-map[data-measure="${name}"]`);
    const waiting = page.waitForEvent("download");
    await page.locator(".as-table .actions button").click();
    const [head, ...rows] = readFileSync(await (await waiting).path(), "utf8").replace("\ufeff", "").trim().split("\r\n").map((line) => line.split(","));
    assert.equal(rows.length, result.documents.length);
    const at = new Map(result.matrices.rows.map((key, index) => [key, index]));
    for (const [key, ...cells] of rows) {
      cells.forEach((cell, column) => assert.equal(Number(cell), result.matrices[name][at.get(key)][at.get(head[column + 1])], `${name}: ${key} × ${head[column + 1]}`));
    }
  }
  isQuiet(seen);
  await context.close();
});

test("200 articles make a page of no more than 2 MB", { skip }, () => {
  const lines = join(folder, "many.jsonl");
  writeFileSync(lines, large(200).documents.map(({ key, title, date, role, text }) => JSON.stringify({ id: key, title, date, role, text })).join("\n"));
  const { html } = written("many", lines);
  const bytes = statSync(html).size;
  assert.ok(bytes <= 2_000_000, `${bytes} bytes`);
});
