import { render } from "preact";
import { readCollection } from "./data/collection";
import { fill } from "./say";
import { adjust } from "./state/navigation";
import { Report } from "./state/report";
import { strings } from "./strings";
import "./style/index.css";
import { App } from "./view/App";

const root = document.getElementById("crib")!;

function start() {
  const block = document.getElementById("crib-data")?.textContent?.trim() ?? "";
  if (!block.startsWith("{")) return <p class="empty">{strings.noData}</p>;
  try {
    const collection = readCollection(block);
    const [only, ...others] = collection.pairs;
    if (!location.hash && only && others.length === 0 && collection.documents.length === 2) adjust({ view: "pair", keys: [only.record.left, only.record.right] });
    return <Report.Provider value={collection}><App /></Report.Provider>;
  } catch (error) {
    return <p class="empty">{fill(strings.unreadable, { reason: error instanceof Error ? error.message : String(error) })}</p>;
  }
}

render(start(), root);
document.documentElement.dataset.ready = "";
