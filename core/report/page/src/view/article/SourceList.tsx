// Documents that share words with this one: numbered, coloured, largest share first, with where in the article they stand.
import { sideOf, spanOn } from "../../data/collection";
import type { FromDocument } from "../../measure/recount";
import { count, dateText, fill, integer, percent } from "../../say";
import { countedPassages } from "../../state/filters";
import { route, setFilters } from "../../state/navigation";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { Basis } from "../Basis";
import { Name, PairLink } from "../Name";
import { hueOf } from "./regions";

function Strip({ from, document, length }: { from: FromDocument; document: number; length: number }) {
  const spans = countedPassages(from.pair, route.value.filters).map((passage) => spanOn(passage, sideOf(from.pair, document)));
  return (
    <svg class="strip" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label={strings.whereInArticle}>
      <rect class="bar" width="1000" height="10" />
      {spans.map(([begin, end], at) => <rect key={at} class="part" x={(begin / length) * 1000} width={Math.max(3, ((end - begin) / length) * 1000)} height="10" />)}
    </svg>
  );
}

function Entry({ from, rank, document, length }: { from: FromDocument; rank: number; document: number; length: number }) {
  const collection = useReport();
  const { record, when } = collection.documents[from.document];
  const { filters } = route.value;
  const isOut = filters.documents.includes(record.key);
  const toggle = () => setFilters({ documents: isOut ? filters.documents.filter((key) => key !== record.key) : [...filters.documents, record.key] });
  return (
    <li class={`${hueOf(rank)}${isOut ? " out" : ""}`}>
      <span class="rank">{rank}</span>
      <div>
        <h3><PairLink left={from.pair.left} right={from.pair.right}><Name of={from.document} /></PairLink></h3>
        <p class="meta">{[record.publisher, record.date && dateText(record.date, when)].filter(Boolean).map((fact, at) => <bdi key={at}>{fact}</bdi>)}{from.pair.record.verdict && <span>{strings.verdictNames[from.pair.record.verdict]}</span>}</p>
        <Strip from={from} document={document} length={length} />
        <p class="small">
          <b>{percent(from.words / (from.total || 1))}</b>, {count(strings.words, from.words)}; {fill(strings.verbatimOf, { share: percent(from.verbatim / (from.total || 1)) })} <Basis />
          {" "}<button type="button" class="link" aria-pressed={isOut} aria-label={`${isOut ? strings.includeIt : strings.excludeIt}: ${collection.documents[from.document].title}`} onClick={toggle}>{isOut ? strings.includeIt : strings.excludeIt}</button>
        </p>
      </div>
    </li>
  );
}

export function SourceList({ from, document, length }: { from: FromDocument[]; document: number; length: number }) {
  const { documents } = useReport();
  const isSource = (one: FromDocument) => documents[one.document].record.role === "source";
  const ranked = from.map((one, at) => ({ from: one, rank: at + 1 }));
  const groups = [[strings.declaredSources, ranked.filter((one) => isSource(one.from))], [strings.otherArticles, ranked.filter((one) => !isSource(one.from))]] as const;
  if (from.length === 0) return <p class="empty">{strings.noneShared}</p>;
  return (
    <section class="source-list" aria-labelledby="source-list-head">
      <h2 id="source-list-head">{strings.articleSources}</h2>
      {groups.filter(([, entries]) => entries.length > 0).map(([head, entries]) => (
        <section key={head}>
          <p class="label">{head}</p>
          <ol>{entries.slice(0, 60).map(({ from: one, rank }) => <Entry key={one.pair.index} from={one} rank={rank} document={document} length={length} />)}</ol>
        </section>
      ))}
    </section>
  );
}

export function Explanation({ document }: { document: number }) {
  const collection = useReport();
  const { sources } = collection.documents[document].record;
  if (!sources || sources.length < 2) return null;
  return (
    <p class="explanation small">
      {strings.explain}{" "}
      {sources.map(({ document: key, words, share }, at) => {
        const index = collection.indexOf.get(key);
        return <span key={key}>{at > 0 && "; "}{index === undefined ? <bdi>{key}</bdi> : <Name of={index} />} {percent(share)} ({integer.format(words)})</span>;
      })}.
    </p>
  );
}
