// A thousand documents: open in two seconds, answer in a tenth of one.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./helpers/browser.mjs";
import { large } from "./helpers/large.mjs";
import { compressTexts, writePage } from "./helpers/page.mjs";

let browser;
let address;
before(async () => { browser = await launch(); address = writePage(compressTexts(large())); });
after(() => browser.close());

const settled = (page) => page.waitForFunction(() => document.querySelector(".lead")?.getAttribute("aria-busy") === "false");

async function answered(page, act, sign) {
  await page.evaluate(() => {
    window.sinceClick = undefined;
    addEventListener("click", () => { window.sinceClick = performance.now(); }, { capture: true, once: true });
  });
  const took = page.evaluate((selector) => new Promise((resolve) => {
    const look = () => (window.sinceClick !== undefined && document.querySelector(selector)
      ? resolve(performance.now() - window.sinceClick) : requestAnimationFrame(look));
    look();
  }), sign);
  await act();
  return took;
}

async function measure() {
  const began = performance.now();
  const { page, context, seen } = await open(browser, address);
  await page.waitForSelector(".surface canvas");
  await page.waitForSelector('section[aria-labelledby="stories-head"] tbody tr');
  const took = { open: performance.now() - began };
  took.matrix = await page.evaluate(() => performance.getEntriesByName("crib-matrix")[0].duration);
  assert.equal(await page.locator('[role="grid"]').getAttribute("aria-rowcount"), "1000");
  await settled(page);
  const click = async (name, what, sign) => { took[name] = await answered(page, () => what.click(), sign); };
  await click("measure", page.locator('input[value="verbatim"]'), '.matrix-controls input[value="verbatim"]:checked');
  await click("order", page.locator('input[value="share"]'), 'input[value="share"]:checked');
  await click("story", page.locator('section[aria-labelledby="stories-head"] tbody button').first(), ".chosen");
  await click("pair", page.locator('section[aria-labelledby="pairs-head"] tbody a').first(), ".pair-head");
  await click("passage", page.locator(".pane.left .shared").last(), ".detail .facts");
  await click("home", page.locator(".masthead nav a").first(), ".lead");
  await click("article", page.locator(".ranking h3 a").first(), ".article-head");
  await click("recurring", page.locator(".masthead nav a").nth(1), ".recurring");
  assert.deepEqual(seen, { requests: [], errors: [] });
  await context.close();
  return took;
}

const limitOf = (name) => ({ open: 2000, matrix: 300 })[name] ?? 100; // ms

test("opens, draws and answers in time", async (context) => {
  const best = {};
  for (let attempt = 0; attempt < 4; attempt += 1) {
    for (const [name, took] of Object.entries(await measure())) best[name] = Math.min(best[name] ?? Infinity, took);
    if (attempt >= 1 && Object.entries(best).every(([name, took]) => took < limitOf(name))) break;
  }
  context.diagnostic(`best of the attempts, in ms: ${Object.entries(best).map(([name, took]) => `${name} ${took.toFixed(0)}`).join(", ")}`);
  for (const [name, took] of Object.entries(best)) assert.ok(took < limitOf(name), `${name}: ${took} ms`);
});

test("finds the stories it was made of", async () => {
  const { page, context } = await open(browser, address);
  await page.waitForSelector('section[aria-labelledby="stories-head"] tbody tr');
  const counts = await page.locator('section[aria-labelledby="stories-head"] tbody tr').evaluateAll((rows) => rows.map((row) => [row.cells[1].textContent, row.cells[2].textContent].join("+")));
  assert.ok(counts.length >= 12 && counts.every((members) => members === "9+1"), counts.join());
  await context.close();
});
