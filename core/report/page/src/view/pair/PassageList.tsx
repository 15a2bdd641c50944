// Every passage beside its twin, nothing else.
import type { Pair } from "../../data/collection";
import type { Layer } from "../../measure/segments";
import type { PairShares } from "../../state/measured";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { CopyButton } from "../CopyButton";
import { MarkedText } from "../text/MarkedText";
import { type Mark, type Numbered, tagText } from "../text/marks";
import { citationOf } from "./citation";
import { PassageFacts } from "./PassageFacts";

interface Props {
  pair: Pair; passages: Numbered[]; texts: string[]; layers: [Layer<Mark>[], Layer<Mark>[]]; shares: PairShares; basis: string;
  selected: number; onSelect: (number: number) => void;
}

export function PassageList({ pair, passages, texts, layers, shares, basis, selected, onSelect }: Props) {
  const collection = useReport();
  return (
    <ol class="passage-list">
      {passages.map((numbered) => {
        const { passage, number } = numbered;
        return (
          <li key={number} id={`passage-${number}`} class={number === selected ? "selected" : undefined} onClick={() => onSelect(number)}>
            <p class={`tag kind-${passage.kind}`} aria-hidden="true">{tagText(number, passage.kind)}</p>
            <blockquote class="text" dir="auto"><MarkedText text={texts[0]} range={passage.left} layers={layers[0]} showTags={false} /></blockquote>
            <blockquote class="text" dir="auto"><MarkedText text={texts[1]} range={passage.right} layers={layers[1]} showTags={false} /></blockquote>
            <div class="under">
              <PassageFacts pair={pair} passage={passage} />
              <CopyButton label={strings.copyCitation} text={() => citationOf(collection, pair, numbered, passages.length, texts, shares, basis)} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

// On paper, what the screen says of one passage at a time.
export function PassageNotes({ pair, passages }: { pair: Pair; passages: Numbered[] }) {
  return (
    <section class="passage-notes print-only" aria-hidden="true">
      <h2>{strings.passageNotes}</h2>
      <ol>{passages.map(({ passage, number }) => <li key={number}><span class={`tag kind-${passage.kind}`}>{tagText(number, passage.kind)}</span><PassageFacts pair={pair} passage={passage} /></li>)}</ol>
    </section>
  );
}
