// No violation that axe-core can find, in every view: light, dark, on a phone, in forced colours.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { before, test } from "node:test";
import { addressOf, isQuiet, open, visit } from "./helpers/browser.mjs";
import { newsroom } from "./helpers/newsroom.mjs";
import { compressTexts, writePage } from "./helpers/page.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
let address;
before(() => { address = writePage(compressTexts(newsroom())); });

const pair = addressOf("pair", "articles/ledger_bridge.txt", "wire/bridge_1.txt");
const views = {
  overview: "", "overview, filters": "#overview&without=quotations&min=5&not=wire%2Fplums_1.txt", pair: `${pair}&m=3`, "pair, folded": `${pair}&fold=1`, "pair, passages": `${pair}&layout=passages&m=1`,
  article: `${addressOf("article", "articles/ledger_bridge.txt")}&m=1`, source: addressOf("article", "wire/bridge_1.txt"), passages: "#passages",
  "nothing counted": `${pair}&min=900`, "nothing shared": addressOf("article", "articles/tide_clock.txt"), "no such document": addressOf("article", "nowhere.txt"),
};
const phone = { viewport: { width: 390, height: 844 } };
const surroundings = { light: {}, dark: { colorScheme: "dark" }, phone, "dark phone": { ...phone, colorScheme: "dark" }, "forced colours": { forcedColors: "active" } };

async function violationsOf(page, within) {
  const { violations } = await page.evaluate(([selector, tags]) => globalThis.axe.run(document.querySelector(selector), { runOnly: tags }), [within, rules]);
  return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))]);
}

for (const [mode, options] of Object.entries(surroundings)) {
  test(`no violation in any view, ${mode}`, async (context) => {
    const { page, context: opened, seen } = await open(address, options);
    await page.evaluate(axe);
    for (const [name, hash] of Object.entries(views)) {
      await context.test(name, async () => {
        await visit(page, hash);
        if (name === "overview") await page.locator(".as-table summary").click();
        assert.deepEqual(await violationsOf(page, "html"), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "no sideways scrolling");
      });
    }
    await visit(page, "");
    await page.keyboard.press("?");
    assert.deepEqual(await violationsOf(page, "dialog"), [], "help");
    isQuiet(seen);
    await opened.close();
  });
}

test("the checker sees a fault where there is one", async () => {
  const { page, context } = await open(address);
  await page.evaluate(() => {
    document.querySelector("main").append(Object.assign(document.createElement("button"), { className: "button" }));
    document.querySelector("h1").style.color = "#bbb";
  });
  await page.evaluate(axe);
  assert.deepEqual((await violationsOf(page, "html")).map(([id]) => id).sort(), ["button-name", "color-contrast"]);
  await context.close();
});

test("a screen reader hears where a passage begins and ends, and sees the marks in forced colours", async () => {
  const { page, context } = await open(`${address}${pair}&m=1`, { forcedColors: "active" });
  const spoken = await page.locator(".pane.left .text .spoken").allTextContents();
  assert.ok(spoken.some((text) => text.includes("[passage 1, edited, begins]")));
  assert.ok(spoken.some((text) => text.includes("[passage 1 ends]")));
  const styles = await page.locator(".legend .shared").evaluateAll((marks) => marks.slice(0, 5).map((mark) => getComputedStyle(mark).textDecorationLine + getComputedStyle(mark).textDecorationStyle));
  assert.equal(new Set(styles).size, 5, styles.join());
  assert.ok(styles.every((style) => style.startsWith("underline")));
  await context.close();
});

const rightToLeft = "אבגד הוזח טיכל מנסע";

test("a paragraph that runs from right to left does so, in a text that begins either way", async () => {
  const latin = "The customs hall has its clock back.";
  for (const [text, directions] of [[`${rightToLeft} 1931.\n\n${latin}`, ["rtl", "ltr"]], [`${latin}\n\n${rightToLeft} 1931.`, ["ltr", "rtl"]]]) {
    const result = newsroom();
    const article = result.documents.find(({ key }) => key === "articles/tide_clock.txt");
    Object.assign(article, { title: rightToLeft, text, words: 12, set_aside: [], quotations: [], credits: [] });
    const { page, context } = await open(`${writePage(result)}${addressOf("article", article.key)}`);
    const sides = await page.locator(".article-text .text").evaluate((block, lengths) => {
      const [node] = [...block.querySelectorAll("*")].flatMap((element) => [...element.childNodes]).filter((child) => child.nodeType === 3 && child.data.length > 30);
      const { left, right } = block.getBoundingClientRect();
      return lengths.map(([begin, end]) => {
        const range = document.createRange();
        range.setStart(node, begin);
        range.setEnd(node, end);
        const boxes = [...range.getClientRects()];
        return { left: Math.min(...boxes.map((box) => box.left)) - left, right: right - Math.max(...boxes.map((box) => box.right)) };
      });
    }, [[0, text.indexOf("\n")], [text.lastIndexOf("\n") + 1, text.length]]);
    sides.forEach((side, at) => assert.ok(directions[at] === "rtl" ? side.right < 2 && side.left > 100 : side.left < 2 && side.right > 100, `${directions} ${JSON.stringify(sides)}`));
    assert.equal(await page.locator("h1 bdi").count(), 1);
    await context.close();
  }
});
