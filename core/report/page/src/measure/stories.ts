// Documents that tell one story, and an order of all documents that keeps them together.
import type { Collection } from "../data/collection";
import { arrange, averageLinkage } from "./linkage";

export interface Stories { order: number[]; groups: number[][] }

const sameStory = 0.08;      // mean share of words, below which two groups are no longer one story
const largestTree = 2500;    // documents in one connected part; quadratic memory beyond

const pairShare = (coverage: [number, number] | undefined): number => (coverage ? Math.max(...coverage) : 0);

function connected(collection: Collection): number[][] {
  const parent = collection.documents.map((_, index) => index);
  const find = (index: number): number => {
    while (parent[index] !== index) index = parent[index] = parent[parent[index]];
    return index;
  };
  for (const pair of collection.pairs) parent[find(pair.left)] = find(pair.right);
  const parts = new Map<number, number[]>();
  for (const { index } of collection.documents) {
    const root = find(index);
    const part = parts.get(root);
    if (part) part.push(index);
    else parts.set(root, [index]);
  }
  return [...parts.values()].sort((one, two) => two.length - one.length || one[0] - two[0]);
}

function arrangePart(collection: Collection, part: number[]): Stories {
  if (part.length < 3 || part.length > largestTree) return { order: part, groups: [part] };
  const size = part.length;
  const at = new Map(part.map((document, position) => [document, position]));
  const similarity = new Float32Array(size * size);
  for (const document of part) {
    for (const { left, right, record } of collection.pairsOf[document]) {
      const row = at.get(left)!;
      const column = at.get(right)!;
      similarity[row * size + column] = similarity[column * size + row] = pairShare(record.coverage);
    }
  }
  const { order, groups } = arrange(averageLinkage(similarity, size), size, sameStory);
  const back = (positions: number[]) => positions.map((position) => part[position]);
  return { order: back(order), groups: groups.map(back) };
}

export function findStories(collection: Collection): Stories {
  const parts = connected(collection).map((part) => arrangePart(collection, part));
  return {
    order: parts.flatMap(({ order }) => order),
    groups: parts.flatMap(({ groups }) => groups).filter((group) => group.length > 1).sort((one, two) => two.length - one.length || one[0] - two[0]),
  };
}
