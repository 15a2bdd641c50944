// A passage as evidence to paste elsewhere: both wordings, both names, the basis and the address.
import type { Collection, Pair } from "../../data/collection";
import { dateText, fill, percent } from "../../say";
import type { PairShares } from "../../state/measured";
import { strings } from "../../strings";
import type { Numbered } from "../text/marks";

function nameOf(collection: Collection, index: number): string {
  const { title, record, when } = collection.documents[index];
  const parts = [title, record.publisher, record.date && dateText(record.date, when), record.key];
  return [...new Set(parts.filter(Boolean))].join(", ");
}

export function citationOf(collection: Collection, pair: Pair, { passage, number }: Numbered, total: number, texts: string[], shares: PairShares, basis: string): string {
  return fill(strings.citation, {
    left: texts[0].slice(...passage.left).trim(), right: texts[1].slice(...passage.right).trim(),
    leftName: nameOf(collection, pair.left), rightName: nameOf(collection, pair.right),
    n: number, total, kind: strings.kindNames[passage.kind], credit: strings.creditNames[passage.credit ?? "uncredited"],
    shares: `${percent(shares.coverage[0])} / ${percent(shares.coverage[1])}`, basis, version: collection.result.version, address: location.href,
  });
}

export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "spoken";
    document.body.append(field);
    field.select();
    const isCopied = document.execCommand("copy");
    field.remove();
    return isCopied;
  }
}
