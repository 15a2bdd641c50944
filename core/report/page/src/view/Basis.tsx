// What stands beside every score: what was counted.
import { plainLine, type Collection } from "../data/collection";
import { fill } from "../say";
import { type Filters, isUnfiltered } from "../state/filters";
import { route } from "../state/navigation";
import { useReport } from "../state/report";
import { locale, strings } from "../strings";

export function basisText(collection: Collection, filters: Filters): string {
  if (isUnfiltered(filters)) return strings.countedProse;
  const nameOf = (key: string) => collection.documents[collection.indexOf.get(key) ?? -1]?.title ?? plainLine(key);
  const parts = [
    filters.quotations && strings.outQuotations,
    filters.credited && strings.outCredited,
    filters.inexact && strings.outInexactNamed,
    filters.minimumWords > 1 && fill(strings.outShort, { n: filters.minimumWords }),
    ...filters.documents.map((key) => fill(strings.outDocument, { title: `“${nameOf(key)}”` })),
  ].filter((part) => part !== false);
  const kept = filters.furniture ? strings.countedProse : strings.countedFurniture;
  return parts.length === 0 ? kept : fill(strings.countedWithout, { kept, list: new Intl.ListFormat(locale).format(parts) });
}

export function Basis() {
  const filters = route.value.filters;
  return <span class={isUnfiltered(filters) ? "basis" : "basis narrowed"}>({basisText(useReport(), filters)})</span>;
}
