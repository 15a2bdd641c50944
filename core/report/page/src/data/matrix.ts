// One of the six matrices, addressed by documents.
import type { Collection } from "./collection";
import { inflate } from "./inflate";
import type { MatrixCells, MatrixName } from "./types";

export interface Matrix { value(row: number, column: number): number | undefined }

function positions(collection: Collection, keys: string[]): Int32Array {
  const at = new Int32Array(collection.documents.length).fill(-1);
  keys.forEach((key, position) => {
    const index = collection.indexOf.get(key);
    if (index !== undefined) at[index] = position;
  });
  return at;
}

type Cell = (row: number, column: number) => number;

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

function fromTriples(triples: MatrixCells, width: number): Cell {
  const cells = new Map(triples.map(([row, column, value]) => [row * width + column, value]));
  return (row, column) => (row === column ? 1 : cells.get(row * width + column) ?? 0);
}

const unit = 1 / 10_000;
const isSymmetric = (name: MatrixName): boolean => name === "jaccard" || name === "cosine";

// A zlib stream of 16-bit numbers, low byte first, row by row; of a symmetric matrix the part right of the diagonal.
async function fromPacked(name: MatrixName, base64: string, width: number): Promise<Cell> {
  const shares = new DataView(await inflate(base64));
  const share = (at: number) => shares.getUint16(2 * at, true) * unit;
  if (!isSymmetric(name)) return (row, column) => share(row * width + column);
  return (row, column) => {
    if (row === column) return 1;
    const [upper, lower] = row < column ? [row, column] : [column, row];
    return share(upper * width - (upper * (upper + 1)) / 2 + lower - upper - 1);
  };
}

async function read(collection: Collection, name: MatrixName): Promise<Matrix> {
  const record = collection.result.matrices;
  const cells = record?.[name];
  if (!record || !cells) return fromPairs(collection, name);
  const rows = positions(collection, record.rows);
  const columns = positions(collection, record.columns);
  const width = record.columns.length;
  const cell = typeof cells === "string" ? await fromPacked(name, cells, width)
    : record.sparse ? fromTriples(cells, width) : (row: number, column: number) => cells[row][column];
  return { value: (row, column) => (rows[row] < 0 || columns[column] < 0 ? undefined : cell(rows[row], columns[column])) };
}

const known = new Map<MatrixName, Matrix>();

export const knownMatrix = (name: MatrixName): Matrix | undefined => known.get(name);

export async function readMatrix(collection: Collection, name: MatrixName): Promise<Matrix> {
  const matrix = known.get(name) ?? await read(collection, name);
  known.set(name, matrix);
  return matrix;
}
