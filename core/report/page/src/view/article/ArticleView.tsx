// One document against everything it shares words with.
import { useEffect, useMemo, useState } from "preact/hooks";
import { overlap, subtract, union } from "../../data/spans";
import type { Span } from "../../data/types";
import type { Layer } from "../../measure/segments";
import { measureArticle } from "../../measure/recount";
import { fill } from "../../say";
import { useTexts } from "../../state/measured";
import { adjust, route } from "../../state/navigation";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { nextPassage, useKeys } from "../keys";
import { behaviour } from "../pair/sync";
import { MarkedText } from "../text/MarkedText";
import { documentLayers, type Mark } from "../text/marks";
import { ArticleHead } from "./ArticleHead";
import { Own } from "./Own";
import { RegionDetail } from "./RegionDetail";
import { regionLayers, regionsOf, sharingOf } from "./regions";
import { Explanation, SourceList } from "./SourceList";
import { StaleList } from "./StaleList";

export function ArticleView({ document: index }: { document: number }) {
  const collection = useReport();
  const { filters, passage: selected } = route.value;
  const { record } = collection.documents[index];
  const [text] = useTexts([index]) ?? [];
  const [isOwnShown, showOwn] = useState(false);
  const shown = useMemo(() => {
    if (text === undefined) return undefined;
    const measure = measureArticle(collection, index, filters)!;
    const regions = regionsOf(text.length, sharingOf(index, measure.from, filters));
    const own = subtract([[0, text.length]], union(regions.map(({ span }) => [...span] as Span)));
    const layers: Layer<Mark>[] = [
      ...documentLayers(record), ...regionLayers(regions, (document) => collection.documents[document].title, index),
      ...own.map((span): Layer<Mark> => ({ span, mark: { what: "own" } })),
    ];
    return { measure, regions, layers };
  }, [text, filters]);
  const total = shown?.regions.length ?? 0;
  const select = (number: number) => adjust({ passage: number });
  const step = (by: 1 | -1) => total > 0 && select(nextPassage(route.value.passage, by, total));
  useKeys({ n: () => step(1), p: () => step(-1) });
  useEffect(() => {
    if (selected > 0) document.getElementById(`region-${selected}`)?.scrollIntoView({ block: "center", behavior: behaviour() });
  }, [selected, Boolean(shown)]);
  if (text === undefined || !shown) return <p class="empty" role="status">{strings.reading}</p>;
  const { measure, regions, layers } = shown;
  const showPlace = (span: Span) => {
    const region = regions.find((one) => overlap(one.span, span) > 0);
    if (region) select(region.number);
  };
  return (
    <article class="article">
      <ArticleHead document={index} measure={measure} onPlace={showPlace} />
      <Explanation document={index} />
      <div class="article-body">
        <section class={isOwnShown ? "article-text own-shown" : "article-text"} aria-label={strings.article}>
          {total > 0 && (
            <div class="steps">
              <button type="button" class="button" aria-label={strings.previous} aria-keyshortcuts="p" onClick={() => step(-1)}>←</button>
              <span class="position">{selected > 0 ? fill(strings.passageOf, { n: Math.min(selected, total), total }) : fill(strings.passageStart, { total })}</span>
              <button type="button" class="button" aria-label={strings.next} aria-keyshortcuts="n" onClick={() => step(1)}>→</button>
            </div>
          )}
          <div class="text" dir="auto"><MarkedText text={text} layers={layers} selected={selected} anchor="region-" onSelect={select} /></div>
        </section>
        <div class="article-side">
          <RegionDetail region={regions[selected - 1]} document={index} />
          <SourceList from={measure.from} document={index} length={text.length || 1} />
          <StaleList record={record} text={text} />
          <Own record={record} measure={measure} isShown={isOwnShown} onShow={showOwn} />
        </div>
      </div>
    </article>
  );
}
