// A table that sorts by its heads, shows some rows at a time and can be saved as CSV.
import type { ComponentChild } from "preact";
import { useMemo, useState } from "preact/hooks";
import { count, fill } from "../say";
import { upTo } from "../state/printing";
import { strings } from "../strings";
import { type Cell, saveCsv } from "./csv";

export interface Column<Row> {
  name: string;
  cell: (row: Row) => ComponentChild;
  plain: (row: Row) => Cell;
  isNumber?: boolean;
}

interface Props<Row> {
  rows: Row[];
  columns: Column<Row>[];
  keyOf: (row: Row) => string | number;
  caption: ComponentChild;
  file: string;
  empty: string;
  atFirst?: number;
}

const collator = new Intl.Collator(undefined, { numeric: true });

export function SortedTable<Row>({ rows, columns, keyOf, caption, file, empty, atFirst = 25 }: Props<Row>) {
  const [sort, setSort] = useState<{ column: number; descending: boolean }>();
  const [shown, setShown] = useState(atFirst);
  const sorted = useMemo(() => {
    if (!sort) return rows;
    const { plain } = columns[sort.column];
    const sign = sort.descending ? -1 : 1;
    return [...rows].sort((one, two) => {
      const [first, second] = [plain(one), plain(two)];
      return sign * (typeof first === "number" && typeof second === "number" ? first - second : collator.compare(String(first), String(second)));
    });
  }, [rows, sort]);
  const press = (column: number) => setSort(({ column: before, descending } = { column: -1, descending: false }) =>
    ({ column, descending: before === column ? !descending : Boolean(columns[column].isNumber) }));
  const save = () => saveCsv(file, [columns.map(({ name }) => name), ...sorted.map((row) => columns.map(({ plain }) => plain(row)))]);
  return (
    <div class="sorted">
      <div class="table-scroll" role="region" aria-label={file} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>{columns.map(({ name, isNumber }, at) => (
              <th key={name} scope="col" class={isNumber ? "number" : undefined}
                aria-sort={sort?.column === at ? (sort.descending ? "descending" : "ascending") : undefined}>
                <button type="button" title={fill(strings.sortBy, { column: name })} onClick={() => press(at)}>{name}</button>
              </th>
            ))}</tr>
          </thead>
          <tbody>
            {sorted.slice(0, upTo(shown)).map((row) => (
              <tr key={keyOf(row)}>{columns.map(({ name, cell, isNumber }) => <td key={name} class={isNumber ? "number" : undefined}>{cell(row)}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p class="empty">{empty}</p>}
      <p class="actions">
        {rows.length > shown && <button type="button" class="button" onClick={() => setShown(shown + 100)}>{count(strings.more, Math.min(100, rows.length - shown))}</button>}
        {rows.length > 0 && <button type="button" class="button" onClick={save}>{strings.exportCsv}</button>}
      </p>
    </div>
  );
}
