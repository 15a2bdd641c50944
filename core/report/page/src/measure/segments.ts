// A text cut wherever any mark begins or ends, so that overlapping marks can be drawn without nesting.
import type { Span } from "../data/types";

export interface Layer<Mark> { span: Span; mark: Mark }
export interface Segment<Mark> { begin: number; end: number; marks: Mark[]; begins: Mark[]; ends: Mark[] }

export function segmentsOf<Mark>(range: Span, layers: Layer<Mark>[]): Segment<Mark>[] {
  const clipped = layers
    .map(({ span: [begin, end], mark }) => ({ begin: Math.max(begin, range[0]), end: Math.min(end, range[1]), mark }))
    .filter(({ begin, end }) => begin < end)
    .sort((one, two) => one.begin - two.begin || two.end - one.end);
  const cuts = [...new Set([range[0], range[1], ...clipped.flatMap(({ begin, end }) => [begin, end])])].sort((one, two) => one - two);
  const segments: Segment<Mark>[] = [];
  let open: typeof clipped = [];
  let next = 0;
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const [begin, end] = [cuts[at], cuts[at + 1]];
    open = open.filter((layer) => layer.end > begin);
    const first = next;
    while (next < clipped.length && clipped[next].begin === begin) open.push(clipped[next++]);
    segments.push({
      begin,
      end,
      marks: open.map(({ mark }) => mark),
      begins: clipped.slice(first, next).map(({ mark }) => mark),
      ends: open.filter((layer) => layer.end === end).map(({ mark }) => mark),
    });
  }
  return segments;
}
