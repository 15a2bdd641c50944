// The same passage wherever it stands: spans of one document that overlap well are one place, and pairs tie places together.
import { type Collection } from "../data/collection";
import { lengthOf, overlap } from "../data/spans";
import type { Passage, Span } from "../data/types";
import { countedPassages, type Filters } from "../state/filters";

export interface Place { document: number; span: Span }
export interface Recurring { documents: number; words: number; places: () => Place[] }

interface Node extends Place { parent: number }

const samePlace = 0.7; // of the longer span

const isOnePlace = (one: Span, two: Span): boolean => overlap(one, two) >= samePlace * Math.max(lengthOf(one), lengthOf(two));

function rootOf(nodes: Node[], at: number): number {
  while (nodes[at].parent !== at) at = nodes[at].parent = nodes[nodes[at].parent].parent;
  return at;
}

const join = (nodes: Node[], one: number, two: number): void => {
  nodes[rootOf(nodes, one)].parent = rootOf(nodes, two);
};

function joinOverlapping(nodes: Node[], ofDocument: number[][]): void {
  for (const places of ofDocument) {
    places.sort((one, two) => nodes[one].span[0] - nodes[two].span[0] || nodes[one].span[1] - nodes[two].span[1]);
    for (let at = 1; at < places.length; at += 1) {
      const [before, here] = [places[at - 1], places[at]];
      if (isOnePlace(nodes[before].span, nodes[here].span)) join(nodes, here, before);
    }
  }
}

export function findRecurring(collection: Collection, filters: Filters): Recurring[] {
  const nodes: Node[] = [];
  const words: number[] = [];
  const ofDocument: number[][] = collection.documents.map(() => []);
  const add = (document: number, passage: Passage, side: 0 | 1) => {
    nodes.push({ document, span: side === 0 ? passage.left : passage.right, parent: nodes.length });
    words.push(passage.words?.[side] ?? 0);
    ofDocument[document].push(nodes.length - 1);
    return nodes.length - 1;
  };
  for (const pair of collection.pairs) {
    for (const passage of countedPassages(pair, filters)) join(nodes, add(pair.left, passage, 0), add(pair.right, passage, 1));
  }
  joinOverlapping(nodes, ofDocument);
  const groups = new Map<number, number[]>();
  nodes.forEach((_, at) => {
    const root = rootOf(nodes, at);
    const group = groups.get(root);
    if (group) group.push(at);
    else groups.set(root, [at]);
  });
  return [...groups.values()].filter((members) => members.length > 2)
    .map((members) => gather(collection, nodes, words, members))
    .filter(({ documents }) => documents > 2)
    .sort((one, two) => two.documents - one.documents || two.words - one.words);
}

function gather(collection: Collection, nodes: Node[], words: number[], members: number[]): Recurring {
  const longest = new Map<number, number>();
  let most = 0;
  for (const at of members) {
    const { document, span } = nodes[at];
    const known = longest.get(document);
    if (known === undefined || lengthOf(span) > lengthOf(nodes[known].span)) longest.set(document, at);
    most = Math.max(most, words[at]);
  }
  return { documents: longest.size, words: most, places: () => earliestFirst(collection, [...longest.values()].map((at) => nodes[at])) };
}

function earliestFirst(collection: Collection, places: Place[]): Place[] {
  const time = (document: number) => collection.documents[document].when ?? Infinity;
  const isArticle = (document: number) => Number(collection.documents[document].record.role === "article");
  return places.map(({ document, span }) => ({ document, span })).sort((one, two) => {
    const [first, second] = [time(one.document), time(two.document)];
    return (first === second ? 0 : first - second) || isArticle(one.document) - isArticle(two.document) || one.document - two.document;
  });
}
