// The verdict on the collection, in sentences.
import { useMemo } from "preact/hooks";
import { type Collection, otherOf, sideOf } from "../../data/collection";
import type { Outcome, Verdict } from "../../data/types";
import type { ArticleMeasure } from "../../measure/recount";
import { count, fill, integer, percent, Say } from "../../say";
import type { PairShares } from "../../state/measured";
import { countedPassages, type Filters, isUnfiltered } from "../../state/filters";
import { route } from "../../state/navigation";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { Basis } from "../Basis";
import { Name, NameLink, PairLink } from "../Name";

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
  if (counts.length === 0) return null;
  const most = Math.max(...counts.map(([, times]) => times));
  return (
    <div class="verdicts">
      <p class="label" id="verdicts-head">{count(strings.verdictsHead, counts.reduce((sum, [, times]) => sum + times, 0))}</p>
      <dl aria-labelledby="verdicts-head">
        {counts.map(([name, times]) => (
          <div key={name}>
            <dt title={strings.verdictMeaning[name]}>{strings.verdictNames[name]}</dt>
            <dd>{integer.format(times)}</dd>
            <dd class="bar" aria-hidden="true" style={{ width: `${(times / most) * 100}%` }} />
          </div>
        ))}
      </dl>
    </div>
  );
}

function sentence(hasSources: boolean, sharing: number, total: number): string {
  const what = hasSources ? strings.whatSources : strings.whatArticles;
  return sharing === 0 ? fill(strings.leadNone, { what }) : count(strings.leadSome, sharing, { n: integer.format(sharing), total: count(strings.articles, total), what });
}

// What the pairs say before the texts are read: no filter can be in force.
function firstSentence(collection: Collection, subjects: number[]): string {
  const hasSources = collection.sources.length > 0;
  const isSharing = (index: number) => collection.pairsOf[index].some((pair) =>
    (!hasSources || collection.documents[otherOf(pair, index)].record.role === "source") && (pair.record.coverage?.[sideOf(pair, index)] ?? 0) > 0);
  return sentence(hasSources, subjects.filter(isSharing).length, subjects.length);
}

function policyLine({ documents }: Collection): string {
  const answers = documents.flatMap(({ record }) => record.policy?.outcome ?? []);
  const times = (outcome: Outcome) => integer.format(answers.filter((one) => one === outcome).length);
  return answers.length === 0 ? "" : fill(strings.leadPolicy, { fail: times("fail"), warn: times("warn"), pass: times("pass") });
}

function headline(collection: Collection, measures: Map<number, ArticleMeasure>, shares: PairShares[] | undefined): string[] {
  const hasSources = collection.sources.length > 0;
  const all = [...measures.values()];
  const sharing = all.filter((measure) => sharedBy(measure, hasSources) > 0);
  if (collection.documents.length < 2) return [strings.leadAlone];
  if (sharing.length === 0) return [sentence(hasSources, 0, all.length), strings.leadNoneNote, policyLine(collection)].filter(Boolean);
  const heavy = [...measures].filter(([index, measure]) => hasSources
    ? measure.verbatimInSources / measure.total >= heavyShare
    : collection.pairsOf[index].some((pair) => (shares?.[pair.index].verbatim[pair.left === index ? 0 : 1] ?? 0) >= heavyShare)).length;
  const uncredited = sharing.filter((measure) => measure.uncredited > 0).length;
  return [
    sentence(hasSources, sharing.length, all.length),
    heavy > 0 ? fill(strings.leadVerbatim, { n: integer.format(heavy) }) : "",
    uncredited > 0 ? fill(strings.leadUncredited, { n: integer.format(uncredited) }) : "",
    policyLine(collection),
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
      <Say text={strings.deck} title={<b>“<NameLink of={top[0]} />”</b>} share={percent(from.words / (from.total || 1))}
        words={fill(strings.ofTotal, { part: integer.format(from.words), total: integer.format(from.total) })}
        what={<PairLink left={from.pair.left} right={from.pair.right}>“<Name of={from.document} />”</PairLink>} verbatim={percent(from.verbatim / (from.total || 1))} /> <Basis />
    </p>
  );
}

interface Props { subjects: number[]; measures: Map<number, ArticleMeasure> | undefined; shares: PairShares[] | undefined }

export function Lead({ subjects, measures, shares }: Props) {
  const collection = useReport();
  const [first, ...rest] = measures ? headline(collection, measures, shares)
    : isUnfiltered(route.value.filters) ? [firstSentence(collection, subjects), strings.reading] : [strings.reading];
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
