// Sets of half-open spans.
import type { Span } from "./types";

export function union(spans: Span[]): Span[] {
  const sorted = spans.filter(([begin, end]) => end > begin).sort((one, two) => one[0] - two[0]);
  const merged: Span[] = [];
  for (const [begin, end] of sorted) {
    const last = merged[merged.length - 1];
    if (last && begin <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([begin, end]);
  }
  return merged;
}

// Both sides sorted and disjoint.
export function subtract(from: Span[], taken: Span[]): Span[] {
  const rest: Span[] = [];
  let at = 0;
  for (const [begin, end] of from) {
    let cursor = begin;
    while (at < taken.length && taken[at][1] <= cursor) at += 1;
    for (let next = at; next < taken.length && taken[next][0] < end; next += 1) {
      if (taken[next][0] > cursor) rest.push([cursor, taken[next][0]]);
      cursor = Math.max(cursor, taken[next][1]);
    }
    if (cursor < end) rest.push([cursor, end]);
  }
  return rest;
}

export const overlap = (one: Span, two: Span): number => Math.max(0, Math.min(one[1], two[1]) - Math.max(one[0], two[0]));
export const lengthOf = ([begin, end]: Span): number => end - begin;
