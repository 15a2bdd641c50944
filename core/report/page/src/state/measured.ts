// Measures that need texts, taken in short slices so that the page stays awake.
import { useEffect, useState } from "preact/hooks";
import type { Collection, Pair } from "../data/collection";
import { readTexts, textOf } from "../data/texts";
import type { Two } from "../data/types";
import { findRecurring, type Recurring } from "../measure/recurring";
import { type ArticleMeasure, measureArticle, shareIn, shareOf, verbatimShareOf } from "../measure/recount";
import { type Filters, isUnfiltered } from "./filters";
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

// The last result of each measure stays at hand for the next view that asks for it.
const lastMeasured = new Map<string, { key: string; result: unknown }>();

function useMeasured<Result>(name: string, measure: (isWanted: () => boolean) => Promise<Result>, inputs: unknown[]): Result | undefined {
  const [, setDone] = useState("");
  const key = JSON.stringify(inputs);
  const last = lastMeasured.get(name);
  useEffect(() => {
    let isWanted = true;
    if (lastMeasured.get(name)?.key !== key) {
      void measure(() => isWanted).then((result) => {
        if (!isWanted) return;
        lastMeasured.set(name, { key, result });
        setDone(key);
      });
    }
    return () => {
      isWanted = false;
    };
  }, [key]);
  return last?.key === key ? (last.result as Result) : undefined;
}

export function useArticles(indices: number[], filters: Filters): Map<number, ArticleMeasure> | undefined {
  const collection = useReport();
  return useMeasured("articles", async (isWanted) => {
    await readTexts(collection, indices);
    const measures = new Map<number, ArticleMeasure>();
    await inSlices(indices, isWanted, (index) => measures.set(index, measureArticle(collection, index, filters)!));
    return measures;
  }, [indices.length, indices[0], filters]);
}

export interface PairShares { coverage: Two; verbatim: Two }

const asWritten = ({ record }: Pair): PairShares => ({ coverage: record.coverage ?? [0, 0], verbatim: record.verbatim ?? [0, 0] });

export function recountPair(collection: Collection, pair: Pair, filters: Filters): PairShares {
  if (isUnfiltered(filters)) return asWritten(pair);
  const [left, right] = [pair.left, pair.right].map((index) => shareIn(collection, pair, index, filters)!);
  return { coverage: [shareOf(left), shareOf(right)], verbatim: [verbatimShareOf(left), verbatimShareOf(right)] };
}

// By the pair's position; undefined while the count runs.
export function usePairShares(filters: Filters): PairShares[] | undefined {
  const collection = useReport();
  const recounted = useMeasured("pairs", async (isWanted) => {
    if (isUnfiltered(filters)) return [];
    await readTexts(collection, [...new Set(collection.pairs.flatMap(({ left, right }) => [left, right]))]);
    const shares: PairShares[] = [];
    await inSlices(collection.pairs, isWanted, (pair) => shares.push(recountPair(collection, pair, filters)));
    return shares;
  }, [filters]);
  const [written] = useState(() => collection.pairs.map(asWritten));
  return isUnfiltered(filters) ? written : recounted;
}

let lastRecurring: { filters: Filters; clusters: Recurring[] } | undefined;

export function useRecurring(filters: Filters): Recurring[] | undefined {
  const collection = useReport();
  const [, setFound] = useState(0);
  const isKnown = lastRecurring?.filters === filters;
  useEffect(() => {
    if (isKnown) return;
    const soon = setTimeout(() => {
      lastRecurring = { filters, clusters: findRecurring(collection, filters) };
      setFound((times) => times + 1);
    });
    return () => clearTimeout(soon);
  }, [filters, isKnown]);
  return isKnown ? lastRecurring!.clusters : undefined;
}
