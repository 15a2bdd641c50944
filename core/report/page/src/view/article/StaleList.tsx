// What a later correction changed and this article still says.
import type { DocumentRecord } from "../../data/types";
import { fill } from "../../say";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { NameLink } from "../Name";

export function StaleList({ record, text }: { record: DocumentRecord; text: string }) {
  const { documents, indexOf } = useReport();
  if (!record.stale || record.stale.length === 0) return null;
  const titleOf = (key: string) => documents[indexOf.get(key) ?? -1]?.title ?? key;
  return (
    <section class="stale-list" aria-labelledby="stale-head">
      <h2 id="stale-head">{strings.staleHead}</h2>
      <ul>
        {record.stale.map(({ old, correction, span, now }, at) => {
          const index = indexOf.get(correction);
          return (
            <li key={at}>
              <bdi>{span && now !== undefined ? fill(strings.staleNow, { was: text.slice(...span), now }) : fill(strings.staleGone, { old: titleOf(old) })}</bdi>{", "}
              <span class="soft">{strings.staleBy.split("{correction}")[0]}{index === undefined ? <bdi>{correction}</bdi> : <NameLink of={index} />}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
