// Toggles recount, checked against a count that shares no code with the page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { addressOf, open, visit } from "./helpers/browser.mjs";
import { newsroom } from "./helpers/newsroom.mjs";
import { compressTexts, writePage } from "./helpers/page.mjs";
import { wordsOf } from "./helpers/result.mjs";

let address;
const result = newsroom();
before(() => { address = writePage(compressTexts(result)); });

const documentOf = (key) => result.documents.find((document) => document.key === key);
const isInside = (spans) => ([begin]) => spans.some(([from, to]) => from <= begin && begin < to);

const rules = {
  "": {},
  "without=quotations": { passage: ({ kind }) => !kind.includes("quote"), taken: (document) => document.quotations.map(({ span }) => span) },
  "without=credited": { passage: ({ credit }) => credit !== "credited" },
  "with=furniture": { withAsides: true },
  "without=inexact": { passage: ({ kind }) => kind === "verbatim" || kind === "quote" },
  "min=24": { passage: ({ words }) => Math.max(...words) >= 24 },
  "without=quotations,credited&min=20": { passage: ({ kind, credit, words }) => !kind.includes("quote") && credit !== "credited" && Math.max(...words) >= 20, taken: (document) => document.quotations.map(({ span }) => span) },
};

function expected(pair, side, { passage = () => true, taken = () => [], withAsides = false }) {
  const document = documentOf(side === 0 ? pair.left : pair.right);
  const spans = pair.passages.filter(passage).map((each) => (side === 0 ? each.left : each.right));
  const asides = withAsides ? [] : document.set_aside.map(({ span }) => span);
  const counted = wordsOf(document.text).filter((word) => !isInside(asides)(word));
  return { words: counted.filter((word) => isInside(spans)(word) && !isInside(taken(document))(word)).length, total: counted.length };
}

for (const [filters, rule] of Object.entries(rules)) {
  test(`a pair counts the words it should: ${filters || "everything"}`, async () => {
    const { page, context } = await open(address);
    for (const pair of result.pairs) {
      await visit(page, `${addressOf("pair", pair.left, pair.right)}&${filters}`);
      const lines = await page.locator(".pair-head .shares li").allTextContents();
      for (const side of [0, 1]) {
        const { words, total } = expected(pair, side, rule);
        assert.ok(lines[side].includes(`${words} of ${total} words`), `${pair.left} ${filters}: ${lines[side]} / ${words} of ${total}`);
        const share = Math.round((words / total) * 100);
        assert.ok(lines[side].startsWith(`${share}\u202f%`), `${lines[side]} / ${share}`);
      }
    }
    await context.close();
  });
}

test("toggles recount on the spot, in the overview too", async () => {
  const { page, context } = await open(address);
  const rowOf = (title) => page.locator(".ranking li", { hasText: title }).locator(".score");
  const pair = result.pairs.find(({ left, right }) => left === "articles/ledger_bridge.txt" && right === "wire/bridge_1.txt");
  const score = async () => (await rowOf("Toll bridge to replace").textContent());
  const all = expected(pair, 0, {});
  assert.ok((await score()).includes(`${all.words} of ${all.total} words`));
  await page.locator('input[name="credited"]').check();
  const less = expected(pair, 0, rules["without=credited"]);
  assert.ok(less.words < all.words);
  await page.waitForFunction((text) => [...document.querySelectorAll(".ranking .score")].some((line) => line.textContent.includes(text)), `${less.words} of ${less.total} words`);
  assert.match(await score(), /all prose counted but for credited passages/);
  await page.getByLabel("one source").selectOption("wire/bridge_1.txt");
  await page.waitForFunction(() => /^6 of|^2 of/.test(document.querySelector("h1").textContent));
  assert.match(await page.locator("h1").textContent(), /^2 of 7 articles/);
  await page.locator(".filters button.link").click();
  await page.waitForFunction(() => document.querySelector("h1").textContent.startsWith("6 of 7"));
  await context.close();
});

test("the matrix, its table and its reading are the result's figures, and follow the toggles", async () => {
  const { page, context } = await open(address);
  await page.locator(".as-table summary").click();
  const shown = () => page.locator(".matrix-table").evaluate((table) => ({
    names: [...table.querySelectorAll("tbody th .name")].map((name) => name.textContent),
    cells: [...table.querySelectorAll("tbody tr")].map((row) => [...row.cells].slice(1).map((cell) => cell.textContent)),
  }));
  const keys = new Map(result.documents.map(({ title, key }) => [title, key]));
  const said = (share) => (share === 0 ? "0" : `${Math.round(share * 100)}\u202f%`);
  const compare = async (valueOf) => {
    const { names, cells } = await shown();
    assert.equal(cells.length, result.documents.length);
    cells.forEach((row, at) => row.forEach((cell, column) => assert.equal(cell, said(valueOf(keys.get(names[at]), keys.get(names[column]))), `${names[at]} × ${names[column]}`)));
  };
  const { matrices } = result;
  for (const name of ["coverage", "verbatim", "containment", "jaccard", "cosine", "residual"]) {
    await page.locator(`input[name="matrix"][value="${name}"]`).check();
    await page.waitForSelector(`.heat-map[data-measure="${name}"]`);
    await compare((row, column) => matrices[name][matrices.rows.indexOf(row)][matrices.columns.indexOf(column)]);
  }
  await page.locator('input[name="matrix"][value="coverage"]').check();
  await page.locator('input[name="quotations"]').check();
  await page.waitForFunction(() => document.querySelector(".matrix-table caption .narrowed"));
  await page.waitForTimeout(200);
  await compare((row, column) => {
    if (row === column) return 1;
    const pair = result.pairs.find(({ left, right }) => (left === row && right === column) || (left === column && right === row));
    if (!pair) return 0;
    const { words, total } = expected(pair, pair.left === row ? 0 : 1, rules["without=quotations"]);
    return words / total;
  });
  await context.close();
});

test("without filters, shares are those of the result; counted again, they stay the same", async () => {
  const { page, context } = await open(address);
  for (const pair of result.pairs) {
    await visit(page, addressOf("pair", pair.left, pair.right));
    const said = async () => (await page.locator(".pair-head").textContent()).match(/Word for word: (.+?) and (.+?)\. /).slice(1, 3);
    const written = pair.verbatim.map((share) => `${share > 0 && share < 0.01 ? "<1" : Math.round(share * 100)}\u202f%`);
    assert.deepEqual(await said(), written);
    await page.locator('input[name="minimum"]').fill("2");
    await page.waitForSelector(".basis.narrowed");
    assert.deepEqual(await said(), written);
  }
  await context.close();
});

test("an article's own words and shared words make up the whole", async () => {
  const { page, context } = await open(address);
  for (const document of result.documents.filter(({ role }) => role === "article")) {
    await visit(page, addressOf("article", document.key));
    const shared = result.pairs.filter(({ left, right }) => left === document.key || right === document.key)
      .flatMap((pair) => pair.passages.map((each) => (pair.left === document.key ? each.left : each.right)));
    const asides = document.set_aside.map(({ span }) => span);
    const own = wordsOf(document.text).filter((word) => !isInside(shared)(word) && !isInside(asides)(word)).length;
    assert.ok((await page.locator(".own-head").textContent()).includes(`${Math.round((own / document.words) * 100)}\u202f%`));
  }
  await context.close();
});

test("the table saves as CSV, and no cell can be a formula", async () => {
  const changed = structuredClone(result);
  changed.documents[0].title = "=cmd|' /C calc'!A0";
  const { page, context } = await open(writePage(changed));
  const waiting = page.waitForEvent("download");
  await page.locator('section[aria-labelledby="pairs-head"] .actions button').last().click();
  const csv = readFileSync(await (await waiting).path(), "utf8");
  assert.equal(csv.trim().split("\r\n").length, 1 + result.pairs.length);
  assert.ok(csv.includes("'=cmd"));
  assert.ok(!/(^|,)"?[=+@-]/m.test(csv));
  await context.close();
});

test("a passage copies as a citation with both wordings", async () => {
  const { page, context } = await open(`${address}#pair=articles%2Fcourier_bridge.txt,wire%2Fbridge_1.txt&m=4`, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByRole("button", { name: "Copy as citation" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const cited = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of ["About $13 million", "About $31 million", "Easterly Courier", "Halden Press", "a person decides", "all prose counted", "#pair="]) assert.ok(cited.includes(part), part);
  await context.close();
});
