// Word positions as UAX #29 cuts them: a pattern for scripts that put spaces between words, the browser's own segmenter
// for those that do not.
import type { Span } from "./types";

export interface Words { starts: Uint32Array; count: number }

const inside = String.raw`[\p{L}\p{N}\p{M}\p{Cf}_]`;
const spaced = new RegExp(String.raw`_*[\p{L}\p{N}]${inside}*(?:(?:['’.·]|[,;](?=\p{N}))${inside}*[\p{L}\p{N}]${inside}*)*`, "gu");
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function* startsOf(text: string): Iterable<number> {
  if (!unspaced.test(text)) for (const { index } of text.matchAll(spaced)) yield index;
  else for (const { index, isWordLike } of new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)) if (isWordLike) yield index;
}

export function wordsOf(text: string): Words {
  const starts = Uint32Array.from(startsOf(text));
  return { starts, count: starts.length };
}

function firstAtOrAfter(starts: Uint32Array, place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const countIn = (words: Words, [begin, end]: Span): number =>
  firstAtOrAfter(words.starts, end) - firstAtOrAfter(words.starts, begin);

export const countInAll = (words: Words, disjoint: Span[]): number =>
  disjoint.reduce((sum, span) => sum + countIn(words, span), 0);
