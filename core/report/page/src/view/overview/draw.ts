// The heat map's pixels: one a cell, then scaled up block by block.
import { interpolateCividis } from "d3-scale-chromatic";
import { wholePercent } from "../../say";

export interface Layout { rows: number[]; columns: number[]; rowBreak: number; columnBreak: number; cell: number; gap: number }
export type ValueOf = (row: number, column: number) => number | undefined;
export interface Shade { logarithmic: boolean; from: number; isDark: boolean }

const steps = 256;
const lowestOnLog = 0.01;

export const strength = (value: number, logarithmic: boolean): number =>
  logarithmic ? Math.max(0, 1 + Math.log10(Math.max(value, lowestOnLog)) / 2) : Math.min(1, value);

type Colour = [red: number, green: number, blue: number];

const paper: Colour = [243, 238, 222];
const weakest = 0.3; // of the hue that the least share has; on paper it would outshine stronger ones

// Cividis; strong is dark on paper and bright on black.
function hueAt(part: number, isDark: boolean): Colour {
  const hue = interpolateCividis(isDark ? 0.08 + 0.92 * part : 0.97 * (1 - part)).match(/\d+/g)!.map(Number);
  const weight = isDark ? 1 : Math.min(1, weakest + 2 * part);
  return hue.map((value, at) => Math.round(value * weight + paper[at] * (1 - weight))) as Colour;
}

export const colourAt = (part: number, isDark: boolean): string => `rgb(${hueAt(part, isDark).join()})`;

function paletteOf(isDark: boolean): Uint32Array {
  return Uint32Array.from({ length: steps }, (_, at) => {
    const [red, green, blue] = hueAt(at / (steps - 1), isDark);
    return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}

const isBright = ([red, green, blue]: Colour): boolean => 0.2126 * red + 0.7152 * green + 0.0722 * blue > 125;

export const extent = (count: number, breakAt: number, { cell, gap }: Layout): number => count * cell + (breakAt > 0 && breakAt < count ? gap : 0);
export const place = (at: number, breakAt: number, { cell, gap }: Layout): number => at * cell + (at >= breakAt && breakAt > 0 ? gap : 0);

export function cellUnder(position: number, count: number, breakAt: number, { cell, gap }: Layout): number | undefined {
  const at = Math.floor((position - (breakAt > 0 && position >= breakAt * cell + gap ? gap : 0)) / cell);
  return position < 0 || at >= count || (at >= breakAt && breakAt > 0 && position < breakAt * cell + gap) ? undefined : at;
}

function paint(layout: Layout, shade: Shade, valueOf: ValueOf): HTMLCanvasElement {
  const { rows, columns } = layout;
  const palette = paletteOf(shade.isDark);
  const self = shade.isDark ? 0xff4a4642 : 0xffd2d8da;
  const pixels = new ImageData(columns.length, rows.length);
  const cells = new Uint32Array(pixels.data.buffer);
  for (let row = 0, at = 0; row < rows.length; row += 1) {
    for (let column = 0; column < columns.length; column += 1, at += 1) {
      if (rows[row] === columns[column]) cells[at] = self;
      else {
        const value = valueOf(rows[row], columns[column]);
        if (value !== undefined && value > 0 && value >= shade.from) cells[at] = palette[Math.round(strength(value, shade.logarithmic) * (steps - 1))];
      }
    }
  }
  const canvas = document.createElement("canvas");
  canvas.width = columns.length;
  canvas.height = rows.length;
  canvas.getContext("2d")!.putImageData(pixels, 0, 0);
  return canvas;
}

const figured = 24; // px a cell, from which cells carry their figure

function writeFigures(context: CanvasRenderingContext2D, layout: Layout, shade: Shade, valueOf: ValueOf): void {
  const { rows, columns, rowBreak, columnBreak, cell } = layout;
  context.font = `${Math.min(12, Math.round(cell * 0.38))}px ${getComputedStyle(context.canvas).fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  rows.forEach((document, row) => columns.forEach((other, column) => {
    const value = document === other ? undefined : valueOf(document, other);
    if (value === undefined || value <= 0 || value < shade.from) return;
    context.fillStyle = isBright(hueAt(strength(value, shade.logarithmic), shade.isDark)) ? "#14130f" : "#fff";
    context.fillText(wholePercent(value), place(column, columnBreak, layout) + cell / 2, place(row, rowBreak, layout) + cell / 2 + 0.5);
  }));
}

export function draw(canvas: HTMLCanvasElement, layout: Layout, shade: Shade, valueOf: ValueOf): void {
  const { rows, columns, rowBreak, columnBreak, cell } = layout;
  const width = extent(columns.length, columnBreak, layout);
  const height = extent(rows.length, rowBreak, layout);
  const ratio = Math.min(devicePixelRatio || 1, 8192 / Math.max(width, height));
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d")!;
  context.scale(ratio, ratio);
  context.imageSmoothingEnabled = false;
  const style = getComputedStyle(canvas);
  const source = paint(layout, shade, valueOf);
  for (const [top, bottom] of [[0, rowBreak], [rowBreak, rows.length]]) {
    for (const [left, right] of [[0, columnBreak], [columnBreak, columns.length]]) {
      if (top >= bottom || left >= right) continue;
      const [x, y] = [place(left, columnBreak, layout), place(top, rowBreak, layout)];
      const [wide, high] = [(right - left) * cell, (bottom - top) * cell];
      context.fillStyle = style.getPropertyValue("--ground");
      context.fillRect(x, y, wide, high);
      context.drawImage(source, left, top, right - left, bottom - top, x, y, wide, high);
      if (cell < 7) continue;
      context.fillStyle = style.getPropertyValue("--paper");
      for (let column = 0; column <= right - left; column += 1) context.fillRect(x + column * cell - 0.5, y, 1, high);
      for (let row = 0; row <= bottom - top; row += 1) context.fillRect(x, y + row * cell - 0.5, wide, 1);
    }
  }
  if (cell >= figured) writeFigures(context, layout, shade, valueOf);
}
