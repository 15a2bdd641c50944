// Find a document by title, file, publisher or byline.
import { useMemo, useState } from "preact/hooks";
import { count } from "../say";
import { go } from "../state/navigation";
import { useReport } from "../state/report";
import { strings } from "../strings";
import { NameLink } from "./Name";

const mostShown = 12;

export function Search() {
  const collection = useReport();
  const [wanted, setWanted] = useState("");
  const haystacks = useMemo(() => collection.documents.map(({ title, record }) =>
    [title, record.key, record.publisher, record.byline].join("\n").toLowerCase()), [collection]);
  const needle = wanted.trim().toLowerCase();
  const found = useMemo(() => (needle ? collection.documents.filter((_, at) => haystacks[at].includes(needle)) : []), [needle, haystacks]);
  const open = (event: Event) => {
    event.preventDefault();
    if (found.length > 0) {
      go({ view: "article", keys: [found[0].record.key], passage: 0 });
      setWanted("");
    }
  };
  return (
    <form class="search" role="search" onSubmit={open} onKeyDown={(event) => event.key === "Escape" && setWanted("")}>
      <input id="search" type="search" aria-label={strings.search} placeholder={strings.searchHint} autocomplete="off"
        value={wanted} onInput={(event) => setWanted(event.currentTarget.value)} />
      {needle && (
        <div class="found">
          <p role="status">{found.length > 0 ? count(strings.searchCount, found.length) : strings.searchNone}</p>
          <ul onClick={() => setWanted("")}>
            {found.slice(0, mostShown).map(({ index, record }) => (
              <li key={index}><NameLink of={index} /><bdi class="key">{record.publisher ?? record.key}</bdi></li>
            ))}
          </ul>
        </div>
      )}
    </form>
  );
}
