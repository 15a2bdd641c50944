// Measures that need texts, taken in short slices so that the page stays awake.
import { useEffect, useState } from "preact/hooks";
import type { Collection, Pair } from "../data/collection";
import { readTexts, textOf } from "../data/texts";
import type { Two } from "../data/types";
import { type ArticleMeasure, measureArticle, shareIn, shareOf, verbatimShareOf } from "../measure/recount";
import { type Filters, isEverything } from "./filters";
import { useReport } from "./report";

const slice = 12; // ms

async function inSlices<Item>(items: Item[], isWanted: () => boolean, work: (item: Item) => void): Promise<void> {
  let began = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - began > slice) {
      await new Promise((resume) => setTimeout(resume));
      if (!isWanted()) return;
      began = performance.now();
    }
  }
}

export function useTexts(indices: number[]): string[] | undefined {
  const collection = useReport();
  const [, setRead] = useState(0);
  const texts = indices.map((index) => textOf(collection, index));
  const isComplete = texts.every((text) => text !== undefined);
  useEffect(() => {
    let isWanted = true;
    if (!isComplete) void readTexts(collection, indices).then(() => isWanted && setRead((times) => times + 1));
    return () => {
      isWanted = false;
    };
  }, [indices.join(), isComplete]);
  return isComplete ? (texts as string[]) : undefined;
}

function useMeasured<Result>(measure: (isWanted: () => boolean) => Promise<Result>, inputs: unknown[]): Result | undefined {
  const [done, setDone] = useState<{ inputs: string; result: Result }>();
  const key = JSON.stringify(inputs);
  useEffect(() => {
    let isWanted = true;
    void measure(() => isWanted).then((result) => isWanted && setDone({ inputs: key, result }));
    return () => {
      isWanted = false;
    };
  }, [key]);
  return done?.inputs === key ? done.result : undefined;
}

export function useArticles(indices: number[], filters: Filters): Map<number, ArticleMeasure> | undefined {
  const collection = useReport();
  return useMeasured(async (isWanted) => {
    await readTexts(collection, indices);
    const measures = new Map<number, ArticleMeasure>();
    await inSlices(indices, isWanted, (index) => measures.set(index, measureArticle(collection, index, filters)!));
    return measures;
  }, [indices.length, indices[0], filters]);
}

export interface PairShares { coverage: Two; verbatim: Two }

const asWritten = ({ record }: Pair): PairShares => ({ coverage: record.coverage ?? [0, 0], verbatim: record.verbatim ?? [0, 0] });

export function recountPair(collection: Collection, pair: Pair, filters: Filters): PairShares {
  if (isEverything(filters)) return asWritten(pair);
  const [left, right] = [pair.left, pair.right].map((index) => shareIn(collection, pair, index, filters)!);
  return { coverage: [shareOf(left), shareOf(right)], verbatim: [verbatimShareOf(left), verbatimShareOf(right)] };
}

// By the pair's position; undefined while the count runs.
export function usePairShares(filters: Filters): PairShares[] | undefined {
  const collection = useReport();
  const recounted = useMeasured(async (isWanted) => {
    if (isEverything(filters)) return [];
    await readTexts(collection, [...new Set(collection.pairs.flatMap(({ left, right }) => [left, right]))]);
    const shares: PairShares[] = [];
    await inSlices(collection.pairs, isWanted, (pair) => shares.push(recountPair(collection, pair, filters)));
    return shares;
  }, [filters]);
  const [written] = useState(() => collection.pairs.map(asWritten));
  return isEverything(filters) ? written : recounted;
}
