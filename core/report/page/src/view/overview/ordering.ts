// The order of rows and columns: articles, then sources, each by story, name, date or share.
import type { Collection } from "../../data/collection";
import type { Matrix } from "../../data/matrix";
import type { Stories } from "../../measure/stories";
import type { Order } from "../../state/route";

const collator = new Intl.Collator(undefined, { numeric: true });

function ranks(collection: Collection, order: Order, stories: Stories, matrix: Matrix): (one: number, two: number) => number {
  const { documents } = collection;
  if (order === "name") return (one, two) => collator.compare(documents[one].title, documents[two].title) || one - two;
  if (order === "date") return (one, two) => (documents[one].when ?? Infinity) - (documents[two].when ?? Infinity) || one - two;
  if (order === "cluster") {
    const at = new Map(stories.order.map((document, position) => [document, position]));
    return (one, two) => at.get(one)! - at.get(two)!;
  }
  const largest = documents.map(({ index }) => Math.max(0, ...collection.pairsOf[index].map(({ left, right }) =>
    matrix.value(index, left === index ? right : left) ?? 0)));
  return (one, two) => largest[two] - largest[one] || one - two;
}

export interface Arranged { documents: number[]; articles: number }

// A run of rows that tell one story: rows from…to, without the last.
export interface Group { from: number; to: number; first: number }

export function groupsIn({ documents, articles }: Arranged, stories: Stories): Group[] {
  const groupOf = new Map(stories.groups.flatMap((group, at) => group.map((document) => [document, at] as const)));
  const groups: Group[] = [];
  for (let from = 0, to = 0; from < articles; from = to) {
    const group = groupOf.get(documents[from]);
    for (to = from + 1; to < articles && group !== undefined && groupOf.get(documents[to]) === group;) to += 1;
    if (to - from > 1) groups.push({ from, to, first: documents[from] });
  }
  return groups;
}

export function arrangeDocuments(collection: Collection, shown: number[], order: Order, stories: Stories, matrix: Matrix): Arranged {
  const compare = ranks(collection, order, stories, matrix);
  const safe = (one: number, two: number) => compare(one, two) || one - two;
  const isSource = (index: number) => collection.documents[index].record.role === "source";
  const articles = shown.filter((index) => !isSource(index)).sort(safe);
  const sources = shown.filter(isSource).sort(safe);
  return { documents: [...articles, ...sources], articles: articles.length };
}
