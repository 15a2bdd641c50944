// Addresses that bring a view back as it was.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { addressOf, open, settle } from "./helpers/browser.mjs";
import { newsroom } from "./helpers/newsroom.mjs";
import { compressTexts, writePage } from "./helpers/page.mjs";

let address;
const pairAddress = addressOf("pair", "articles/courier_bridge.txt", "wire/bridge_1.txt");
before(() => { address = writePage(compressTexts(newsroom())); });

// Everything a view can be set to, as it stands.
const stateOf = (page) => page.evaluate(() => ({
  controls: [...document.querySelectorAll("main input, main select")].map((input) => [input.name, input.type === "checkbox" || input.type === "radio" ? [input.value, input.checked] : input.value]),
  selected: document.querySelector(".passage-list li.selected, .tags.selected")?.id ?? "", basis: document.querySelector(".filters [role=status]").textContent,
  chosen: document.querySelector(".chosen")?.textContent ?? "", left: [...document.querySelectorAll(".chip.on .name")].map((name) => name.textContent),
}));

const restored = {
  "a pair's passages": `${pairAddress}&m=2&layout=passages&without=quotations,inexact&with=furniture&min=12`,
  "a pair, folded": `${pairAddress}&m=3&fold=1&without=credited&not=wire%2Fplums_1.txt`,
  "the overview": "#overview&matrix=jaccard&order=date&scale=log&from=0.35&min=7&story=articles%2Fcourier_plums.txt",
};

for (const [name, hash] of Object.entries(restored)) {
  test(`an address brings back ${name}, also when copied after a change`, async () => {
    const { page, context } = await open(address + hash);
    const plain = await open(address + hash.split("&")[0]);
    assert.notDeepEqual(await stateOf(page), await stateOf(plain.page));
    await plain.context.close();
    const rest = (given) => given.slice(1).split("&").filter((part) => !part.startsWith("without")).sort();
    await page.locator('input[name="credited"]').setChecked(!hash.includes("credited"));
    await page.waitForFunction((old) => location.hash !== old, hash);
    assert.deepEqual(rest(new URL(page.url()).hash), rest(hash));
    await settle(page);
    const before = await stateOf(page);
    const again = await open(page.url());
    assert.deepEqual(await stateOf(again.page), before);
    await again.context.close();
    await context.close();
  });
}

test("back returns to the overview", async () => {
  const { page, context } = await open(address);
  await page.locator(".sorted tbody a").first().click();
  await page.waitForSelector(".pair-head");
  await page.goBack();
  await page.waitForSelector(".ranking");
  await context.close();
});
