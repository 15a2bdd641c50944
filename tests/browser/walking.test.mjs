// From the matrix to a pair to a passage, by mouse and by keyboard.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { isQuiet, open, settle } from "./helpers/browser.mjs";
import { newsroom } from "./helpers/newsroom.mjs";
import { compressTexts, writePage } from "./helpers/page.mjs";

let address;
const result = newsroom();
const pairAddress = "#pair=articles%2Fcourier_bridge.txt,wire%2Fbridge_1.txt";
before(() => { address = writePage(compressTexts(result)); });

const titleOf = (key) => result.documents.find((document) => document.key === key).title;

async function rowNumber(page, title) {
  const names = await page.locator(".row-name").allTextContents();
  return names.findIndex((name) => name.startsWith(title));
}

test("by mouse", async () => {
  const { page, context, seen } = await open(address);
  await page.waitForSelector(".row-name");
  const row = await rowNumber(page, titleOf("articles/courier_bridge.txt"));
  const column = await rowNumber(page, titleOf("wire/bridge_1.txt"));
  const size = await page.locator(".row-name").first().evaluate((name) => name.clientHeight);
  const gap = Math.max(4, Math.min(10, size));
  const isSource = (at) => at >= 7;
  const at = (index) => index * size + (isSource(index) ? gap : 0) + size / 2;
  await page.locator(".surface canvas").scrollIntoViewIfNeeded();
  await page.locator(".surface canvas").hover({ position: { x: at(column), y: at(row) } });
  const { coverage } = result.pairs.find(({ left, right }) => left === "articles/courier_bridge.txt" && right === "wire/bridge_1.txt");
  assert.match(await page.locator(".readout .figure").textContent(), new RegExp(`^${Math.round(coverage[0] * 100)}`));
  await page.locator(".surface canvas").click({ position: { x: at(column), y: at(row) } });
  await page.waitForSelector(".pair-head");
  assert.match(page.url(), /#pair=articles%2Fcourier_bridge.txt,wire%2Fbridge_1.txt/);
  await page.locator(".pane.left .kind-edited.shared").first().click();
  assert.match(await page.locator(".detail").textContent(), /\$13 million/);
  assert.match(page.url(), /m=4/);
  isQuiet(seen);
  await context.close();
});

test("by keyboard", async () => {
  const { page, context } = await open(address);
  await page.waitForSelector(".row-name");
  const row = await rowNumber(page, titleOf("articles/courier_bridge.txt"));
  const column = await rowNumber(page, titleOf("wire/bridge_1.txt"));
  await page.locator('[role="gridcell"]').focus();
  await page.keyboard.press("Control+Home");
  for (let step = 0; step < row; step += 1) await page.keyboard.press("ArrowDown");
  for (let step = 0; step < column; step += 1) await page.keyboard.press("ArrowRight");
  const place = () => page.evaluate(() => [document.activeElement.parentElement.ariaRowIndex, document.activeElement.ariaColIndex].map(Number));
  const here = [row + 1, column + 1];
  assert.deepEqual(await place(), here);
  for (const [key, ...there] of [["ArrowDown", 1, 0], ["ArrowUp", 0, 0], ["ArrowLeft", 0, -1], ["ArrowRight", 0, 0]]) {
    await page.keyboard.press(key);
    assert.deepEqual(await place(), here.map((at, axis) => at + there[axis]), key);
  }
  for (const [key, ...there] of [["Home", here[0], 1], ["End", here[0], 9], ["Control+End", 9, 9], ["ArrowRight", 9, 9], ["PageUp", 8, 9], ["Control+Home", 1, 1]]) {
    await page.keyboard.press(key);
    assert.deepEqual(await place(), there, key);
  }
  for (let step = 0; step < row; step += 1) await page.keyboard.press("ArrowDown");
  for (let step = 0; step < column; step += 1) await page.keyboard.press("ArrowRight");
  const label = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  assert.match(label, /Council backs \$48 million bridge in Easterly votes/);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".pair-head");
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  assert.equal(await page.locator(".position").textContent(), "Passage 2 of 5");
  await page.keyboard.press("p");
  await page.keyboard.press("p");
  assert.equal(await page.locator(".position").textContent(), "Passage 5 of 5");
  const first = await page.locator("h1").textContent();
  const before = page.url();
  await page.keyboard.press("]");
  await page.waitForFunction((old) => location.href !== old, before);
  await page.keyboard.press("[");
  await page.waitForFunction(() => location.hash.includes("courier_bridge"));
  assert.equal(await page.locator("h1").textContent(), first);
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "search");
  await page.keyboard.type("jam makers");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".article-head");
  assert.match(await page.locator("h1").textContent(), /Jam makers/);
  await page.keyboard.press("?");
  await page.waitForSelector("dialog[open]", { state: "visible" });
  assert.equal(await page.locator("dialog").evaluate((dialog) => dialog.scrollTop), 0);
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog[open]", { state: "detached" });
  await context.close();
});

test("n brings both twins to the reading line", async () => {
  const { page, context } = await open(address + pairAddress, { viewport: { width: 1200, height: 620 } });
  await page.waitForSelector(".pane.left .shared");
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("n");
  await page.waitForTimeout(300);
  const tops = await page.evaluate(() => ["left-4", "right-4"].map((id) => document.getElementById(id).getBoundingClientRect().top));
  assert.ok(Math.abs(tops[0] - tops[1]) < 4, `${tops}`);
  await context.close();
});

test("scrolling one text brings the other's twin to the reading line", async () => {
  const { page, context } = await open(address + pairAddress, { viewport: { width: 1200, height: 420 } });
  const belowLine = () => page.evaluate(() => ["left", "right"].map((side) => {
    const pane = document.querySelector(`.pane.${side}`);
    return document.getElementById(`${side}-4`).getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight * 0.3;
  }));
  const [far] = await belowLine();
  assert.ok(far > 100);
  await page.locator(".pane.left").hover();
  await page.mouse.wheel(0, far);
  await page.waitForTimeout(500);
  const [left, right] = await belowLine();
  assert.ok(Math.abs(left) < 8 && Math.abs(right) < 8, `${left}, ${right} px from the reading line`);
  await context.close();
});

test("what is not shared folds away and comes back", async () => {
  const { page, context } = await open(address + pairAddress);
  const shown = () => page.locator(".pane.right .text").innerText();
  const whole = await shown();
  assert.match(whole, /Three firms have shown interest, according to a person familiar with the tender, who asked/);
  await page.keyboard.press("f");
  await page.waitForSelector(".pane.right .unfold");
  assert.doesNotMatch(await shown(), /Three firms have shown interest, according to a person familiar with the tender, who asked/);
  assert.match(await shown(), /A passenger ferry will run every twenty minutes/);
  const button = page.locator(".pane.right .unfold").first();
  assert.match(await button.getAttribute("aria-label"), /Unfold \d+ words/);
  await button.click();
  assert.match(await shown(), /Three firms have shown interest, according to a person familiar with the tender, who asked/);
  await context.close();
});

test("a passage that recurs lists its documents, earliest first, on a time line", async () => {
  const { page, context } = await open(`${address}#passages`);
  const cluster = page.locator(".recurring li", { hasText: "voted 7 to 2" }).first();
  const rows = await cluster.locator("tbody tr").allTextContents();
  assert.deepEqual(rows.map((row) => ["Easterly votes", "Council backs", "Toll bridge", "New bridge"].findIndex((title) => row.includes(title))), [0, 1, 2, 3]);
  assert.match(rows[1], /word for word/);
  assert.match(rows[2], /edited/);
  const places = await cluster.locator(".timeline .dot").evaluateAll((dots) => dots.map((dot) => dot.getBoundingClientRect().left));
  assert.equal(places.length, 4);
  assert.deepEqual([...places].sort((one, two) => one - two), places);
  const ticks = await cluster.locator(".timeline .tick").allTextContents();
  assert.ok(ticks.length > 1 && new Set(ticks).size === ticks.length, ticks.join());
  await context.close();
});

test("a click on a head sorts the table, and the other way round", async () => {
  const { page, context } = await open(address);
  const column = async () => (await page.locator('section[aria-labelledby="pairs-head"] tbody tr').evaluateAll((rows) => rows.map((row) => Number.parseFloat(row.cells[6].textContent))));
  const head = page.locator('section[aria-labelledby="pairs-head"] th button', { hasText: "Passages" });
  await head.click();
  assert.deepEqual(await column(), (await column()).sort((one, two) => two - one));
  assert.equal(await page.locator('th[aria-sort="descending"]').count(), 1);
  await head.click();
  assert.deepEqual(await column(), (await column()).sort((one, two) => one - two));
  await context.close();
});

test("what two texts tell differently outside their passages stands above them and is marked in both", async () => {
  const told = newsroom();
  const pair = told.pairs.find(({ left, right }) => left === "articles/courier_bridge.txt" && right === "wire/bridge_1.txt");
  const place = (key, words) => {
    const at = told.documents.find((document) => document.key === key).text.indexOf(words);
    return [at, at + words.length];
  };
  const words = [pair.left, pair.right].map((key) => told.documents.find((document) => document.key === key).title.split(" ")[0]);
  pair.changes = [{ what: "figure", degree: "less_exact", left: words[0], right: words[1], left_span: place(pair.left, words[0]), right_span: place(pair.right, words[1]) }];
  const { page, context, seen } = await open(writePage(told) + pairAddress);
  await page.waitForSelector(".pair-head");
  assert.equal(await page.locator(".pair-head .apart").textContent(), `Told differently, outside the passagesfigure, less exact: ${words[1]} → ${words[0]}`);
  for (const [side, at] of [["left", 0], ["right", 1]]) {
    const marked = await page.locator(`.pane.${side} .text .change`).allTextContents();
    assert.ok(marked.includes(words[at]), `${side}: ${marked}`);
  }
  isQuiet(seen);
  await context.close();
});

test("what the program says of an article leads to its places, with the policy's answer and what was corrected since", async () => {
  const told = newsroom();
  const article = told.documents.find(({ key }) => key === "articles/courier_bridge.txt");
  const pair = told.pairs.find(({ left, right }) => left === article.key && right === "wire/bridge_1.txt");
  const changed = pair.passages.find(({ changes }) => changes.length > 0);
  const figure = changed.changes[0].left_span;
  article.summary = "80 % is in Halden Press' story; one figure differs";
  article.clauses = [{ text: "80 % is in Halden Press' story", spans: [pair.passages[0].left] }, { text: "one figure differs", spans: [figure] }];
  article.policy = { outcome: "fail", reasons: [{ outcome: "fail", text: "52 words of Halden Press without credit; 25 allowed" }, { outcome: "warn", text: "1 statement was changed" }] };
  article.stale = [{ old: "wire/bridge_1.txt", correction: "wire/plums_1.txt", span: figure, now: "$31 million" }, { old: "wire/bridge_1.txt", correction: "wire/plums_1.txt" }];
  const { page, context, seen } = await open(writePage(told));
  assert.match(await page.locator(".lead").textContent(), /1 fail, 0 with a warning, 0 pass/);
  assert.match(await page.locator(".ranking > ol > li", { hasText: article.title }).textContent(), /Policy: fails. 52 words of Halden Press without credit/);
  await page.goto(`${page.url().split("#")[0]}#article=${encodeURIComponent(article.key)}`);
  await page.waitForSelector(".article-head");
  assert.deepEqual(await page.locator(".policy li").evaluateAll((items) => items.map((item) => item.className)), ["fail", "warn"]);
  assert.match(await page.locator(".stale-list").textContent(), /“\$13 million” is now “\$31 million”.*Tamber valley.*Easterly votes to replace Old Ferry Bridge.*withdrawn/);
  assert.equal(await page.locator(".article-text .stale").textContent(), "$13 million");
  await page.getByRole("button", { name: "one figure differs: show the place" }).click();
  await page.waitForSelector(".region h3");
  assert.match(await page.locator(".article-text .shared.selected").allTextContents().then((parts) => parts.join("")), /About \$13 million/);
  isQuiet(seen);
  await context.close();
});

test("every stop of the Tab key shows where it is, and none holds it", async () => {
  const { page, context } = await open(address);
  for (const hash of ["#overview", `${pairAddress}&m=2`, "#article=articles%2Fcourier_bridge.txt", "#passages"]) {
    await page.goto(address + hash);
    await page.reload();
    await settle(page);
    const stops = await page.evaluate(() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")].filter((stop) => !stop.disabled && stop.getClientRects().length > 0 && stop.type !== "radio").length);
    const seenStops = new Set();
    for (let at = 0; at < stops + 40; at += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const at = document.activeElement;
        if (at === document.body) return undefined;
        const drawn = [at, at.closest("label")].filter(Boolean).some((element) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
        });
        window.tabStops ??= [];
        if (!window.tabStops.includes(at)) window.tabStops.push(at);
        return { number: window.tabStops.indexOf(at), drawn, what: at.outerHTML.slice(0, 120) };
      });
      if (!stop) break;
      assert.ok(stop.drawn, `${hash}: no ring around ${stop.what}`);
      seenStops.add(stop.number);
    }
    assert.ok(seenStops.size >= stops, `${hash}: ${seenStops.size} of ${stops} stops reached`);
  }
  await context.close();
});
