// Tables as CSV. A cell that a spreadsheet would run as a formula starts with an apostrophe.
export type Cell = string | number;

const asText = (cell: Cell): string => {
  if (typeof cell === "number") return String(Math.round(cell * 1e4) / 1e4);
  const safe = /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const toCsv = (rows: Cell[][]): string => rows.map((row) => `${row.map(asText).join(",")}\r\n`).join("");

export function saveCsv(name: string, rows: Cell[][]): void {
  const address = URL.createObjectURL(new Blob(["\ufeff", toCsv(rows)], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
