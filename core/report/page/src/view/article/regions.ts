// The stretches of one document that others share, cut where the set of sharers changes, and named by who shares them.
import { otherOf, type Pair, sideOf, spanOn } from "../../data/collection";
import { type Layer, segmentsOf } from "../../measure/segments";
import type { FromDocument } from "../../measure/recount";
import type { Passage, Span } from "../../data/types";
import { fill } from "../../say";
import { countedPassages, type Filters } from "../../state/filters";
import { strings } from "../../strings";
import type { Mark } from "../text/marks";

export interface Sharing { rank: number; pair: Pair; passage: Passage; at: Span }
export interface Region { number: number; span: Span; sharing: Sharing[] }

export const hues = 7;
export const hueOf = (rank: number): string => `hue-${(rank - 1) % hues + 1}`;

const uniqueRanks = (sharing: Sharing[]): number[] => [...new Set(sharing.map(({ rank }) => rank))].sort((one, two) => one - two);

export function sharingOf(document: number, from: FromDocument[], filters: Filters): Sharing[] {
  return from.flatMap(({ pair }, at) => countedPassages(pair, filters).map((passage) =>
    ({ rank: at + 1, pair, passage, at: spanOn(passage, sideOf(pair, document)) })));
}

const least = 12; // characters; thinner slivers between two cuts join what stands before them

export function regionsOf(length: number, sharing: Sharing[]): Region[] {
  const regions: Region[] = [];
  for (const { begin, end, marks } of segmentsOf([0, length], sharing.map((mark) => ({ span: mark.at, mark })))) {
    if (marks.length === 0) continue;
    const last = regions[regions.length - 1];
    const touches = last && last.span[1] === begin;
    const isSame = touches && String(uniqueRanks(last.sharing)) === String(uniqueRanks(marks));
    if (touches && (isSame || end - begin < least)) {
      last.span = [last.span[0], end];
      last.sharing = [...new Set([...last.sharing, ...marks])];
    } else regions.push({ number: regions.length + 1, span: [begin, end], sharing: marks });
  }
  return regions;
}

const listedRanks = 3;

export function regionLayers(regions: Region[], titleOf: (document: number) => string, document: number): Layer<Mark>[] {
  return regions.map(({ number, span, sharing }) => {
    const ranks = uniqueRanks(sharing);
    const names = ranks.map((rank) => titleOf(otherOf(sharing.find((one) => one.rank === rank)!.pair, document)));
    const tag = ranks.slice(0, ranks.length > listedRanks ? listedRanks - 1 : listedRanks).map((rank) => ({ text: String(rank), tone: hueOf(rank) }));
    if (ranks.length > listedRanks) tag.push({ text: `+${ranks.length - tag.length}`, tone: "further" });
    return {
      span,
      mark: {
        what: "passage", number, tone: `${hueOf(ranks[0])} kind-${sharing.find(({ rank }) => rank === ranks[0])!.passage.kind}`, tag,
        begins: fill(strings.beginShared, { n: number, sources: names.join("; ") }), ends: fill(strings.endPassage, { n: number }),
      },
    };
  });
}
