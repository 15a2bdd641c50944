// The result object, as core/report/FORMAT.md describes it; spans count UTF-16 units.
export type Span = [begin: number, end: number];
export type Role = "article" | "source";
export type Kind = "verbatim" | "edited" | "rewritten" | "quote" | "altered_quote";
export type CreditStatus = "credited" | "quoted" | "uncredited" | "credited_elsewhere";
export type Verdict =
  | "identical" | "near_duplicate" | "reprint" | "light_edit" | "rewrite"
  | "partial_reuse" | "shared_quotes" | "same_story" | "unrelated";

export interface Credit { span: Span; kind: string; name?: string; scope?: string; covers?: Span }
export interface Quotation { span: Span; speaker?: string; speaker_span?: Span; speech?: boolean }
export interface Aside { span: Span; what: string }
export interface Explained { document: string; words: number; share: number; spans?: Span[] }
export interface Original {
  share: number; sentences?: Span[]; quotations?: number; figures?: number;
  where?: { lead: number; middle: number; end: number };
}

export interface Clause { text: string; spans?: Span[] }
export interface Stale { old: string; correction: string; span?: Span; now?: string }
export type Outcome = "pass" | "warn" | "fail";
export interface Policy { outcome: Outcome; reasons?: { outcome: Outcome; text: string }[] }

export interface DocumentRecord {
  key: string; role: Role; format?: string; title?: string; date?: string; byline?: string; publisher?: string;
  words: number; text?: string; text_deflate?: string;
  set_aside?: Aside[]; quotations?: Quotation[]; credits?: Credit[];
  summary?: string; clauses?: Clause[]; sources?: Explained[]; original?: Original; stale?: Stale[]; policy?: Policy;
  version?: { series?: number; label?: string; of?: string };
}

export interface Change { what: string; degree?: string; left: string; right: string; left_span?: Span; right_span?: Span }

export interface Passage {
  left: Span; right: Span; kind: Kind; similarity?: number; words?: [number, number];
  credit?: CreditStatus; credit_by?: number; changes?: Change[]; edits?: [Span, Span][];
}

export type Two = [left: number, right: number];

export interface PairRecord {
  left: string; right: string;
  jaccard?: number; containment?: Two; cosine?: number; coverage?: Two; verbatim?: Two;
  verdict?: Verdict; why?: string;
  direction?: { from: "left" | "right" | "undetermined"; confidence?: number; why?: string };
  passages?: Passage[]; changes?: Change[];
}

export const matrixNames = ["coverage", "verbatim", "containment", "jaccard", "cosine", "residual"] as const;
export type MatrixName = (typeof matrixNames)[number];
// Rows of shares; `sparse`: triples [row, column, share]; `packed`: see data/matrix.ts.
export type MatrixCells = number[][];

export type MatricesRecord = { rows: string[]; columns: string[]; sparse?: boolean; packed?: boolean } & { [name in MatrixName]?: MatrixCells | string };

export interface Result {
  schema: string; version: string; command: string; units?: string;
  options?: Record<string, string | number | boolean>;
  documents: DocumentRecord[]; pairs: PairRecord[]; matrices?: MatricesRecord;
  skipped?: { record: string; reason: string }[]; notes?: string[];
}
