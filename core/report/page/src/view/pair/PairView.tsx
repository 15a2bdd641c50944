// Two documents side by side.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Pair } from "../../data/collection";
import { shareIn } from "../../measure/recount";
import { fill } from "../../say";
import { countedPassages } from "../../state/filters";
import { recountPair, useTexts } from "../../state/measured";
import { adjust, go, route } from "../../state/navigation";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { basisText } from "../Basis";
import { CopyButton } from "../CopyButton";
import { nextPassage, useKeys } from "../keys";
import { MarkedText } from "../text/MarkedText";
import { pairLayers, tagText } from "../text/marks";
import { citationOf } from "./citation";
import { KindLegend, PairBar } from "./PairBar";
import { DocumentHead, PairHead } from "./PairHead";
import { PassageFacts } from "./PassageFacts";
import { PassageList, PassageNotes } from "./PassageList";
import { Ribbons } from "./Ribbons";
import { anchorOf, behaviour, bringUp, type Side, useScrollInStep } from "./sync";

function useNeighbours(pair: Pair) {
  const collection = useReport();
  const open = (by: number) => {
    const { pairs } = collection;
    const { record } = pairs[(pair.index + by + pairs.length) % pairs.length];
    return () => go({ view: "pair", keys: [record.left, record.right] });
  };
  return { before: open(-1), after: open(1) };
}

export function PairView({ pair }: { pair: Pair }) {
  const collection = useReport();
  const { filters, passage: selected, folded, layout } = route.value;
  const texts = useTexts([pair.left, pair.right]);
  const [side, setSide] = useState<Side>("left");
  const bar = useRef<HTMLDivElement>(null);
  const panes = { left: useRef<HTMLElement>(null), right: useRef<HTMLElement>(null) };
  const passages = useMemo(() => countedPassages(pair, filters).sort((one, two) => one.left[0] - two.left[0] || one.left[1] - two.left[1]), [pair, filters]);
  const numbered = useMemo(() => passages.map((passage, at) => ({ passage, number: at + 1 })), [passages]);
  const layers = useMemo(() => [pair.left, pair.right].map((index) =>
    pairLayers(pair, collection.documents[index].record, index, numbered)) as [ReturnType<typeof pairLayers>, ReturnType<typeof pairLayers>], [pair, numbered]);
  const { hush } = useScrollInStep(panes.left, panes.right, Boolean(texts) && layout === "texts");
  const neighbours = useNeighbours(pair);

  const select = (number: number) => adjust({ passage: number });
  const step = (by: 1 | -1) => {
    if (numbered.length === 0) return;
    select(nextPassage(route.value.passage, by, numbered.length));
    if (layout === "texts" && panes.left.current!.getBoundingClientRect().bottom > innerHeight) bar.current?.scrollIntoView({ block: "start" });
  };
  useKeys({
    n: () => step(1), p: () => step(-1), "[": neighbours.before, "]": neighbours.after, f: () => adjust({ folded: !folded }),
  });
  useEffect(() => {
    if (selected === 0 || !texts) return;
    hush();
    if (layout === "passages") document.getElementById(`passage-${selected}`)?.scrollIntoView({ block: "center", behavior: behaviour() });
    else {
      bringUp(panes.left.current, "left", selected);
      bringUp(panes.right.current, "right", selected);
      if (matchMedia("(max-width: 760px)").matches) document.getElementById(anchorOf(side, selected))?.scrollIntoView({ block: "center", behavior: behaviour() });
    }
  }, [selected, Boolean(texts), layout, side, folded]);

  if (!texts) return <p class="empty" role="status">{strings.reading}</p>;
  const shares = recountPair(collection, pair, filters);
  const words = [pair.left, pair.right].map((index) => shareIn(collection, pair, index, filters)!) as [NonNullable<ReturnType<typeof shareIn>>, NonNullable<ReturnType<typeof shareIn>>];
  const chosen = numbered[selected - 1];
  const basis = basisText(collection, filters);
  return (
    <article class="pair">
      <p class="crumbs">
        <button type="button" class="link" aria-keyshortcuts="[" onClick={neighbours.before}>{strings.previousPair}</button>
        <button type="button" class="link" aria-keyshortcuts="]" onClick={neighbours.after}>{strings.nextPair}</button>
        <button type="button" class="link" onClick={() => print()}>{strings.print}</button>
      </p>
      <PairHead pair={pair} passages={passages} shares={shares} words={words} />
      <KindLegend />
      {numbered.length === 0 && <p class="empty">{strings.noPassages}</p>}
      <div ref={bar} />
      <PairBar total={numbered.length} selected={Math.min(selected, numbered.length)} onStep={step} side={side} onSide={setSide} />
      <div class={layout === "texts" ? "panes" : "panes screen-hidden"} data-side={side}>
        {(["left", "right"] as const).map((name, at) => (
          <section key={name} ref={panes[name]} class={`pane ${name}`} tabIndex={0} role="region" aria-label={fill("{side}: {title}", { side: name === "left" ? strings.leftText : strings.rightText, title: collection.documents[at === 0 ? pair.left : pair.right].title })}>
            <DocumentHead of={at === 0 ? pair.left : pair.right} />
            <div class="text" dir="auto">
              <MarkedText text={texts[at]} layers={layers[at]} selected={selected} anchor={`${name}-`} fold={folded} onSelect={select} />
            </div>
          </section>
        ))}
        <Ribbons passages={numbered} lengths={[texts[0].length, texts[1].length]} selected={selected} onSelect={select} />
      </div>
      {layout === "passages" && <PassageList pair={pair} passages={numbered} texts={texts} layers={layers} shares={shares} basis={basis} selected={selected} onSelect={select} />}
      {numbered.length > 0 && <PassageNotes pair={pair} passages={numbered} />}
      <aside class="detail" aria-live="polite" aria-label={strings.passagesColumn}>
        {chosen && layout === "texts" && (
          <>
            <p class={`tag kind-${chosen.passage.kind}`}>{tagText(chosen.number, chosen.passage.kind)}</p>
            <PassageFacts pair={pair} passage={chosen.passage} />
            <blockquote class="twin" dir="auto">{texts[side === "left" ? 1 : 0].slice(...(side === "left" ? chosen.passage.right : chosen.passage.left))}</blockquote>
            <p class="actions">
              <CopyButton label={strings.copyCitation} text={() => citationOf(collection, pair, chosen, numbered.length, texts, shares, basis)} />
              <CopyButton label={strings.copyLink} text={() => location.href} />
            </p>
          </>
        )}
      </aside>
    </article>
  );
}
