// Everything known about one passage, in words: kind, credit, what was changed.
import type { Pair } from "../../data/collection";
import type { Change, Passage } from "../../data/types";
import { fill, percent } from "../../say";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { changeText } from "../text/marks";

const Words = ({ of, name }: { of: string; name: "was" | "is" }) => (of ? <bdi class={name}>{of}</bdi> : <i>{strings.nothing}</i>);

// Changes are told from the other document to the one that is read.
export const ChangeList = ({ of, isLeft, label }: { of: Change[]; isLeft: boolean; label: string }) => (
  <ul class="changes" aria-label={label}>
    {of.map((change, at) => (
      <li key={at}><span class="soft">{changeText(change)}:</span> <Words of={isLeft ? change.right : change.left} name="was" /> <span aria-hidden="true">→</span> <Words of={isLeft ? change.left : change.right} name="is" /></li>
    ))}
  </ul>
);

export function PassageFacts({ pair, passage, reading = pair.left }: { pair: Pair; passage: Passage; reading?: number }) {
  const collection = useReport();
  const isLeft = reading === pair.left;
  const credit = passage.credit && strings.creditNames[passage.credit];
  const by = passage.credit_by === undefined ? undefined : collection.documents[pair.left].record.credits?.[passage.credit_by];
  return (
    <div class="facts">
      <p>
        <b class={`kind-name kind-${passage.kind}`}>{strings.kindNames[passage.kind]}</b>
        {credit && <> · <span class={passage.credit === "uncredited" ? "warn" : undefined}>{credit}</span></>}
        {by?.name && <> · <bdi>{fill(strings.creditedBy, { name: by.name })}</bdi></>}
        {passage.words && <> · {fill(strings.wordsOn, { left: passage.words[0], right: passage.words[1] })}</>}
        {passage.similarity !== undefined && <> · {fill(strings.similarity, { value: percent(passage.similarity) })}</>}
      </p>
      {(passage.changes ?? []).length > 0 && <ChangeList of={passage.changes!} isLeft={isLeft} label={strings.changed} />}
    </div>
  );
}
