// The verdict on the collection, in sentences.
import { useMemo } from "preact/hooks";
import type { Collection } from "../../data/collection";
import type { Verdict } from "../../data/types";
import type { ArticleMeasure } from "../../measure/recount";
import { count, fill, integer, percent, Say } from "../../say";
import type { PairShares } from "../../state/measured";
import { countedPassages, type Filters } from "../../state/filters";
import { route } from "../../state/navigation";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { Basis } from "../Basis";
import { Name, NameLink } from "../Name";

const heavyShare = 1 / 3;

const sharedBy = (measure: ArticleMeasure, hasSources: boolean) => (hasSources ? measure.inSources : measure.inSources + measure.onlyInArticles);

function Verdicts({ filters }: { filters: Filters }) {
  const collection = useReport();
  const counts = useMemo(() => {
    const found = new Map<Verdict, number>();
    for (const pair of collection.pairs) {
      if (!pair.record.verdict || (pair.passages.length > 0 && countedPassages(pair, filters).length === 0)) continue;
      found.set(pair.record.verdict, (found.get(pair.record.verdict) ?? 0) + 1);
    }
    return (Object.keys(strings.verdictNames) as Verdict[]).filter((name) => found.has(name)).map((name) => [name, found.get(name)!] as const);
  }, [collection, filters]);
  const most = Math.max(...counts.map(([, times]) => times));
  return (
    <dl class="verdicts" aria-label={strings.verdictsHead}>
      {counts.map(([name, times]) => (
        <div key={name}>
          <dt title={strings.verdictMeaning[name]}>{strings.verdictNames[name]}</dt>
          <dd>{integer.format(times)}</dd>
          <dd class="bar" aria-hidden="true" style={{ width: `${(times / most) * 100}%` }} />
        </div>
      ))}
    </dl>
  );
}

function headline(collection: Collection, measures: Map<number, ArticleMeasure>, shares: PairShares[] | undefined): string[] {
  const hasSources = collection.sources.length > 0;
  const what = hasSources ? strings.whatSources : strings.whatArticles;
  const all = [...measures.values()];
  const sharing = all.filter((measure) => sharedBy(measure, hasSources) > 0);
  if (sharing.length === 0) return [fill(strings.leadNone, { what })];
  const heavy = [...measures].filter(([index, measure]) => hasSources
    ? measure.verbatimInSources / measure.total >= heavyShare
    : collection.pairsOf[index].some((pair) => (shares?.[pair.index].verbatim[pair.left === index ? 0 : 1] ?? 0) >= heavyShare)).length;
  const uncredited = sharing.filter((measure) => measure.uncredited > 0).length;
  return [
    count(strings.leadSome, sharing.length, { n: integer.format(sharing.length), total: count(strings.articles, all.length), what }),
    heavy > 0 ? fill(strings.leadVerbatim, { n: integer.format(heavy) }) : "",
    uncredited > 0 ? fill(strings.leadUncredited, { n: integer.format(uncredited) }) : "",
  ].filter(Boolean);
}

function Deck({ measures }: { measures: Map<number, ArticleMeasure> }) {
  const collection = useReport();
  const hasSources = collection.sources.length > 0;
  const [top] = [...measures].sort(([, one], [, two]) => sharedBy(two, hasSources) / (two.total || 1) - sharedBy(one, hasSources) / (one.total || 1));
  const from = top?.[1].from[0];
  if (!top || !from || sharedBy(top[1], hasSources) === 0) return null;
  return (
    <p class="deck">
      <Say text={strings.deck} title={<b><NameLink of={top[0]} /></b>} share={percent(from.words / (from.total || 1))}
        words={fill(strings.ofTotal, { part: integer.format(from.words), total: integer.format(from.total) })}
        what={<Name of={from.document} />} verbatim={percent(from.verbatim / (from.total || 1))} /> <Basis />
    </p>
  );
}

export function Lead({ measures, shares }: { measures: Map<number, ArticleMeasure> | undefined; shares: PairShares[] | undefined }) {
  const collection = useReport();
  const [first, ...rest] = measures ? headline(collection, measures, shares) : [strings.reading];
  return (
    <section class="lead" aria-busy={!measures}>
      <h1>{first}</h1>
      {rest.length > 0 && <p class="standfirst">{rest.join(" ")}</p>}
      {measures && <Deck measures={measures} />}
      <Verdicts filters={route.value.filters} />
      <p class="disclaimer">{strings.disclaimer}</p>
    </section>
  );
}
