import assert from "node:assert/strict";
import { test } from "node:test";
import { isQuiet, open, visit } from "./helpers/browser.mjs";
import { newsroom } from "./helpers/newsroom.mjs";
import { compressTexts, pack, writeBlock, writePage } from "./helpers/page.mjs";

const views = ["", "#passages", "#article=articles%2Fledger_bridge.txt&m=1", "#pair=articles%2Fledger_bridge.txt,wire%2Fbridge_1.txt&m=2&fold=1"];

for (const [form, shape] of [["plain", (result) => result], ["compressed", compressTexts], ["packed", pack]]) {
  test(`opens from a file with no request and no complaint, ${form}`, async () => {
    const address = writePage(shape(newsroom()));
    for (const view of views) {
      const { page, context, seen } = await open(address + view);
      assert.match(await page.title(), /crib/);
      for (const next of views) await visit(page, next);
      isQuiet(seen, view);
      await context.close();
    }
  });
}

test("offsets hold in a text that begins with a byte order mark and leaves the first plane", async () => {
  const result = newsroom();
  const [document] = result.documents;
  const before = "\ufeff🌊🌊 ";
  const shifted = { ...document, text: before + document.text, quotations: [], credits: [], set_aside: [] };
  const by = ([begin, end]) => [begin + before.length, end + before.length];
  const pairs = result.pairs.map((pair) => (pair.left !== document.key ? pair : { ...pair, passages: pair.passages.map((each) => ({ ...each, left: by(each.left), edits: [], changes: [] })) }));
  const moved = compressTexts({ ...result, documents: [shifted, ...result.documents.slice(1)], pairs });
  const { page, context } = await open(`${writePage(moved)}#pair=${encodeURIComponent(document.key)},wire%2Fbridge_1.txt`);
  const text = (side) => page.locator(`.pane.${side} .text .shared`).first().textContent();
  assert.equal(await text("left"), await text("right"));
  await context.close();
});

const alone = (result, ...keys) => ({
  ...result, matrices: undefined, documents: result.documents.filter(({ key }) => keys.includes(key)), pairs: result.pairs.filter(({ left, right }) => keys.includes(left) && keys.includes(right)),
});

test("two documents open as a pair; nothing shared and nothing to compare are said in words", async () => {
  const cases = [
    [["articles/courier_bridge.txt", "wire/bridge_1.txt"], /^Light edit/, 1],
    [["articles/tide_clock.txt", "articles/courier_plums.txt"], /^No article shares wording with another article\.$/, 0],
    [["articles/tide_clock.txt"], /^One document has nothing to be compared with\.$/, 0],
  ];
  for (const [keys, head, pairs] of cases) {
    const { page, context, seen } = await open(writePage(alone(newsroom(), ...keys)));
    assert.match(await page.locator("h1").innerText(), head);
    assert.equal(await page.locator(".panes").count(), pairs);
    isQuiet(seen);
    await page.keyboard.press("o");
    await page.waitForSelector(".ranking");
    assert.equal(await page.locator(".matrix").count(), keys.length > 1 ? 1 : 0);
    assert.equal(await page.locator(".sorted").count(), pairs);
    await context.close();
  }
});

test("says so when the page holds no result, or one that cannot be read", async () => {
  for (const [block, words] of [["nothing", /holds no result/], ['{"documents": 1}', /cannot be read/]]) {
    const { page, context, seen } = await open(writeBlock(block));
    assert.match(await page.locator("#crib").textContent(), words);
    assert.deepEqual(seen.errors, []);
    await context.close();
  }
});
