// When the documents that hold a passage appeared.
import { utcTicks } from "d3-time";
import { useReport } from "../../state/report";
import { locale, strings } from "../../strings";
import type { Place } from "../../measure/recurring";

export function Timeline({ places }: { places: Place[] }) {
  const { documents } = useReport();
  const dated = places.filter(({ document }) => documents[document].when !== undefined);
  const times = dated.map(({ document }) => documents[document].when!);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (dated.length < 2 || first === last) return null;
  const day = 86_400_000;
  const format = new Intl.DateTimeFormat(locale, last - first < 2 * day ? { hour: "2-digit", minute: "2-digit", timeZone: "UTC" } : { day: "numeric", month: "short", timeZone: "UTC" });
  const left = (time: number) => ({ left: `${((time - first) / (last - first)) * 100}%` });
  // Two ticks of one day would say the same: the first is enough.
  const ticks = new Map(utcTicks(new Date(first), new Date(last), 5).reverse().map((tick) => [format.format(tick), +tick]));
  return (
    <div class="timeline" role="img" aria-label={strings.timeline}>
      {[...ticks].map(([name, time]) => <span key={time} class="tick" style={left(time)}>{name}</span>)}
      {dated.map(({ document }) => <span key={document} class={`dot ${documents[document].record.role}`} style={left(documents[document].when!)} />)}
    </div>
  );
}
