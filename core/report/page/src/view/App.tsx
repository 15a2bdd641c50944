import { useEffect, useRef, useState } from "preact/hooks";
import { pairOf } from "../data/collection";
import { addressOf, go, route } from "../state/navigation";
import { useReport } from "../state/report";
import { fill } from "../say";
import { strings } from "../strings";
import { ArticleView } from "./article/ArticleView";
import { FilterBar } from "./FilterBar";
import { Help } from "./Help";
import { useKeys } from "./keys";
import { Masthead } from "./Masthead";
import { Overview } from "./overview/Overview";
import { PairView } from "./pair/PairView";
import { RecurringView } from "./recurring/RecurringView";

function NotFound() {
  return <article><h1>{strings.notFound}</h1><p class="standfirst">{strings.notFoundWhy} <a href={addressOf({ view: "overview" })}>{strings.back}</a></p></article>;
}

function Current() {
  const collection = useReport();
  const { view, keys } = route.value;
  const at = keys.map((key) => collection.indexOf.get(key));
  if (at.includes(undefined)) return <NotFound />;
  if (view === "article") return <ArticleView key={at[0]} document={at[0]!} />;
  if (view === "passages") return <RecurringView />;
  if (view === "overview") return <Overview />;
  const pair = pairOf(collection, at[0]!, at[1]!);
  return pair ? <PairView key={pair.index} pair={pair} /> : <NotFound />;
}

export function App() {
  const [isHelping, setHelping] = useState(false);
  const main = useRef<HTMLElement>(null);
  const collection = useReport();
  const { view, keys } = route.value;
  const place = [view, ...keys].join("\n");
  const previous = useRef(place);
  useEffect(() => {
    const titles = keys.map((key) => collection.documents[collection.indexOf.get(key) ?? -1]?.title ?? key);
    document.title = [...titles, view === "passages" ? strings.passagesNav : "", strings.brand].filter(Boolean).join(" · ");
    if (previous.current !== place) {
      previous.current = place;
      scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
  }, [place]);
  useKeys({
    "/": () => document.getElementById("search")?.focus(),
    "?": () => setHelping(true),
    o: () => go({ view: "overview" }),
  });
  return (
    <>
      <Masthead onHelp={() => setHelping(true)} />
      <main id="report" ref={main} tabIndex={-1} data-view={view}>
        <FilterBar />
        <Current />
      </main>
      <footer class="colophon">
        <p>{strings.disclaimer}</p>
        <p class="print-only">{fill(strings.printedFrom, { address: location.hash || "#" })}</p>
      </footer>
      <Help isOpen={isHelping} onClose={() => setHelping(false)} />
    </>
  );
}
