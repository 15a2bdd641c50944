import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { pairOf } from "../../data/collection";
import { knownMatrix, type Matrix, readMatrix } from "../../data/matrix";
import type { MatrixName } from "../../data/types";
import type { Stories } from "../../measure/stories";
import { fill, integer, percent, Say } from "../../say";
import { isUnfiltered } from "../../state/filters";
import type { PairShares } from "../../state/measured";
import { adjust, go, route } from "../../state/navigation";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { Basis } from "../Basis";
import { Name } from "../Name";
import { type Cell, HeatMap } from "./HeatMap";
import { Legend, MatrixControls } from "./MatrixControls";
import { MatrixTable } from "./MatrixTable";
import { arrangeDocuments, groupsIn } from "./ordering";

const largestPicture = 3000; // documents a side
const besideReadout = 700;    // documents a side; a larger picture takes the whole width
const isRecounted = (name: string): name is "coverage" | "verbatim" => name === "coverage" || name === "verbatim";

function useWritten(name: MatrixName): Matrix | undefined {
  const collection = useReport();
  const [, setRead] = useState("");
  const matrix = knownMatrix(name);
  useEffect(() => {
    if (!matrix) void readMatrix(collection, name).then(() => setRead(name));
  }, [name]);
  return matrix;
}

// undefined until it is read; until a count is done, the figures before it.
function useMatrix(shares: PairShares[] | undefined): Matrix | undefined {
  const collection = useReport();
  const { matrix, filters } = route.value;
  const written = useWritten(matrix);
  return useMemo(() => {
    if (isUnfiltered(filters) || !isRecounted(matrix) || !shares) return written;
    const size = collection.documents.length;
    const cells = new Map<number, number>();
    for (const { index, left, right } of collection.pairs) {
      cells.set(left * size + right, shares[index][matrix][0]);
      cells.set(right * size + left, shares[index][matrix][1]);
    }
    return { value: (row, column) => (row === column ? 1 : cells.get(row * size + column) ?? 0) };
  }, [collection, matrix, written, filters, shares]);
}

interface Shown { matrix: Matrix; name: MatrixName }

function Readout({ row, column, matrix, name }: { row: number; column: number } & Shown) {
  const collection = useReport();
  if (row === column) return <Say text={strings.matrixCellSelf} row={<b><Name of={row} /></b>} />;
  const value = matrix.value(row, column);
  const back = matrix.value(column, row);
  const pair = pairOf(collection, row, column);
  return (
    <>
      <b class="figure">{value === undefined ? strings.matrixCellNone : percent(value)}</b>
      <p><Say text={fill(strings.matrixCell, { value: strings.matrixNames[name] })} row={<b><Name of={row} /></b>} column={<b><Name of={column} /></b>} />
        {back !== undefined && back !== value && <>, {fill(strings.matrixReverse, { value: percent(back) })}</>}. <Basis /></p>
      <p class="small">{pair?.record.verdict && <>{strings.verdictNames[pair.record.verdict]}. </>}{pair ? strings.openPair : strings.noPair}</p>
    </>
  );
}

function Picture({ matrix, name, stories, chosen }: Shown & { stories: Stories; chosen: number[] | undefined }) {
  const collection = useReport();
  const { order, logarithmic, from } = route.value;
  const [pointed, setPointed] = useState<Cell>();
  const arranged = useMemo(() =>
    arrangeDocuments(collection, chosen ?? collection.documents.map(({ index }) => index), order, stories, matrix),
  [collection, chosen, order, stories, order === "share" ? matrix : undefined]);
  const { documents, articles } = arranged;
  const groups = useMemo(() => (order === "cluster" ? groupsIn(arranged, stories) : []), [arranged, stories]);
  if (documents.length > largestPicture) return <p class="empty">{fill(strings.tooLarge, { n: integer.format(documents.length) })}</p>;
  const title = (index: number) => collection.documents[index].title;
  const label = (row: number, column: number) => row === column ? fill(strings.matrixCellSelf, { row: title(row) })
    : fill(strings.matrixCell, { value: percent(matrix.value(row, column) ?? 0), row: title(row), column: title(column) });
  const open = ({ row, column }: Cell) => {
    const pair = row === column ? undefined : pairOf(collection, documents[row], documents[column]);
    if (pair) go({ view: "pair", keys: [pair.record.left, pair.record.right] });
  };
  const at = pointed && documents[pointed.row] !== undefined && documents[pointed.column] !== undefined ? pointed : undefined;
  return (
    <>
      <div class={documents.length > besideReadout ? "matrix-body wide" : "matrix-body"}>
        <div>
          {articles > 0 && articles < documents.length && <p class="blocks label" aria-hidden="true"><span>{strings.articlesBlock} 1–{articles}</span> <span>{strings.sourcesBlock} {articles + 1}–{documents.length}</span></p>}
          <HeatMap documents={documents} articles={articles} groups={groups} matrix={matrix} name={name} shade={{ logarithmic, from }} label={label} onPoint={setPointed} onOpen={open} />
        </div>
        <aside class="readout" aria-label={strings.value}>
          <Legend />
          {at ? <Readout row={documents[at.row]} column={documents[at.column]} matrix={matrix} name={name} /> : <p class="small">{strings.matrixHover}</p>}
        </aside>
      </div>
      <MatrixTable documents={documents} matrix={matrix} name={name} />
    </>
  );
}

export function MatrixSection({ stories, chosen, shares }: { stories: Stories; chosen: number[] | undefined; shares: PairShares[] | undefined }) {
  const { filters, matrix: name } = route.value;
  const measured = useMatrix(shares);
  // Until the measure just chosen is read, the one before stays.
  const shown = useRef<Shown>();
  if (measured) shown.current = { matrix: measured, name };
  return (
    <section class="matrix" aria-labelledby="matrix-head" aria-busy={!measured}>
      <h2 id="matrix-head">{strings.matrixHead}</h2>
      <p class="note">{strings.matrixNote} <Basis /> {!isUnfiltered(filters) && !isRecounted(name) && <em>{strings.matrixWhole}</em>}</p>
      {chosen && <p class="chosen"><Say text={strings.storyOnly} title={<b><Name of={chosen[0]} /></b>} /> <button type="button" class="link" onClick={() => adjust({ story: "" })}>{strings.storyAll}</button></p>}
      <MatrixControls />
      {shown.current ? <Picture {...shown.current} stories={stories} chosen={chosen} /> : <p class="empty" role="status">{strings.matrixReading}</p>}
    </section>
  );
}
