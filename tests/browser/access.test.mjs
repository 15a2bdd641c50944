// No violation that axe-core can find, in every view, light and dark.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, open } from "./helpers/browser.mjs";
import { newsroom } from "./helpers/newsroom.mjs";
import { compressTexts, writePage } from "./helpers/page.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
let address;
before(async () => { browser = await launch(); address = writePage(compressTexts(newsroom())); });
after(() => browser.close());

const pair = "#pair=articles%2Fledger_bridge.txt,wire%2Fbridge_1.txt";
const views = {
  overview: "", "overview, filters": "#overview&without=quotations&min=5&not=wire%2Fplums_1.txt", pair: `${pair}&m=3`, "pair, folded": `${pair}&fold=1`, "pair, passages": `${pair}&layout=passages&m=1`,
  article: "#article=articles%2Fledger_bridge.txt&m=1", source: "#article=wire%2Fbridge_1.txt", passages: "#passages",
};
const surroundings = { light: {}, dark: { colorScheme: "dark" }, phone: { viewport: { width: 390, height: 844 } } };

for (const [name, hash] of Object.entries(views)) {
  for (const [mode, options] of Object.entries(surroundings)) {
    test(`${name}, ${mode}`, async () => {
      const { page, context } = await open(browser, address + hash, options);
      await page.waitForSelector("h1");
      await page.waitForTimeout(150);
      if (name === "overview") await page.locator(".as-table summary").click();
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))]), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "no sideways scrolling");
      await context.close();
    });
  }
}

test("the checker sees a fault where there is one", async () => {
  const { page, context } = await open(browser, address);
  await page.evaluate(() => document.querySelector("main").append(Object.assign(document.createElement("button"), { className: "button" })));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  assert.deepEqual(violations.map(({ id }) => id), ["button-name"]);
  await context.close();
});

test("help", async () => {
  const { page, context } = await open(browser, address);
  await page.keyboard.press("?");
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document.querySelector("dialog")));
  assert.deepEqual(violations.map(({ id }) => id), []);
  await context.close();
});

test("a screen reader hears where a passage begins and ends, and sees the marks in forced colours", async () => {
  const { page, context } = await open(browser, `${address}${pair}&m=1`, { forcedColors: "active" });
  const spoken = await page.locator(".pane.left .text .spoken").allTextContents();
  assert.ok(spoken.some((text) => text.includes("[passage 1, edited, begins]")));
  assert.ok(spoken.some((text) => text.includes("[passage 1 ends]")));
  const lines = await page.locator(".pane.left .shared").first().evaluate((mark) => getComputedStyle(mark).textDecorationLine);
  assert.equal(lines, "underline");
  await context.close();
});
