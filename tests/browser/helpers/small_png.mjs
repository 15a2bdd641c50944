// A screenshot as a PNG of 256 colours at most, a third of the size: text and flat tints lose nothing that can be seen.
import { crc32, deflateSync } from "node:zlib";

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32BE(data.length, 0);
  sizes.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([sizes.subarray(0, 4), body, sizes.subarray(4)]);
}

const channels = (pixel) => [pixel >> 16, (pixel >> 8) & 255, pixel & 255];

function nearest(pixel, colours) {
  const distance = (colour) => channels(colour).reduce((sum, value, at) => sum + (value - channels(pixel)[at]) ** 2, 0);
  return colours.reduce((best, colour, at) => (distance(colour) < distance(colours[best]) ? at : best), 0);
}

// The most frequent colours as they are, every other one as the nearest of them.
function palettise(pixels) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = [...counts.keys()].sort((one, two) => counts.get(two) - counts.get(one)).slice(0, 256);
  return { colours, at: new Map([...counts.keys()].map((pixel) => [pixel, nearest(pixel, colours)])) };
}

// pixels: 0xRRGGBB, row by row.
export function smallPng(width, height, pixels) {
  const palette = palettise(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((pixel, at) => { rows[at + Math.floor(at / width) + 1] = palette.at.get(pixel); });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8); // eight bits, a palette
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("PLTE", Buffer.from(palette.colours.flatMap(channels))),
    chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0)),
  ]);
}

// Decoded by the browser that made it.
export async function pixelsOf(page, png) {
  const { width, height, base64 } = await page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let letters = "";
    for (let at = 0; at < data.length; at += 32768) letters += String.fromCharCode(...data.subarray(at, at + 32768));
    return { width: bitmap.width, height: bitmap.height, base64: btoa(letters) };
  }, png.toString("base64"));
  const rgba = Buffer.from(base64, "base64");
  return { width, height, pixels: Array.from({ length: width * height }, (_, at) => rgba.readUIntBE(4 * at, 3)) };
}
