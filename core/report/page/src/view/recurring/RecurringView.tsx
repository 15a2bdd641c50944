// The same passage wherever it stands, earliest first.
import { useMemo, useState } from "preact/hooks";
import { findRecurring, type Place, type Recurring } from "../../measure/recurring";
import { count, dateText, fill, integer } from "../../say";
import { useTexts } from "../../state/measured";
import { route } from "../../state/navigation";
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
  const [first] = cluster.places;
  const texts = useTexts([first.document]);
  const shown = isOpen ? cluster.places : cluster.places.slice(0, placesAtFirst);
  const head = fill(strings.recurringTitle, { documents: count(strings.documents, cluster.documents), words: count(strings.words, cluster.words) });
  return (
    <li>
      <h2 class="label">{head}</h2>
      <blockquote class="text" dir="auto">{texts ? texts[0].slice(...first.span) : strings.reading}</blockquote>
      <Timeline places={cluster.places} />
      <table>
        <caption class="spoken">{head}</caption>
        <thead class="spoken"><tr><th scope="col">{strings.date}</th><th scope="col">{strings.documents.one.replace("{n} ", "")}</th><th scope="col">{strings.publisher}</th></tr></thead>
        <tbody>{shown.map((place) => <Entry key={place.document} place={place} first={first} />)}</tbody>
      </table>
      {cluster.places.length > shown.length && <button type="button" class="link" onClick={() => setOpen(true)}>{count(strings.more, cluster.places.length - shown.length)}</button>}
    </li>
  );
}

export function RecurringView() {
  const collection = useReport();
  const { filters } = route.value;
  const clusters = useMemo(() => findRecurring(collection, filters), [filters]);
  const [shown, setShown] = useState(15);
  const save = () => saveCsv("crib-passages.csv", [
    [strings.passagesColumn, strings.date, strings.publisher, "key", strings.row, "begin", "end"],
    ...clusters.flatMap(({ places }, at) => places.map(({ document, span }) => {
      const { record, title } = collection.documents[document];
      return [at + 1, record.date ?? "", record.publisher ?? "", record.key, title, span[0], span[1]];
    })),
  ]);
  return (
    <article class="recurring">
      <h1>{strings.recurringHead}</h1>
      <p class="standfirst">{clusters.length > 0 ? strings.recurringNote : strings.recurringNone} <Basis /></p>
      <p class="small">{integer.format(clusters.length)} {strings.passagesColumn.toLowerCase()}</p>
      <ol>{clusters.slice(0, shown).map((cluster) => <Cluster key={`${cluster.places[0].document} ${cluster.places[0].span}`} cluster={cluster} />)}</ol>
      <p class="actions">
        {clusters.length > shown && <button type="button" class="button" onClick={() => setShown(shown + 50)}>{count(strings.more, Math.min(50, clusters.length - shown))}</button>}
        {clusters.length > 0 && <button type="button" class="button" onClick={save}>{strings.exportCsv}</button>}
      </p>
    </article>
  );
}
