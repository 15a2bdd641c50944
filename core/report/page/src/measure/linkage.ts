// Average-linkage clustering by nearest-neighbour chains: quadratic time and memory (Murtagh 1983).
export interface Merge { left: number; right: number; similarity: number }

// similarity: symmetric, size × size, row by row; it is used up. Nodes 0…size-1 are items; merge number i makes node size + i.
export function averageLinkage(similarity: Float32Array, size: number): Merge[] {
  const weight = new Float64Array(size).fill(1);
  const active = new Uint8Array(size).fill(1);
  const node = Int32Array.from({ length: size }, (_, item) => item);
  const merges: Merge[] = [];
  const chain: number[] = [];
  let first = 0;
  while (merges.length < size - 1) {
    if (chain.length === 0) {
      while (!active[first]) first += 1;
      chain.push(first);
    }
    const top = chain[chain.length - 1];
    const below = chain.length > 1 ? chain[chain.length - 2] : -1;
    let best = below;
    let bestSimilarity = below < 0 ? -1 : similarity[top * size + below];
    for (let other = 0, cell = top * size; other < size; other += 1, cell += 1) {
      if (active[other] && other !== top && similarity[cell] > bestSimilarity) {
        bestSimilarity = similarity[cell];
        best = other;
      }
    }
    if (best !== below) {
      chain.push(best);
      continue;
    }
    chain.length -= 2;
    merges.push({ left: node[below], right: node[top], similarity: bestSimilarity });
    const whole = weight[top] + weight[below];
    for (let other = 0; other < size; other += 1) {
      if (!active[other] || other === top || other === below) continue;
      const mean = (similarity[top * size + other] * weight[top] + similarity[below * size + other] * weight[below]) / whole;
      similarity[below * size + other] = mean;
      similarity[other * size + below] = mean;
    }
    active[top] = 0;
    weight[below] = whole;
    node[below] = size + merges.length - 1;
  }
  return merges;
}

export interface Arrangement { order: number[]; groups: number[][] }

// Leaves in tree order, and the groups that remain when the tree is cut at a similarity.
export function arrange(merges: Merge[], size: number, cut: number): Arrangement {
  const members: number[][] = Array.from({ length: size }, (_, item) => [item]);
  const isRoot = new Array<boolean>(size).fill(true);
  const isWhole = new Array<boolean>(size).fill(true);
  const groups: number[][] = [];
  for (const { left, right, similarity } of merges) {
    const whole = isWhole[left] && isWhole[right] && similarity >= cut;
    if (!whole) for (const child of [left, right]) if (isWhole[child]) groups.push(members[child]);
    isRoot[left] = isRoot[right] = false;
    isRoot.push(true);
    isWhole.push(whole);
    const [one, two] = members[left].length >= members[right].length ? [left, right] : [right, left];
    members.push([...members[one], ...members[two]]);
  }
  members.forEach((items, at) => {
    if (isRoot[at] && isWhole[at]) groups.push(items);
  });
  const order = members.filter((_, at) => isRoot[at]).flat();
  return { order, groups };
}
