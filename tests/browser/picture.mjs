// The picture in the README, of the invented newsroom: node tests/browser/picture.mjs, after the program is built.
// Any fonts will do; it was made with Debian's fonts-sil-charis and fonts-inter.
import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { addressOf, close, open } from "./helpers/browser.mjs";
import { newsroomFolder, page as pageOf, program } from "./helpers/program.mjs";
import { pixelsOf, smallPng } from "./helpers/small_png.mjs";

if (!program) throw new Error("no program is built (looked in build/*/cli/crib; CRIB_PROGRAM names one)");

const picture = fileURLToPath(new URL("../../fixtures/report.png", import.meta.url));
const view = `${addressOf("pair", "articles/06-misquote.txt", "wire/harbour.txt")}&m=3`;
const html = pageOf("picture", ["scan", "articles", "--source", "wire"], newsroomFolder);
const { page } = await open(pathToFileURL(html).href + view, { viewport: { width: 1360, height: 980 }, deviceScaleFactor: 1.5 });
await page.mouse.move(0, 0);
const { width, height, pixels } = await pixelsOf(page, await page.screenshot());
const small = smallPng(width, height, pixels);
writeFileSync(picture, small);
await close();
console.log(`${picture}: ${width} × ${height}, ${Math.round(small.length / 1000)} kB`);
