// The overlap matrix: a picture for the pointer and a one-cell grid that moves over it for the keyboard.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Collection } from "../../data/collection";
import type { Matrix } from "../../data/matrix";
import { integer, fill } from "../../say";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { cellUnder, draw, extent, type Layout, place, type Shade } from "./draw";
import type { Group } from "./ordering";
import { useDark, useWidth } from "./surroundings";

export interface Cell { row: number; column: number }

interface Props {
  documents: number[];
  articles: number;
  groups: Group[];
  name: string;
  matrix: Matrix;
  shade: Omit<Shade, "isDark">;
  label: (row: number, column: number) => string;
  onPoint: (cell: Cell | undefined) => void;
  onOpen: (cell: Cell) => void;
}

const labelled = 13;     // px a cell, from which rows carry names
const leastNames = 0.38; // of the width
const mostNames = 420;   // px
const groupNames = 220;  // px
const edge = 12;         // px, for scroll bar and focus ring

interface Places { layout: Layout; names: number; heads: number }

function layoutFor(documents: number[], articles: number, groups: Group[], width: number): Places {
  const count = documents.length;
  const gapFor = (cell: number) => (articles > 0 && articles < count ? Math.max(4, Math.min(10, cell)) : 0);
  const make = (cell: number, names: number, heads: number): Places =>
    ({ layout: { rows: documents, columns: documents, rowBreak: articles, columnBreak: articles, cell, gap: gapFor(cell) }, names, heads });
  const withNames = Math.floor((width - edge - Math.min(300, Math.round(width * leastNames))) / count);
  if (withNames >= labelled) {
    const cell = Math.min(count < 16 ? 44 : 32, withNames);
    return make(cell, Math.min(mostNames, width - edge - gapFor(cell) - cell * count), 18);
  }
  const thin = (beside: number) => Math.max(1, Math.min(labelled - 1, Math.floor((width - edge - beside) / count)));
  const isTall = ({ from, to }: Group) => (to - from) * thin(groupNames) >= labelled;
  const beside = width > 3 * groupNames && groups.some(isTall) ? groupNames : 0;
  return make(thin(beside), beside, 0);
}

interface NamesProps extends Places { collection: Collection; groups: Group[]; at: Cell | undefined }

function Names({ collection, layout, names, heads, at }: NamesProps) {
  return (
    <div aria-hidden="true" class="names">
      {layout.rows.map((document, row) => (
        <span key={`r${document}`} class={at?.row === row ? "row-name at" : "row-name"}
          style={{ top: `${heads + place(row, layout.rowBreak, layout)}px`, width: `${names}px`, height: `${layout.cell}px`, lineHeight: `${layout.cell}px` }}>
          <bdi class="name">{collection.documents[document].title}</bdi> <b>{row + 1}</b>
        </span>
      ))}
      {layout.columns.map((document, column) => (
        <span key={`c${document}`} class={at?.column === column ? "column-name at" : "column-name"}
          style={{ left: `${names + place(column, layout.columnBreak, layout)}px`, width: `${layout.cell}px` }}>{column + 1}</span>
      ))}
    </div>
  );
}

// Where rows are too thin for names, stories that are tall enough for a line carry the title of their first document.
function GroupNames({ collection, layout, names, groups, at }: NamesProps) {
  return (
    <div aria-hidden="true" class="names">
      {groups.filter(({ from, to }) => (to - from) * layout.cell >= labelled).map(({ from, to, first }) => (
        <span key={from} class={at && from <= at.row && at.row < to ? "group-name at" : "group-name"}
          style={{ top: `${place(from, layout.rowBreak, layout)}px`, width: `${names - 6}px`, height: `${(to - from) * layout.cell - 1}px` }}>
          <bdi class="name">{collection.documents[first].title}</bdi>
        </span>
      ))}
    </div>
  );
}

export function HeatMap({ documents, articles, groups, matrix, name, shade, label, onPoint, onOpen }: Props) {
  const collection = useReport();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const active = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const isDark = useDark();
  const [focus, setFocus] = useState<Cell>({ row: 0, column: 0 });
  const [hover, setHover] = useState<Cell>();
  const [hasFocus, setHasFocus] = useState(false);
  const { layout, names, heads } = useMemo(() => layoutFor(documents, articles, groups, width), [documents, articles, groups, width]);
  const count = documents.length;

  useEffect(() => setFocus({ row: 0, column: Math.min(1, count - 1) }), [documents]);
  useLayoutEffect(() => {
    if (width === 0 || !canvas.current) return;
    performance.mark("matrix-begin");
    draw(canvas.current, layout, { ...shade, isDark }, matrix.value);
    performance.measure("crib-matrix", "matrix-begin");
  }, [layout, matrix, shade.logarithmic, shade.from, isDark]);
  useEffect(() => {
    if (hasFocus) active.current?.focus();
  }, [focus]);

  const pointAt = (cell: Cell | undefined) => {
    if (cell?.row === hover?.row && cell?.column === hover?.column) return;
    setHover(cell);
    onPoint(cell ?? (hasFocus ? focus : undefined));
  };
  const under = (event: MouseEvent): Cell | undefined => {
    const column = cellUnder(event.offsetX, count, layout.columnBreak, layout);
    const row = cellUnder(event.offsetY, count, layout.rowBreak, layout);
    return row === undefined || column === undefined ? undefined : { row, column };
  };
  const press = (event: KeyboardEvent) => {
    const { row, column } = focus;
    const page = Math.max(1, Math.round(count / 10));
    const moves: Record<string, Cell> = {
      ArrowUp: { row: row - 1, column }, ArrowDown: { row: row + 1, column }, ArrowLeft: { row, column: column - 1 }, ArrowRight: { row, column: column + 1 },
      Home: { row: event.ctrlKey ? 0 : row, column: 0 }, End: { row: event.ctrlKey ? count - 1 : row, column: count - 1 },
      PageUp: { row: row - page, column }, PageDown: { row: row + page, column },
    };
    if (event.key === "Enter" || event.key === " ") onOpen(focus);
    else if (moves[event.key]) {
      const within = (at: number) => Math.max(0, Math.min(count - 1, at));
      const next = { row: within(moves[event.key].row), column: within(moves[event.key].column) };
      setFocus(next);
      onPoint(next);
    } else return;
    event.preventDefault();
  };

  const at = hover ?? (hasFocus ? focus : undefined);
  const box = (cell: Cell) => ({
    left: `${names + place(cell.column, layout.columnBreak, layout)}px`, top: `${heads + place(cell.row, layout.rowBreak, layout)}px`,
    width: `${layout.cell}px`, height: `${layout.cell}px`,
  });
  const shown = { row: Math.min(focus.row, count - 1), column: Math.min(focus.column, count - 1) };
  const named = { collection, layout, names, heads, groups, at };
  const widthOfAll = names + extent(count, layout.columnBreak, layout);
  return (
    <div class="heat-map" ref={frame} data-measure={name}>
      <div class="surface" style={{ width: `${widthOfAll}px`, height: `${heads + extent(count, layout.rowBreak, layout)}px` }}>
        {heads > 0 ? <Names {...named} /> : names > 0 && <GroupNames {...named} />}
        <canvas ref={canvas} aria-hidden="true" style={{ left: `${names}px`, top: `${heads}px` }}
          onPointerMove={(event) => pointAt(under(event))} onPointerLeave={() => pointAt(undefined)}
          onClick={(event) => { const cell = under(event); if (cell) onOpen(cell); }} />
        {at && at !== focus && <div class="pointed" aria-hidden="true" style={box(at)} />}
        <div role="grid" aria-label={fill(strings.matrixLabel, { rows: integer.format(count), columns: integer.format(count) })} aria-rowcount={count} aria-colcount={count}
          onKeyDown={press} onFocusIn={() => { setHasFocus(true); onPoint(focus); }} onFocusOut={() => setHasFocus(false)}>
          <div role="row" aria-rowindex={shown.row + 1}>
            <div key={`${shown.row} ${shown.column}`} ref={active} role="gridcell" tabIndex={0} class="active" aria-colindex={shown.column + 1}
              aria-label={label(documents[shown.row], documents[shown.column])} style={box(shown)} />
          </div>
        </div>
      </div>
    </div>
  );
}
