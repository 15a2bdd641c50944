// The same passage wherever it stands, earliest first.
import { useMemo, useState } from "preact/hooks";
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

function Entry({ place, first }: { place: Place; first: Place }) {
  const collection = useReport();
  const { record, when } = collection.documents[place.document];
  const pair = collection.pairsOf[first.document].find(({ left, right }) => place !== first && (left === place.document || right === place.document));
  return (
    <tr>
      <td class="when">{dateText(record.date, when)}</td>
      <td>{record.role === "source" && <span class="role">{strings.source}</span>} {pair ? <PairLink left={pair.left} right={pair.right}><Name of={place.document} /></PairLink> : <NameLink of={place.document} />}</td>
      <td class="soft"><bdi>{record.publisher ?? ""}</bdi></td>
    </tr>
  );
}

function Cluster({ cluster }: { cluster: Recurring }) {
  const [isOpen, setOpen] = useState(false);
  const places = useMemo(cluster.places, [cluster]);
  const [first] = places;
  const texts = useTexts([first.document]);
  const shown = places.slice(0, isOpen ? Infinity : upTo(placesAtFirst));
  const head = fill(strings.recurringTitle, { documents: count(strings.documents, cluster.documents), words: count(strings.words, cluster.words) });
  return (
    <li>
      <h2 class="label">{head}</h2>
      <blockquote class="text" dir="auto">{texts ? texts[0].slice(...first.span) : strings.reading}</blockquote>
      <Timeline places={places} />
      <table>
        <caption class="spoken">{head}</caption>
        <thead class="spoken"><tr><th scope="col">{strings.date}</th><th scope="col">{strings.documents.one.replace("{n} ", "")}</th><th scope="col">{strings.publisher}</th></tr></thead>
        <tbody>{shown.map((place) => <Entry key={place.document} place={place} first={first} />)}</tbody>
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
