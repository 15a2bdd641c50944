// What can be marked in a text, and the layers a pair or an article puts on it.
import { sideOf, spanOn, type Pair } from "../../data/collection";
import { lengthOf, subtract, union } from "../../data/spans";
import type { Change, DocumentRecord, Kind, Passage, Span } from "../../data/types";
import type { Layer } from "../../measure/segments";
import { fill } from "../../say";
import { strings } from "../../strings";

export interface TagPart { text: string; tone: string }

export type Mark =
  | { what: "passage"; number: number; tone: string; tag: TagPart[]; begins: string; ends: string }
  | { what: "edit" | "aside" | "own" }
  | { what: "change"; name: string }
  | { what: "credit" | "stale"; name: string };

export const tagText = (number: number, kind: Kind): string => `${number}\u2009${strings.kindLetters[kind]}`;

export const creditName = (name: string | undefined, kind: string): string => name || kind;

export function changeText(change: Change): string {
  const name = strings.changeNames[change.what as keyof typeof strings.changeNames] ?? change.what;
  const degree = strings.degreeNames[change.degree as keyof typeof strings.degreeNames];
  return degree ? fill(degree, { name }) : name;
}

export function documentLayers(record: DocumentRecord): Layer<Mark>[] {
  return [
    ...(record.credits ?? []).map(({ span, name, kind }): Layer<Mark> => ({ span, mark: { what: "credit", name: creditName(name, kind) } })),
    ...(record.stale ?? []).flatMap(({ span, now }): Layer<Mark>[] => (span ? [{ span, mark: { what: "stale", name: fill(strings.staleMark, { now: now ?? "" }) } }] : [])),
    ...(record.set_aside ?? []).map(({ span }): Layer<Mark> => ({ span, mark: { what: "aside" } })),
  ];
}

const isThere = (span: Span | undefined): span is Span => span !== undefined && span[1] > span[0];

const spanOfChange = (change: Change, side: 0 | 1) => (side === 0 ? change.left_span : change.right_span);

function changeLayers(changes: Change[], side: 0 | 1): Layer<Mark>[] {
  return changes.flatMap((change): Layer<Mark>[] => {
    const span = spanOfChange(change, side);
    return isThere(span) ? [{ span, mark: { what: "change", name: changeText(change) } }] : [];
  });
}

const mostlyChanged = 0.5; // of a passage, beyond which marking every changed word says nothing

export function passageLayers(passage: Passage, number: number, side: 0 | 1): Layer<Mark>[] {
  const span = spanOn(passage, side);
  const kind = strings.kindNames[passage.kind];
  const changes = passage.changes ?? [];
  const edits = subtract(
    union((passage.edits ?? []).map((edit): Span => [edit[side][0], edit[side][1]])),
    union(changes.map((change) => spanOfChange(change, side)).filter(isThere).map(([begin, end]): Span => [begin, end])),
  );
  const isMostlyChanged = edits.reduce((sum, edit) => sum + lengthOf(edit), 0) > mostlyChanged * lengthOf(span);
  return [
    {
      span,
      mark: {
        what: "passage", number, tone: `kind-${passage.kind}`, tag: [{ text: tagText(number, passage.kind), tone: `kind-${passage.kind}` }],
        begins: fill(strings.beginPassage, { n: number, kind }), ends: fill(strings.endPassage, { n: number }),
      },
    },
    ...(isMostlyChanged ? [] : edits).map((edit): Layer<Mark> => ({ span: edit, mark: { what: "edit" } })),
    ...changeLayers(changes, side),
  ];
}

export interface Numbered { number: number; passage: Passage }

export function pairLayers(pair: Pair, record: DocumentRecord, document: number, passages: Numbered[]): Layer<Mark>[] {
  const side = pair.left === pair.right ? 0 : sideOf(pair, document);
  return [
    ...documentLayers(record), ...passages.flatMap(({ passage, number }) => passageLayers(passage, number, side)),
    ...changeLayers(pair.record.changes ?? [], side),
  ];
}
