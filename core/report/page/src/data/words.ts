// Word positions, near enough to UAX #29 for counting: letters and digits, joined inside by ' . : or by , ; between digits.
import type { Span } from "./types";

export interface Words { starts: Uint32Array; count: number }

const word =
  /[\p{sc=Han}\p{sc=Hiragana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}])[\p{L}\p{N}\p{M}_])+(?:(?:['’.·]|[,;](?=\p{N}))(?:(?![\p{sc=Han}\p{sc=Hiragana}])[\p{L}\p{N}\p{M}_])+)*/gu;
const western = /[\p{L}\p{N}\p{M}_]+(?:(?:['’.·]|[,;](?=\p{N}))[\p{L}\p{N}\p{M}_]+)*/gu;
const hasIdeographs = /[\p{sc=Han}\p{sc=Hiragana}]/u;

export function wordsOf(text: string): Words {
  const pattern = hasIdeographs.test(text) ? word : western;
  const starts: number[] = [];
  for (const match of text.matchAll(pattern)) starts.push(match.index);
  return { starts: Uint32Array.from(starts), count: starts.length };
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
