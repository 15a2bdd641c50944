import { count } from "../say";
import { addressOf, route } from "../state/navigation";
import { useReport } from "../state/report";
import { strings } from "../strings";
import { Search } from "./Search";

export function Masthead({ onHelp }: { onHelp: () => void }) {
  const collection = useReport();
  const { view } = route.value;
  const current = (name: string) => (view === name ? "page" : undefined);
  return (
    <header class="masthead">
      <a class="skip" href="#report" onClick={(event) => { event.preventDefault(); document.getElementById("report")?.focus(); }}>{strings.skip}</a>
      <p class="brand"><a href={addressOf({ view: "overview" })}>{strings.brand}</a> <span>{strings.motto}</span></p>
      <nav aria-label={strings.sections}>
        <a href={addressOf({ view: "overview" })} aria-current={current("overview")}>{strings.overview}</a>
        <a href={addressOf({ view: "passages" })} aria-current={current("passages")}>{strings.passagesNav}</a>
        <button type="button" class="link" onClick={onHelp} aria-keyshortcuts="?">{strings.help}</button>
      </nav>
      <p class="holdings">
        {count(strings.articles, collection.articles.length)}
        {collection.sources.length > 0 && <> · {count(strings.sources, collection.sources.length)}</>}
      </p>
      <Search />
    </header>
  );
}
