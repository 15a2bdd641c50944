// Builds a result object (core/report/FORMAT.md, UTF-16 spans) from documents written as pieces. Pieces with the same
// `id` in two documents are a shared passage, and everything else follows from that; nothing here uses the page's code.

const wordPattern = /[\p{L}\p{N}\p{M}_]+(?:(?:['’.·]|[,;](?=\p{N}))[\p{L}\p{N}\p{M}_]+)*/gu;
export const wordsOf = (text) => [...text.matchAll(wordPattern)].map((match) => [match.index, match.index + match[0].length]);

// Words that are prose: what is set aside counts on neither side of a share.
const proseOf = (record) => wordsOf(record.text).filter(([begin]) => !record.set_aside.some(({ span: [from, to] }) => from <= begin && begin < to));

export function countWords(record, spans) {
  return proseOf(record).filter(([begin]) => spans.some(([from, to]) => from <= begin && begin < to)).length;
}

function commonRuns(left, right) {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) lengths[i][j] = left[i] === right[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  }
  const kept = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) kept.push([i++, j++]);
    else if (lengths[i + 1][j] >= lengths[i][j + 1]) i += 1;
    else j += 1;
  }
  return kept;
}

function editsOf(leftText, leftAt, rightText, rightAt) {
  const [left, right] = [wordsOf(leftText), wordsOf(rightText)];
  const say = (text) => ([begin, end]) => text.slice(begin, end).toLowerCase();
  const kept = commonRuns(left.map(say(leftText)), right.map(say(rightText)));
  const edits = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...kept, [left.length, right.length]]) {
    if (nextI > i || nextJ > j) {
      const part = (words, from, to, at, end) => from < to ? [at + words[from][0], at + words[to - 1][1]] : [at + (words[from]?.[0] ?? end), at + (words[from]?.[0] ?? end)];
      edits.push([part(left, i, nextI, leftAt, leftText.length), part(right, j, nextJ, rightAt, rightText.length)]);
    }
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return edits;
}

function assemble({ pieces, ...rest }) {
  let text = "";
  const placed = [];
  for (const piece of pieces) {
    const { text: words, ...about } = typeof piece === "string" ? { text: piece } : piece;
    const span = [text.length, text.length + words.length];
    placed.push({ ...about, text: words, span });
    text += words;
  }
  const quotations = [...text.matchAll(/“([^”]+)”/g)].map((match) => ({ span: [match.index + 1, match.index + 1 + match[1].length], speech: true }));
  const credits = placed.filter(({ credit }) => credit).map(({ span, credit }) => ({ span, kind: "report", name: credit, scope: "article", covers: [0, text.length] }));
  const asides = placed.filter(({ aside }) => aside).map(({ span, aside }) => ({ span, what: aside }));
  const record = { role: "article", format: "text", ...rest, text, quotations, credits, set_aside: asides };
  return { record: { ...record, words: proseOf(record).length }, placed };
}

const similarity = { verbatim: 1, quote: 1, edited: 0.86, altered_quote: 0.8, rewritten: 0.55 };

function passage(left, right) {
  const kind = left.text === right.text ? (left.quoted ? "quote" : "verbatim") : left.kind ?? right.kind ?? "edited";
  const changes = (left.changes ?? []).filter(({ right: words }) => right.text.includes(words)).map((change) => {
    const at = (piece, words) => [piece.span[0] + piece.text.indexOf(words), piece.span[0] + piece.text.indexOf(words) + words.length];
    return { ...change, left_span: at(left, change.left), right_span: at(right, change.right) };
  });
  return {
    left: left.span, right: right.span, kind, similarity: similarity[kind], words: [wordsOf(left.text).length, wordsOf(right.text).length],
    credit: left.status ?? "uncredited", ...(left.by === undefined ? {} : { credit_by: left.by }), changes,
    edits: left.text === right.text ? [] : editsOf(left.text, left.span[0], right.text, right.span[0]),
  };
}

const shortestStretch = 5; // words

function stretchesOf(passage, side, text) {
  const [begin, end] = side === 0 ? passage.left : passage.right;
  const edges = [begin, ...passage.edits.flatMap((edit) => edit[side]), end];
  return edges.flatMap((edge, at) => (at % 2 === 0 ? [[edge, edges[at + 1]]] : [])).filter(([from, to]) => from < to && wordsOf(text.slice(from, to)).length >= shortestStretch);
}

function verdictOf([share], [verbatim], passages) {
  if (passages.every(({ kind }) => kind.includes("quote"))) return "shared_quotes";
  if (share > 0.85) return verbatim > 0.8 ? "reprint" : "light_edit";
  if (share > 0.5) return verbatim > 0.3 ? "light_edit" : "rewrite";
  return "partial_reuse";
}

function pairOf(one, two) {
  const passages = one.placed.filter(({ id }) => id).flatMap((left) => two.placed.filter(({ id }) => id === left.id).map((right) => passage(left, right)));
  if (passages.length === 0) return undefined;
  const records = [one.record, two.record];
  const share = (side, which) => countWords(records[side], which.map((each) => (side === 0 ? each.left : each.right))) / records[side].words;
  const coverage = [share(0, passages), share(1, passages)];
  const verbatim = records.map((record, side) => countWords(record, passages.flatMap((each) => stretchesOf(each, side, record.text))) / record.words);
  const isSource = two.record.role === "source";
  return {
    left: one.record.key, right: two.record.key, jaccard: coverage[0] * coverage[1] * 0.7, containment: coverage.map((value) => value * 0.8),
    cosine: Math.sqrt(coverage[0] * coverage[1]), coverage, verbatim, verdict: verdictOf(coverage, verbatim, passages),
    why: isSource ? "Passages of the article follow the declared source closely." : "Both articles carry the same passages.",
    direction: isSource ? { from: "right", confidence: 0.95, why: "declared source" } : { from: "undetermined", confidence: 0.5, why: "neither is older" },
    passages,
  };
}

const names = ["jaccard", "containment", "cosine", "coverage", "verbatim", "residual"];

export function matricesOf(documents, pairs) {
  const keys = documents.map(({ key }) => key);
  const at = new Map(keys.map((key, index) => [key, index]));
  const matrices = { rows: keys, columns: keys };
  for (const name of names) {
    const cells = keys.map((_, row) => keys.map((_, column) => Number(row === column)));
    for (const pair of pairs) {
      const value = name === "residual" ? pair.coverage.map((share) => share * 0.1) : pair[name];
      const [there, back] = Array.isArray(value) ? value : [value, value];
      cells[at.get(pair.left)][at.get(pair.right)] = there;
      cells[at.get(pair.right)][at.get(pair.left)] = back;
    }
    matrices[name] = cells;
  }
  return matrices;
}

const perCent = (share) => `${Math.round(share * 100)} %`;

function summaryOf(record, pairs, titleOf) {
  const [top] = pairs.filter(({ left }) => left === record.key);
  if (!top || record.role === "source") return undefined;
  const credited = top.passages.filter(({ credit }) => credit === "credited").length;
  const changed = top.passages.flatMap(({ changes }) => changes).filter(({ degree }) => degree === "different");
  return `${perCent(top.coverage[0])} of this article is in “${titleOf(top.right)}”, ${perCent(top.verbatim[0])} of it word for word; ` +
    `${top.passages.length} passages, ${credited || "none"} of them credited${changed.length > 0 ? `; changed: ${changed.map(({ what }) => what.replace("_", " ")).join(", ")}` : ""}.`;
}

export function build(descriptions) {
  const made = descriptions.map(assemble);
  const pairs = [];
  for (let one = 0; one < made.length; one += 1) {
    for (let two = one + 1; two < made.length; two += 1) {
      const [left, right] = made[one].record.role === "source" ? [made[two], made[one]] : [made[one], made[two]];
      const pair = pairOf(left, right);
      if (pair) pairs.push(pair);
    }
  }
  pairs.sort((one, two) => two.coverage[0] - one.coverage[0]);
  const titles = new Map(made.map(({ record }) => [record.key, record.title]));
  const documents = made.map(({ record }) => ({ summary: summaryOf(record, pairs, (key) => titles.get(key)), ...record }));
  return {
    schema: "crib.result/1", version: "0.1.0", command: "scan", units: "utf16", options: { preset: "default", min_words: 0, threshold: 0 },
    documents, pairs, matrices: matricesOf(documents, pairs), skipped: [{ record: "articles/empty.txt", reason: "no words" }], notes: [],
  };
}
