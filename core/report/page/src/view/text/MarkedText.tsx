// A text, or a stretch of it, with its marks: only text nodes, never markup.
import { useMemo, useState } from "preact/hooks";
import type { Span } from "../../data/types";
import { type Layer, type Segment, segmentsOf } from "../../measure/segments";
import { count, fill } from "../../say";
import { strings } from "../../strings";
import type { Mark } from "./marks";

interface Props {
  text: string;
  range?: Span;
  layers: Layer<Mark>[];
  selected?: number;
  anchor?: string;
  fold?: boolean;
  showTags?: boolean;
  onSelect?: (number: number) => void;
}

type PassageMark = Extract<Mark, { what: "passage" }>;
const isPassage = (mark: Mark): mark is PassageMark => mark.what === "passage";
const isNamed = (mark: Mark): mark is Extract<Mark, { name: string }> => "name" in mark;

function classesOf({ marks, begins, ends }: Segment<Mark>, selected: number | undefined): string | undefined {
  const passages = marks.filter(isPassage);
  const classes: string[] = [];
  for (const mark of marks.filter((one) => !isPassage(one))) {
    classes.push(mark.what);
    if (isNamed(mark) && begins.includes(mark)) classes.push("opens");
    if (isNamed(mark) && ends.includes(mark)) classes.push("closes");
  }
  if (passages.length > 0) classes.push("shared", passages[passages.length - 1].tone);
  if (passages.length > 1) classes.push("overlapping");
  if (passages.some(({ number }) => number === selected)) classes.push("selected");
  return classes.join(" ") || undefined;
}

const shortest = 160; // characters not shared that are worth folding
const kept = 40;      // characters kept at either side of a fold

function Unshared({ text, begin, end }: { text: string; begin: number; end: number }) {
  const [isOpen, setOpen] = useState(false);
  const first = text.lastIndexOf(" ", begin + kept);
  const last = text.indexOf(" ", end - kept);
  if (isOpen || end - begin < shortest || first < begin || last > end || last < first) return <>{text.slice(begin, end)}</>;
  const hidden = text.slice(first, last);
  const words = hidden.split(/\s+/).filter(Boolean).length;
  return (
    <>
      {text.slice(begin, first)}
      <button type="button" class="unfold" aria-label={fill(strings.unfoldWhole, { words: count(strings.words, words) })} onClick={() => setOpen(true)}>
        {count(strings.unfold, words)}
      </button>
      <span class="folded">{hidden}</span>
      {text.slice(last, end)}
    </>
  );
}

function Piece({ text, segment, selected, anchor, fold, showTags, onSelect }: Omit<Props, "range" | "layers"> & { segment: Segment<Mark> }) {
  const { begin, end, marks, begins, ends } = segment;
  const passages = marks.filter(isPassage);
  const classes = classesOf(segment, selected);
  const select = onSelect && passages.length > 0 ? () => onSelect(passages[passages.length - 1].number) : undefined;
  const named = begins.filter(isNamed);
  return (
    <>
      {begins.filter(isPassage).map((mark) => (
        <span key={mark.number} class={`begin ${mark.tone}`} id={anchor && `${anchor}${mark.number}`}>
          {showTags !== false && (
            <span class={mark.number === selected ? "tags selected" : "tags"} aria-hidden="true" onClick={onSelect && (() => onSelect(mark.number))}>
              {mark.tag.map(({ text: part, tone }, at) => <span key={at} class={`tag ${tone}`}>{part}</span>)}
            </span>
          )}
          <span class="spoken">{mark.begins} </span>
        </span>
      ))}
      {named.map((mark, at) => <span key={`n${at}`} class="spoken">{fill(mark.what === "credit" ? strings.creditIs : strings.changedIs, { name: mark.name, what: mark.name })} </span>)}
      {classes
        ? <span class={classes} title={named.map(({ name }) => name).join("; ") || undefined} onClick={select}>{text.slice(begin, end)}</span>
        : fold ? <Unshared text={text} begin={begin} end={end} /> : text.slice(begin, end)}
      {ends.filter(isPassage).map((mark) => <span key={`e${mark.number}`} class="spoken"> {mark.ends}</span>)}
    </>
  );
}

export function MarkedText({ text, range, layers, ...rest }: Props) {
  const [begin, end] = range ?? [0, text.length];
  const segments = useMemo(() => segmentsOf([begin, end], layers), [text, begin, end, layers]);
  return <>{segments.map((segment) => <Piece key={segment.begin} text={text} segment={segment} {...rest} />)}</>;
}
