// Toggles that change what is counted, on every view.
import { adjust, route, setFilters } from "../state/navigation";
import { unfiltered, type Filters, isUnfiltered } from "../state/filters";
import { useReport } from "../state/report";
import { strings } from "../strings";
import { fill } from "../say";
import { basisText } from "./Basis";

type Switch = "quotations" | "credited" | "furniture" | "inexact";
const switches: [Switch, string][] = [
  ["quotations", strings.outQuotations],
  ["credited", strings.outCredited],
  ["furniture", strings.outFurniture],
  ["inexact", strings.outInexact],
];

function DocumentFilter({ filters }: { filters: Filters }) {
  const collection = useReport();
  const candidates = (collection.sources.length > 0 ? collection.sources : collection.articles)
    .filter((index) => collection.pairsOf[index].length > 0).slice(0, 500);
  const leaveOut = (key: string) => key && setFilters({ documents: [...new Set([...filters.documents, key])] });
  return (
    <>
      <label class="chip select">
        <span>{strings.aDocument}</span>
        <select value="" onChange={(event) => leaveOut(event.currentTarget.value)}>
          <option value="">{strings.chooseDocument}</option>
          {candidates.map((index) => (
            <option key={index} value={collection.documents[index].record.key}>{collection.documents[index].title.slice(0, 80)}</option>
          ))}
        </select>
      </label>
      {filters.documents.map((key) => {
        const title = collection.documents[collection.indexOf.get(key) ?? -1]?.title ?? key;
        const putBack = () => setFilters({ documents: filters.documents.filter((other) => other !== key) });
        return (
          <button key={key} type="button" class="chip on" aria-label={fill(strings.putBack, { title })} onClick={putBack}>
            <bdi class="name">{title}</bdi> <span aria-hidden="true">×</span>
          </button>
        );
      })}
    </>
  );
}

const startsOpen = matchMedia("(min-width: 761px)").matches;

export function FilterBar() {
  const filters = route.value.filters;
  return (
    <details class="filters" open={startsOpen}>
      <summary><span class="label">{strings.counted}</span> <span role="status">{basisText(useReport(), filters)}</span> <span class="more" aria-hidden="true">{strings.change}</span></summary>
      <fieldset>
        <legend>{strings.leaveOut}</legend>
        {switches.map(([name, label]) => (
          <label key={name} class={filters[name] ? "chip on" : "chip"}>
            <input type="checkbox" name={name} checked={filters[name]} onChange={(event) => setFilters({ [name]: event.currentTarget.checked })} />
            {label}
          </label>
        ))}
        <label class={filters.minimumWords > 1 ? "chip on" : "chip"}>
          {strings.minimum}
          <input type="number" name="minimum" min={0} max={1000} value={filters.minimumWords}
            onInput={(event) => setFilters({ minimumWords: Math.max(0, Math.min(1000, Math.floor(Number(event.currentTarget.value) || 0))) })} />
          {strings.minimumUnit}
        </label>
        <DocumentFilter filters={filters} />
        {!isUnfiltered(filters) && <button type="button" class="link" onClick={() => adjust({ filters: unfiltered })}>{strings.countAll}</button>}
      </fieldset>
    </details>
  );
}
