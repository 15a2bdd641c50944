// Shares counted again from the passages, under the filters in force.
import { type Collection, otherOf, type Pair, sideOf, spanOn } from "../data/collection";
import { subtract, union } from "../data/spans";
import { countInAll } from "../data/words";
import { wordsIn } from "../data/texts";
import type { Passage, Span } from "../data/types";
import { verbatimSpans } from "./verbatim";
import { asidesOf, countedPassages, type Filters, leftOut } from "../state/filters";

export interface Share { words: number; verbatim: number; total: number }

export const shareOf = ({ words, total }: Share): number => (total === 0 ? 0 : words / total);
export const verbatimShareOf = ({ verbatim, total }: Share): number => (total === 0 ? 0 : verbatim / total);

const spansOn = (passages: Passage[], side: 0 | 1): Span[] =>
  union(passages.map((passage) => [...spanOn(passage, side)] as Span));

// undefined until the document's text is at hand.
export function totalWords(collection: Collection, document: number, filters: Filters): number | undefined {
  const words = wordsIn(collection, document);
  return words && words.count - (filters.furniture ? countInAll(words, asidesOf(collection.documents[document].record)) : 0);
}

export function sharedWords(collection: Collection, document: number, spans: Span[], filters: Filters): number | undefined {
  const words = wordsIn(collection, document);
  return words && countInAll(words, subtract(spans, leftOut(collection.documents[document].record, filters)));
}

export function shareIn(collection: Collection, pair: Pair, document: number, filters: Filters): Share | undefined {
  const total = totalWords(collection, document, filters);
  if (total === undefined) return undefined;
  const passages = countedPassages(pair, filters);
  const side = sideOf(pair, document);
  const words = sharedWords(collection, document, spansOn(passages, side), filters) ?? 0;
  const verbatim = sharedWords(collection, document, verbatimSpans(passages, side, wordsIn(collection, document)!), filters) ?? 0;
  return { words, verbatim, total };
}

export interface FromDocument extends Share { pair: Pair; document: number }

export interface ArticleMeasure {
  total: number;
  inSources: number;
  verbatimInSources: number;
  onlyInArticles: number;
  verbatim: number;
  uncredited: number;
  from: FromDocument[];
}

function flatSpans(pairs: Pair[], document: number, filters: Filters, wanted: (passage: Passage) => boolean): Span[] {
  return union(pairs.flatMap((pair) =>
    countedPassages(pair, filters).filter(wanted).map((passage) => [...spanOn(passage, sideOf(pair, document))] as Span)));
}

// One article against everything it shares words with, sources first, largest share first.
export function measureArticle(collection: Collection, document: number, filters: Filters): ArticleMeasure | undefined {
  const total = totalWords(collection, document, filters);
  if (total === undefined) return undefined;
  const isSource = (pair: Pair) => collection.documents[otherOf(pair, document)].record.role === "source";
  const all = collection.pairsOf[document].filter((pair) => pair.left !== pair.right);
  const withSources = all.filter(isSource);
  const withArticles = all.filter((pair) => !isSource(pair));
  const count = (pairs: Pair[], wanted: (passage: Passage) => boolean = () => true) =>
    sharedWords(collection, document, flatSpans(pairs, document, filters, wanted), filters) ?? 0;
  const countVerbatim = (pairs: Pair[]) => sharedWords(collection, document, union(pairs.flatMap((pair) =>
    verbatimSpans(countedPassages(pair, filters), sideOf(pair, document), wordsIn(collection, document)!))), filters) ?? 0;
  const inSources = count(withSources);
  const from = all
    .map((pair) => ({ pair, document: otherOf(pair, document), ...shareIn(collection, pair, document, filters)! }))
    .sort((one, two) => Number(isSource(two.pair)) - Number(isSource(one.pair)) || two.words - one.words || one.document - two.document);
  return {
    total,
    inSources,
    verbatimInSources: countVerbatim(withSources),
    onlyInArticles: count(all) - inSources,
    verbatim: countVerbatim(all),
    uncredited: count(withSources.length > 0 ? withSources : withArticles, ({ credit }) => credit === "uncredited"),
    from,
  };
}
