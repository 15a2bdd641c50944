import { useState } from "preact/hooks";
import { type ArticleMeasure } from "../../measure/recount";
import { count, dateText, fill, integer, percent } from "../../say";
import { upTo } from "../../state/printing";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { Basis } from "../Basis";
import { NameLink, PairLink } from "../Name";
import { ShareBar } from "../ShareBar";
import { Summary } from "../Summary";

const atFirst = 12;

function Entry({ index, measure }: { index: number; measure: ArticleMeasure }) {
  const collection = useReport();
  const { record, when } = collection.documents[index];
  const total = measure.total || 1;
  const hasSources = collection.sources.length > 0;
  const shared = hasSources ? measure.inSources : measure.onlyInArticles;
  const verbatim = hasSources ? measure.verbatimInSources : measure.verbatim;
  const further = hasSources ? measure.onlyInArticles : 0;
  const top = measure.from[0];
  const inWords = `${percent(shared / total)} ${hasSources ? strings.inSources : strings.inArticles}`;
  return (
    <li>
      <div class="what">
        <h3><NameLink of={index} /></h3>
        <p class="meta">{[record.publisher, record.date && dateText(record.date, when)].filter(Boolean).map((part, at) => <bdi key={at}>{part}</bdi>)}<span>{count(strings.words, measure.total)}</span></p>
        <Summary of={index} />
      </div>
      <div class="score">
        <p><b>{percent(shared / total)}</b> {hasSources ? strings.inSources : strings.inArticles}{verbatim > 0 && <>, {fill(strings.verbatimOf, { share: percent(verbatim / total) })}</>} <Basis /></p>
        <ShareBar verbatim={verbatim / total} shared={shared / total} further={further / total} label={inWords} />
        <p class="small">
          {fill(strings.ofTotal, { part: integer.format(shared), total: count(strings.words, measure.total) })}
          {further > 0 && <> · {percent(further / total)} {strings.inArticlesOnly}</>}
          {top && top.words > 0 && top.pair.record.verdict && <> · <PairLink left={top.pair.left} right={top.pair.right}>{strings.verdictNames[top.pair.record.verdict]}</PairLink></>}
        </p>
      </div>
    </li>
  );
}

export function ArticleRanking({ measures }: { measures: Map<number, ArticleMeasure> | undefined }) {
  const hasSources = useReport().sources.length > 0;
  const [shown, setShown] = useState(atFirst);
  if (!measures || measures.size === 0) return null;
  const shareOf = ({ inSources, onlyInArticles, total }: ArticleMeasure) => (inSources + onlyInArticles * (hasSources ? 1e-6 : 1)) / (total || 1);
  const ranked = [...measures].sort(([one, first], [two, second]) => shareOf(second) - shareOf(first) || one - two);
  return (
    <section class="ranking" aria-labelledby="ranking-head">
      <h2 id="ranking-head">{strings.rankHead}</h2>
      <p class="note">{hasSources ? strings.rankNote : strings.rankNoteArticles}</p>
      <ol>{ranked.slice(0, upTo(shown)).map(([index, measure]) => <Entry key={index} index={index} measure={measure} />)}</ol>
      {ranked.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + 50)}>{count(strings.more, Math.min(50, ranked.length - shown))}</button>
      )}
    </section>
  );
}
