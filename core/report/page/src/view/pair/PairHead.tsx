// The verdict on a pair in words, with its shares both ways.
import type { Pair } from "../../data/collection";
import type { Passage } from "../../data/types";
import { type Share } from "../../measure/recount";
import { count, dateText, fill, integer, percent, prose, Say } from "../../say";
import type { PairShares } from "../../state/measured";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { Basis } from "../Basis";
import { Name } from "../Name";
import { ShareBar } from "../ShareBar";
import { ChangeList } from "./PassageFacts";

function Direction({ pair }: { pair: Pair }) {
  const { direction } = pair.record;
  if (!direction) return null;
  if (direction.from === "undetermined") return <p class="direction"><bdi>{fill(strings.directionNone, { why: prose(direction.why ?? strings.noReason) })}</bdi></p>;
  const from = direction.from === "left" ? pair.left : pair.right;
  return <p class="direction"><Say text={strings.directionLeft} title={<Name of={from} />} why={prose(direction.why ?? strings.noReason)} confidence={percent(direction.confidence ?? 0)} /></p>;
}

interface Props { pair: Pair; passages: Passage[]; shares: PairShares; words: [Share, Share] | undefined }

function Shares({ pair, shares, words }: Omit<Props, "passages">) {
  const of = (side: 0 | 1) => ({ words: words ? integer.format(words[side].words) : "…", total: words ? integer.format(words[side].total) : "…" });
  const barLabel = (side: 0 | 1) => `${percent(shares.coverage[side])}, ${fill(strings.verbatimOf, { share: percent(shares.verbatim[side]) })}`;
  return (
    <ul class="shares">
      {([0, 1] as const).map((side) => (
        <li key={side}>
          <Say text={strings.pairShares} share={<b>{percent(shares.coverage[side])}</b>} title={<Name of={side === 0 ? pair.left : pair.right} />} {...of(side)} /> <Basis />
          <ShareBar verbatim={shares.verbatim[side]} shared={shares.coverage[side]} label={barLabel(side)} />
        </li>
      ))}
    </ul>
  );
}

export function PairHead({ pair, passages, shares, words }: Props) {
  const { documents } = useReport();
  const { verdict, why, changes } = pair.record;
  const longest = Math.max(0, ...passages.map((passage) => passage.words?.[0] ?? 0));
  const left = pair.passages.length - passages.length;
  return (
    <header class="pair-head">
      <div>
        <h1>{verdict ? strings.verdictNames[verdict] : count(strings.passages, passages.length)} {verdict && <span class="meaning">{strings.verdictMeaning[verdict]}</span>}</h1>
        {why && <p class="standfirst"><bdi>{prose(why)}</bdi></p>}
        <Direction pair={pair} />
      </div>
      <div>
        <Shares pair={pair} shares={shares} words={words} />
        <p>
          {fill(strings.pairVerbatim, { left: percent(shares.verbatim[0]), right: percent(shares.verbatim[1]), longest: count(strings.words, longest) })} <Basis />
          {left > 0 && <> <em>{count(strings.notCounted, left)}</em></>}
        </p>
        {(changes ?? []).length > 0 && <div class="apart"><p>{strings.changedApart}</p><ChangeList of={changes!} isLeft label={strings.changedApart} /></div>}
        {[pair.left, pair.right].map((index) => {
          const { version } = documents[index].record;
          return version?.label && <p key={index} class="small"><bdi>{fill(strings.versionOf, { label: version.label, title: documents[index].title })}</bdi></p>;
        })}
      </div>
    </header>
  );
}

export function DocumentHead({ of }: { of: number }) {
  const { record, when } = useReport().documents[of];
  const facts = [record.role === "source" ? strings.source : "", record.publisher, record.byline, record.date && dateText(record.date, when)].filter(Boolean);
  return (
    <header class="document-head">
      <h2><Name of={of} /></h2>
      <p class="meta">{facts.map((fact, at) => <bdi key={at} class={at === 0 && record.role === "source" ? "role" : undefined}>{fact}</bdi>)}<bdi class="key">{record.key}</bdi></p>
    </header>
  );
}
