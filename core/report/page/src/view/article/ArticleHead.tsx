import type { Span } from "../../data/types";
import type { ArticleMeasure } from "../../measure/recount";
import { count, dateText, fill, integer, percent } from "../../say";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { Basis } from "../Basis";
import { Name } from "../Name";
import { ShareBar } from "../ShareBar";
import { Summary } from "../Summary";

export function ArticleHead({ document, measure, onPlace }: { document: number; measure: ArticleMeasure; onPlace: (span: Span) => void }) {
  const collection = useReport();
  const { record, when } = collection.documents[document];
  const fromSources = measure.from.some((from) => collection.documents[from.document].record.role === "source");
  const shared = fromSources ? measure.inSources : measure.onlyInArticles;
  const total = measure.total || 1;
  const facts = [record.role === "source" ? strings.source : "", record.publisher, record.byline, record.date && dateText(record.date, when)].filter(Boolean);
  const lead = shared + measure.onlyInArticles === 0 ? strings.articleLeadNone : fill(strings.articleLead, {
    share: percent(shared / total), words: integer.format(shared), total: integer.format(measure.total),
    what: fromSources ? strings.whatSources : strings.whatArticles,
    verbatim: percent((fromSources ? measure.verbatimInSources : measure.verbatim) / total),
  });
  return (
    <header class="article-head">
      <p class="meta">{facts.map((fact, at) => <bdi key={at} class={at === 0 && record.role === "source" ? "role" : undefined}>{fact}</bdi>)}<span>{count(strings.words, measure.total)}</span><bdi class="key">{record.key}</bdi></p>
      <h1><Name of={document} /></h1>
      <p class="standfirst">
        {lead}
        {fromSources && measure.onlyInArticles > 0 && <> {fill(strings.articleFurther, { share: percent(measure.onlyInArticles / total) })}</>}
        {measure.uncredited > 0 && <> {fill(strings.articleUncredited, { share: percent(measure.uncredited / total) })}</>} <Basis />
      </p>
      <Summary of={document} onPlace={onPlace} />
      <ShareBar verbatim={(fromSources ? measure.verbatimInSources : measure.verbatim) / total} shared={shared / total}
        further={fromSources ? measure.onlyInArticles / total : 0} label={lead} />
    </header>
  );
}
