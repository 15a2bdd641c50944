// The matrix as a plain table: whole where it fits, otherwise its strongest cells.
import { useState } from "preact/hooks";
import type { Matrix } from "../../data/matrix";
import type { MatrixName } from "../../data/types";
import { fill, percent } from "../../say";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { Basis } from "../Basis";
import { saveCsv } from "../csv";
import { Name } from "../Name";

const wholeUpTo = 40;
const fewest = 50;

function Whole({ documents, matrix, name }: { documents: number[]; matrix: Matrix; name: MatrixName }) {
  return (
    <table class="matrix-table">
      <caption>{strings.matrixNames[name]} <Basis /></caption>
      <thead><tr><td />{documents.map((column, at) => <th key={column} scope="col"><span aria-hidden="true">{at + 1}</span><span class="spoken"><Name of={column} /></span></th>)}</tr></thead>
      <tbody>{documents.map((row, at) => (
        <tr key={row}>
          <th scope="row"><Name of={row} /> <b aria-hidden="true">{at + 1}</b></th>
          {documents.map((column) => {
            const value = matrix.value(row, column);
            return <td key={column} class="number">{value === undefined ? "–" : value === 0 ? "0" : percent(value)}</td>;
          })}
        </tr>))}
      </tbody>
    </table>
  );
}

function Strongest({ documents, matrix }: { documents: number[]; matrix: Matrix }) {
  const { pairs } = useReport();
  const among = new Set(documents);
  const cells = pairs.filter(({ left, right }) => among.has(left) && among.has(right))
    .flatMap(({ left, right }) => [[left, right, matrix.value(left, right) ?? 0], [right, left, matrix.value(right, left) ?? 0]])
    .sort((one, two) => two[2] - one[2]).slice(0, fewest);
  return (
    <table>
      <caption>{fill(strings.matrixTableFew, { n: cells.length })} <Basis /></caption>
      <thead><tr><th scope="col">{strings.row}</th><th scope="col">{strings.column}</th><th scope="col" class="number">{strings.value}</th></tr></thead>
      <tbody>{cells.map(([row, column, value]) => <tr key={`${row} ${column}`}><td><Name of={row} /></td><td><Name of={column} /></td><td class="number">{percent(value)}</td></tr>)}</tbody>
    </table>
  );
}

export function MatrixTable({ documents, matrix, name }: { documents: number[]; matrix: Matrix; name: MatrixName }) {
  const collection = useReport();
  const [isOpen, setOpen] = useState(false);
  const keyOf = (index: number) => collection.documents[index].record.key;
  const save = () => saveCsv(`crib-${name}.csv`, [
    ["", ...documents.map(keyOf)],
    ...documents.map((row) => [keyOf(row), ...documents.map((column) => matrix.value(row, column) ?? "")]),
  ]);
  return (
    <details class="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{strings.matrixTable}</summary>
      {isOpen && (
        <>
          <div class="table-scroll" role="region" aria-label={strings.matrixTable} tabIndex={0}>
            {documents.length <= wholeUpTo ? <Whole documents={documents} matrix={matrix} name={name} /> : <Strongest documents={documents} matrix={matrix} />}
          </div>
          <p class="actions"><button type="button" class="button" onClick={save}>{strings.exportCsv}</button></p>
        </>
      )}
    </details>
  );
}
