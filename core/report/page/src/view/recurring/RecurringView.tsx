// The same passage wherever it stands, earliest first.
import { useMemo, useState } from "preact/hooks";
import { pairOf, type Pair, sideOf, spanOn } from "../../data/collection";
import { overlap } from "../../data/spans";
import type { Kind } from "../../data/types";
import { type Place, type Recurring } from "../../measure/recurring";
import { count, dateText, fill, integer } from "../../say";
import { useRecurring, useTexts } from "../../state/measured";
import { route } from "../../state/navigation";
import { upTo } from "../../state/printing";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { Basis } from "../Basis";
import { Name, NameLink, PairLink } from "../Name";
import { saveCsv } from "../csv";
import { Timeline } from "./Timeline";

const placesAtFirst = 8;

interface Facts { isDated: boolean; isPublished: boolean }

// How the passage stands here, told from the first document that has it.
function kindOf(pair: Pair, place: Place): Kind | undefined {
  const side = sideOf(pair, place.document);
  const [best] = pair.passages.map((passage) => ({ kind: passage.kind, shared: overlap(spanOn(passage, side), place.span) })).sort((one, two) => two.shared - one.shared);
  return best && best.shared > 0 ? best.kind : undefined;
}

function Entry({ place, first, isDated, isPublished }: { place: Place; first: Place } & Facts) {
  const collection = useReport();
  const { record, when } = collection.documents[place.document];
  const pair = place === first ? undefined : pairOf(collection, first.document, place.document);
  const kind = pair && kindOf(pair, place);
  return (
    <tr>
      {isDated && <td class="when">{dateText(record.date, when)}</td>}
      <td>{record.role === "source" && <span class="role">{strings.source}</span>} {pair ? <PairLink left={pair.left} right={pair.right}><Name of={place.document} /></PairLink> : <NameLink of={place.document} />}</td>
      {isPublished && <td class="soft"><bdi>{record.publisher ?? ""}</bdi></td>}
      <td class="how">{kind && <><span class={`tag kind-${kind}`} aria-hidden="true">{strings.kindLetters[kind]}</span> <span class="kind-word">{strings.kindNames[kind]}</span></>}</td>
    </tr>
  );
}

function Cluster({ cluster }: { cluster: Recurring }) {
  const [isOpen, setOpen] = useState(false);
  const places = useMemo(cluster.places, [cluster]);
  const [first] = places;
  const texts = useTexts([first.document]);
  const { documents } = useReport();
  const facts: Facts = {
    isDated: places.some(({ document }) => Boolean(documents[document].record.date)),
    isPublished: places.some(({ document }) => Boolean(documents[document].record.publisher)),
  };
  const shown = places.slice(0, isOpen ? Infinity : upTo(placesAtFirst));
  const head = fill(strings.recurringTitle, { documents: count(strings.documents, cluster.documents), words: count(strings.words, cluster.words) });
  return (
    <li>
      <h2 class="label">{head}</h2>
      <blockquote class="text" dir="auto">{texts ? texts[0].slice(...first.span) : strings.reading}</blockquote>
      <Timeline places={places} />
      <table>
        <caption class="spoken">{head}</caption>
        <thead class="spoken"><tr>{facts.isDated && <th scope="col">{strings.date}</th>}<th scope="col">{strings.document}</th>{facts.isPublished && <th scope="col">{strings.publisher}</th>}<th scope="col">{strings.wording}</th></tr></thead>
        <tbody>{shown.map((place) => <Entry key={place.document} place={place} first={first} {...facts} />)}</tbody>
      </table>
      {places.length > shown.length && <button type="button" class="link" onClick={() => setOpen(true)}>{count(strings.more, places.length - shown.length)}</button>}
    </li>
  );
}

export function RecurringView() {
  const collection = useReport();
  const found = useRecurring(route.value.filters);
  const clusters = found ?? [];
  const [shown, setShown] = useState(10);
  const save = () => saveCsv("crib-passages.csv", [
    [strings.passagesColumn, strings.date, strings.publisher, "key", strings.row, "begin", "end"],
    ...clusters.flatMap(({ places }, at) => places().map(({ document, span }) => {
      const { record, title } = collection.documents[document];
      return [at + 1, record.date ?? "", record.publisher ?? "", record.key, title, span[0], span[1]];
    })),
  ]);
  return (
    <article class="recurring">
      <h1>{strings.recurringHead}</h1>
      <p class="standfirst">{!found ? strings.reading : clusters.length > 0 ? strings.recurringNote : strings.recurringNone} <Basis /></p>
      <p class="small">{integer.format(clusters.length)} {strings.passagesColumn.toLowerCase()}</p>
      <ol>{clusters.slice(0, upTo(shown)).map((cluster, at) => <Cluster key={at} cluster={cluster} />)}</ol>
      <p class="actions">
        {clusters.length > shown && <button type="button" class="button" onClick={() => setShown(shown + 50)}>{count(strings.more, Math.min(50, clusters.length - shown))}</button>}
        {clusters.length > 0 && <button type="button" class="button" onClick={save}>{strings.exportCsv}</button>}
      </p>
    </article>
  );
}
