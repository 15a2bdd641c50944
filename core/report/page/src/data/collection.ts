// The result with its keys resolved to positions.
import type { DocumentRecord, PairRecord, Passage, Result, Role } from "./types";

export interface Document { index: number; record: DocumentRecord; title: string; when: number | undefined }
export interface Pair { index: number; left: number; right: number; record: PairRecord; passages: Passage[] }

export interface Collection {
  result: Result;
  documents: Document[];
  pairs: Pair[];
  articles: number[];
  sources: number[];
  indexOf: Map<string, number>;
  pairsOf: Pair[][];
}

// Controls that reorder or hide text could make one name look like another.
const deceptive = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u2028\u2029]+/g;
export const plainLine = (line: string): string => line.replace(deceptive, " ").replace(/\s+/g, " ").trim();

const hasHour = /T\d|\d:\d/;
const restOfDay = 86_399_000;

// A day without an hour counts from its begin for a source and to its end for an article, so that a wire story of the
// same day comes first.
function timeOf({ date, role }: DocumentRecord): number {
  const time = date ? Date.parse(date) : NaN;
  return date && !hasHour.test(date) && role === "article" ? time + restOfDay : time;
}

// Without a title a document goes by its file name, with as many of its folders as tell it from the others.
function fileNames(records: DocumentRecord[]): string[] {
  const parts = records.map(({ key }) => plainLine(key).split(/[\\/]+/).filter(Boolean));
  const name = (at: number, length: number) => parts[at].slice(-length).join("/");
  const lengths = parts.map(() => 1);
  for (let pass = 1; pass < 40; pass += 1) {
    const holders = new Map<string, number[]>();
    lengths.forEach((length, at) => {
      const holder = holders.get(name(at, length));
      if (holder) holder.push(at);
      else holders.set(name(at, length), [at]);
    });
    const alike = [...holders.values()].filter((places) => places.length > 1).flat().filter((at) => lengths[at] < parts[at].length);
    if (alike.length === 0) break;
    for (const at of alike) lengths[at] += 1;
  }
  return lengths.map((length, at) => name(at, length));
}

function toDocument(record: DocumentRecord, index: number, fileName: string): Document {
  const time = timeOf(record);
  return {
    index,
    record,
    title: plainLine(record.title ?? "") || fileName || `#${index + 1}`,
    when: Number.isNaN(time) ? undefined : time,
  };
}

export function toCollection(result: Result): Collection {
  const names = fileNames(result.documents);
  const documents = result.documents.map((record, index) => toDocument(record, index, names[index]));
  const indexOf = new Map(documents.map((document) => [document.record.key, document.index]));
  const pairsOf: Pair[][] = documents.map(() => []);
  const pairs: Pair[] = [];
  for (const record of result.pairs) {
    const left = indexOf.get(record.left);
    const right = indexOf.get(record.right);
    if (left === undefined || right === undefined) continue;
    const pair = { index: pairs.length, left, right, record, passages: record.passages ?? [] };
    pairs.push(pair);
    pairsOf[left].push(pair);
    if (right !== left) pairsOf[right].push(pair);
  }
  const withRole = (role: Role) => documents.filter(({ record }) => record.role === role).map(({ index }) => index);
  return { result, documents, pairs, articles: withRole("article"), sources: withRole("source"), indexOf, pairsOf };
}

export const otherOf = (pair: Pair, document: number): number => (pair.left === document ? pair.right : pair.left);
// The pair of two documents, in either order.
export const pairOf = (collection: Collection, one: number, two: number): Pair | undefined =>
  collection.pairsOf[one].find(({ left, right }) => (left === one && right === two) || (left === two && right === one));
export const sideOf = (pair: Pair, document: number): 0 | 1 => (pair.left === document ? 0 : 1);
export const spanOn = (passage: Passage, side: 0 | 1) => (side === 0 ? passage.left : passage.right);

export function readCollection(block: string): Collection {
  const result = JSON.parse(block) as Result;
  if (!Array.isArray(result.documents) || !Array.isArray(result.pairs)) throw new Error("no documents or pairs");
  return toCollection(result);
}
