// What the article adds that stands nowhere else here.
import type { ArticleMeasure } from "../../measure/recount";
import type { DocumentRecord } from "../../data/types";
import { count, fill, percent } from "../../say";
import { strings } from "../../strings";
import { Basis } from "../Basis";

export function Own({ record, measure, isShown, onShow }: { record: DocumentRecord; measure: ArticleMeasure; isShown: boolean; onShow: (isShown: boolean) => void }) {
  const { original } = record;
  const own = measure.total - measure.inSources - measure.onlyInArticles;
  const facts = original && [
    original.sentences && count(strings.ownSentences, original.sentences.length),
    original.quotations !== undefined && count(strings.ownQuotations, original.quotations),
    original.figures !== undefined && count(strings.ownFigures, original.figures),
  ].filter(Boolean).join(", ");
  return (
    <section class="own-head" aria-labelledby="own-head">
      <h2 id="own-head">{strings.articleOwn}</h2>
      <p>{fill(strings.ownShare, { share: percent(own / (measure.total || 1)) })} <Basis /></p>
      {facts && <p class="small">{facts}.</p>}
      {original?.where && (
        <dl class="where" aria-label={strings.ownWhere}>
          {(["lead", "middle", "end"] as const).map((name) => (
            <div key={name}><dt>{strings[name]}</dt><dd><span class="share-bar" aria-hidden="true"><span class="own-part" style={{ width: `${original.where![name] * 100}%` }} /></span>{percent(original.where![name])}</dd></div>
          ))}
        </dl>
      )}
      <label class={isShown ? "chip on" : "chip"}><input type="checkbox" checked={isShown} onChange={(event) => onShow(event.currentTarget.checked)} />{strings.showOwn}</label>
    </section>
  );
}
