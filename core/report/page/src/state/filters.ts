// What the reader leaves out of the count. Furniture is out to begin with: shares are shares of a document's prose.
import type { Pair } from "../data/collection";
import type { DocumentRecord, Passage, Span } from "../data/types";
import { union } from "../data/spans";

export interface Filters {
  quotations: boolean;
  credited: boolean;
  furniture: boolean;
  inexact: boolean;
  minimumWords: number;
  documents: string[];
}

export const unfiltered: Filters = {
  quotations: false, credited: false, furniture: true, inexact: false, minimumWords: 0, documents: [],
};

export const isUnfiltered = (filters: Filters): boolean =>
  !filters.quotations && !filters.credited && filters.furniture && !filters.inexact &&
  filters.minimumWords <= 1 && filters.documents.length === 0;

export function isCounted(passage: Passage, filters: Filters): boolean {
  if (filters.quotations && (passage.kind === "quote" || passage.kind === "altered_quote")) return false;
  if (filters.credited && passage.credit === "credited") return false;
  if (filters.inexact && passage.kind !== "verbatim" && passage.kind !== "quote") return false;
  return !passage.words || Math.max(...passage.words) >= filters.minimumWords;
}

export function countedPassages(pair: Pair, filters: Filters): Passage[] {
  const { left, right } = pair.record;
  if (filters.documents.includes(left) || filters.documents.includes(right)) return [];
  return isUnfiltered(filters) ? pair.passages : pair.passages.filter((passage) => isCounted(passage, filters));
}

export const asidesOf = (record: DocumentRecord): Span[] => union((record.set_aside ?? []).map(({ span: [begin, end] }) => [begin, end]));

// Stretches of a document whose words are not counted, whatever passage holds them.
export function leftOut(record: DocumentRecord, filters: Filters): Span[] {
  const spans: Span[] = [];
  if (filters.quotations) for (const { span, speech } of record.quotations ?? []) if (speech !== false) spans.push(span);
  if (filters.furniture) for (const { span } of record.set_aside ?? []) spans.push(span);
  return union(spans.map(([begin, end]) => [begin, end]));
}
