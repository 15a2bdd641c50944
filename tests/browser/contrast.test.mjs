// Contrast and difference of the page's colours, computed from the variables of its style sheet, in both schemes and on paper.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { open } from "./helpers/browser.mjs";
import { newsroom } from "./helpers/newsroom.mjs";
import { writePage } from "./helpers/page.mjs";

let address;
before(() => { address = writePage(newsroom()); });

const kinds = ["verbatim", "edited", "rewritten", "quote", "altered_quote"];
const hues = [1, 2, 3, 4, 5, 6, 7];

const numbers = (hex) => [1, 3, 5].map((at) => parseInt((hex.length === 4 ? hex.replace(/[^#]/g, "$&$&") : hex).slice(at, at + 2), 16));
const linear = (rgb) => rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
const luminance = ([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

function contrast(one, two) {
  const [bright, dim] = [one, two].map((rgb) => luminance(linear(rgb))).sort((first, second) => second - first);
  return (bright + 0.05) / (dim + 0.05);
}

const mixed = (colour, part, ground) => colour.map((value, at) => value * part + ground[at] * (1 - part));

// Machado, Oliveira & Fernandes 2009, severity 1, on linear light.
const blindness = {
  none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
const seenWith = (rgb, matrix) => [0, 1, 2].map((row) => Math.min(1, Math.max(0, rgb.reduce((sum, value, column) => sum + matrix[3 * row + column] * value, 0))));

// OKLab (Ottosson 2020) of linear light.
function oklab([red, green, blue]) {
  const [long, middle, short] = [
    0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue,
    0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue,
    0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue,
  ].map(Math.cbrt);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}
const distance = (one, two) => Math.hypot(...oklab(one).map((value, at) => value - oklab(two)[at]));

async function coloursOf(scheme) {
  const { page, context } = await open(address, { colorScheme: scheme === "dark" ? "dark" : "light" });
  if (scheme === "print") await page.emulateMedia({ media: "print" });
  const read = await page.evaluate(([kindNames, hueNumbers]) => {
    const styleOf = (name) => {
      const probe = document.body.appendChild(Object.assign(document.createElement("i"), { className: name }));
      const style = getComputedStyle(probe);
      const found = { mark: style.getPropertyValue("--mark").trim(), line: style.getPropertyValue("--line").trim() };
      probe.remove();
      return found;
    };
    const root = getComputedStyle(document.documentElement);
    const names = ["paper", "raised", "ground", "ink", "soft", "focus", "bar", "bar-soft", "green", "tint", "deep-tint"];
    return {
      ...Object.fromEntries(names.map((name) => [name, root.getPropertyValue(`--${name}`).trim()])),
      kinds: kindNames.map((kind) => styleOf(`kind-${kind}`)), hues: hueNumbers.map((hue) => styleOf(`hue-${hue}`).mark),
    };
  }, [kinds, hues]);
  await context.close();
  const share = (name) => Number.parseFloat(read[name]) / 100;
  const colour = (name) => numbers(read[name]);
  return { read, share, colour, marks: [...read.kinds.map(({ mark }) => mark), ...read.hues].map(numbers) };
}

const notLess = (value, least, what) => assert.ok(value >= least, `${what}: ${value.toFixed(2)}, asked for ${least}`);

for (const scheme of ["light", "dark", "print"]) {
  test(`text keeps 4.5 and marks 3 to 1, ${scheme}`, async () => {
    const { share, colour, marks } = await coloursOf(scheme);
    const [paper, ink] = [colour("paper"), colour("ink")];
    for (const ground of ["paper", "raised", "ground"]) {
      for (const text of ["ink", "soft"]) notLess(contrast(colour(text), colour(ground)), 4.5, `${text} on ${ground}`);
      notLess(contrast(colour("focus"), colour(ground)), 3, `focus ring on ${ground}`);
    }
    const deepest = share("deep-tint") + 0.14; // a changed word in the passage that is chosen
    notLess(contrast(ink, mixed(colour("green"), share("tint"), paper)), 4.5, "own words");
    marks.forEach((mark, at) => {
      for (const tint of [share("tint"), share("tint") + 0.08, share("deep-tint"), deepest]) {
        notLess(contrast(ink, mixed(mark, tint, paper)), 4.5, `text on mark ${at} at ${tint}`);
      }
      for (const ground of ["paper", "raised", "ground"]) notLess(contrast(mark, colour(ground)), 3, `mark ${at} on ${ground}`);
      notLess(contrast(mark, mixed(mark, share("tint") + 0.08, paper)), 3, `mark ${at} on its own tint`);
    });
    for (const bar of ["bar", "bar-soft"]) notLess(contrast(colour(bar), colour("ground")), 3, `${bar} on ground`);
    notLess(contrast(colour("bar"), colour("bar-soft")), 1.5, "bars beside each other");
  });

  test(`the five kinds differ in line, and in colour for every kind of colour blindness, ${scheme}`, async () => {
    const { read } = await coloursOf(scheme);
    assert.equal(new Set(read.kinds.map(({ line }) => line)).size, kinds.length);
    const colours = read.kinds.map(({ mark }) => linear(numbers(mark)));
    for (const [name, matrix] of Object.entries(blindness)) {
      const perceived = colours.map((colour) => seenWith(colour, matrix));
      perceived.forEach((one, at) => perceived.slice(at + 1).forEach((two, further) =>
        notLess(distance(one, two), 0.08, `${kinds[at]} and ${kinds[at + 1 + further]}, ${name}`)));
    }
  });
}
