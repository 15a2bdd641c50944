// One of the six matrices, addressed by documents.
import type { Collection } from "./collection";
import type { MatrixName } from "./types";

export interface Matrix { value(row: number, column: number): number | undefined }

function positions(collection: Collection, keys: string[]): Int32Array {
  const at = new Int32Array(collection.documents.length).fill(-1);
  keys.forEach((key, position) => {
    const index = collection.indexOf.get(key);
    if (index !== undefined) at[index] = position;
  });
  return at;
}

function fromPairs(collection: Collection, name: MatrixName): Matrix {
  const cells = new Map<number, number>();
  const size = collection.documents.length;
  for (const { left, right, record } of collection.pairs) {
    const found = name === "residual" ? undefined : record[name];
    if (found === undefined) continue;
    const [there, back] = typeof found === "number" ? [found, found] : found;
    cells.set(left * size + right, there);
    cells.set(right * size + left, back);
  }
  return { value: (row, column) => (row === column ? 1 : cells.get(row * size + column) ?? 0) };
}

export function matrixOf(collection: Collection, name: MatrixName): Matrix {
  const record = collection.result.matrices;
  const cells = record?.[name];
  if (!record || !cells) return fromPairs(collection, name);
  const rows = positions(collection, record.rows);
  const columns = positions(collection, record.columns);
  if (!record.sparse) {
    return { value: (row, column) => (rows[row] < 0 || columns[column] < 0 ? undefined : cells[rows[row]][columns[column]]) };
  }
  const width = record.columns.length;
  const sparse = new Map(cells.map(([row, column, value]) => [row * width + column, value]));
  return {
    value: (row, column) =>
      row === column ? 1 : rows[row] < 0 || columns[column] < 0 ? undefined : sparse.get(rows[row] * width + columns[column]) ?? 0,
  };
}
