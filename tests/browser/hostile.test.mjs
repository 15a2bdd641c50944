// Whatever a document holds, it stays text.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./helpers/browser.mjs";
import { hostile, hostileStrings } from "./helpers/hostile.mjs";
import { toBlock, writePage } from "./helpers/page.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test("200 hostile strings run nothing, ask for nothing, and are shown as they stand", async () => {
  const result = hostile();
  const strings = hostileStrings();
  assert.equal(new Set(strings).size, 200);
  const block = toBlock(result);
  for (const string of strings) assert.ok(block.includes(JSON.stringify(string).slice(1, -1).replaceAll("<", "\\u003c")), string);
  assert.ok(!block.includes("<"));
  const address = writePage(result);
  const keyOf = (at) => encodeURIComponent(result.documents[at].key);
  const pair = result.pairs[0];
  const views = ["", "#passages", ...[1, 2, 3, 6, 7, 8, 11, 13].map((at) => `#article=${keyOf(at)}&m=1`),
    ...result.pairs.slice(0, 8).map(({ left, right }) => `#pair=${[left, right].map(encodeURIComponent)}&m=1`),
    `#pair=${[pair.left, pair.right].map(encodeURIComponent)}&layout=passages`, `#article=%3Cscript%3E&not=${keyOf(7)}`, "#pair=%,%&min=x&from=1e999&m=-4&story=%E0%A4"];
  for (const view of views) {
    const { page, context, seen } = await open(browser, address + view);
    page.on("dialog", (dialog) => { seen.errors.push("dialog"); void dialog.dismiss(); });
    page.on("popup", () => seen.errors.push("popup"));
    await page.waitForTimeout(60);
    assert.equal(await page.evaluate(() => window.__crib_breach), undefined, view);
    assert.deepEqual(seen, { requests: [], errors: [] }, view);
    const foreign = await page.evaluate(() => [...document.querySelectorAll("a")].map((link) => link.getAttribute("href")).filter((href) => !href.startsWith("#")));
    assert.deepEqual(foreign, []);
    const made = await page.evaluate(() => document.querySelectorAll("#crib script, #crib iframe, #crib img, #crib style, #crib base, #crib link").length);
    assert.equal(made, 0);
    await context.close();
  }
});

test("controls of direction cannot disguise a title", async () => {
  const result = hostile();
  const at = result.documents.findIndex(({ title }) => title.includes("\u202E"));
  const { page, context } = await open(browser, `${writePage(result)}#article=${encodeURIComponent(result.documents[at].key)}`);
  assert.ok(!/[\u202A-\u202E\u2066-\u2069]/.test(await page.locator("h1").textContent()));
  await context.close();
});
