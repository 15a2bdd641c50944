// The program's sentence on a document, which filters do not change.
import { type Collection, otherOf } from "../data/collection";
import { prose } from "../say";
import { isUnfiltered } from "../state/filters";
import { route } from "../state/navigation";
import { useReport } from "../state/report";
import { strings } from "../strings";

const isPath = (key: string): boolean => /[./\\]/.test(key);

// The program names documents by their keys; a reader knows them by their titles.
function withTitles(collection: Collection, document: number, summary: string): string {
  const others = collection.pairsOf[document].map((pair) => collection.documents[otherOf(pair, document)]).filter(({ record }) => isPath(record.key));
  return others.sort((one, two) => two.record.key.length - one.record.key.length)
    .reduce((told, { record, title }) => told.replaceAll(record.key, () => (title === record.key ? title : `“${title}”`)), summary);
}

export function Summary({ of }: { of: number }) {
  const collection = useReport();
  const { summary } = collection.documents[of].record;
  if (!summary) return null;
  return <p class="summary">{!isUnfiltered(route.value.filters) && <em>{strings.asMeasured}</em>}<bdi>{prose(withTitles(collection, of, summary))}</bdi></p>;
}
