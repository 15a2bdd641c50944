// A document's name, kept apart from the direction of the text around it.
import { useReport } from "../state/report";
import { addressOf } from "../state/navigation";

export function Name({ of }: { of: number }) {
  return <bdi class="name">{useReport().documents[of].title}</bdi>;
}

export function NameLink({ of }: { of: number }) {
  const { record } = useReport().documents[of];
  return <a class="quiet" href={addressOf({ view: "article", keys: [record.key], passage: 0 })}><Name of={of} /></a>;
}

export function PairLink({ left, right, children, passage = 0 }: { left: number; right: number; passage?: number; children: preact.ComponentChildren }) {
  const { documents } = useReport();
  const keys = [documents[left].record.key, documents[right].record.key];
  return <a href={addressOf({ view: "pair", keys, passage })}>{children}</a>;
}
