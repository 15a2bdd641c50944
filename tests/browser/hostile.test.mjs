// Whatever a document holds, it stays text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, isQuiet, open, visit } from "./helpers/browser.mjs";
import { hostile, hostileStrings } from "./helpers/hostile.mjs";
import { toBlock, writePage } from "./helpers/page.mjs";

test("200 hostile strings run nothing, ask for nothing, and are shown as they stand", async () => {
  const result = hostile();
  const strings = hostileStrings();
  assert.equal(new Set(strings).size, 200);
  const block = toBlock(result);
  for (const string of strings) assert.ok(block.includes(JSON.stringify(string).slice(1, -1).replaceAll("<", "\\u003c")), string);
  assert.ok(!block.includes("<"));
  const address = writePage(result);
  const pairs = result.pairs.map(({ left, right }) => addressOf("pair", left, right));
  const views = ["", "#passages", ...result.documents.map(({ key }) => `${addressOf("article", key)}&m=1`), ...pairs.slice(0, 20).map((pair) => `${pair}&m=1`),
    `${pairs[0]}&layout=passages`, `#article=%3Cscript%3E&not=${encodeURIComponent(result.documents[7].key)}`, "#pair=%,%&min=x&from=1e999&m=-4&story=%E0%A4"];
  const { page, context, seen } = await open(address);
  for (const view of views) {
    await visit(page, view);
    assert.equal(await page.evaluate(() => window.__crib_breach), undefined, view);
    isQuiet(seen, view);
    const foreign = await page.evaluate(() => [...document.querySelectorAll("a")].map((link) => link.getAttribute("href")).filter((href) => !href.startsWith("#")));
    assert.deepEqual(foreign, []);
    const made = await page.evaluate(() => document.querySelectorAll("#crib script, #crib iframe, #crib img, #crib style, #crib base, #crib link").length);
    assert.equal(made, 0);
  }
  await context.close();
  // And as the address that a reader opens, with nothing shown before.
  for (const view of views.slice(-3)) {
    const first = await open(address + view);
    isQuiet(first.seen, view);
    assert.equal(await first.page.evaluate(() => window.__crib_breach), undefined, view);
    await first.context.close();
  }
});

test("the page's policy lets nothing load and no other script or style run", async () => {
  const { page, context, seen } = await open(writePage(hostile()));
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'none'$/);
  const broken = await page.evaluate(async () => {
    const violated = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => violated.push(effectiveDirective));
    const add = (name, about) => document.body.append(Object.assign(document.createElement(name), about));
    add("script", { textContent: "window.__crib_breach = 1" });
    add("style", { textContent: "h1 { color: red !important }" });
    add("img", { src: "https://crib.invalid/x.png" });
    await fetch("https://crib.invalid/").catch(() => {});
    await new Promise((resume) => setTimeout(resume, 100));
    return { violated: violated.sort(), ran: window.__crib_breach };
  });
  assert.deepEqual(broken, { violated: ["connect-src", "img-src", "script-src-elem", "style-src-elem"], ran: undefined });
  assert.equal(seen.errors.length, 4 + seen.errors.filter((text) => text.includes("Fetch API")).length);
  await context.close();
});

test("controls of direction cannot disguise a title", async () => {
  const result = hostile();
  const at = result.documents.findIndex(({ title }) => title.includes("\u202E"));
  const { page, context } = await open(`${writePage(result)}#article=${encodeURIComponent(result.documents[at].key)}`);
  assert.ok(!/[\u202A-\u202E\u2066-\u2069]/.test(await page.locator("h1").textContent()));
  await context.close();
});
