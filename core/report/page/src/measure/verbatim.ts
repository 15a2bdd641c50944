// Words of a passage that stand word for word in the other text: what lies between its edits, in stretches of some length.
import { lengthOf, union } from "../data/spans";
import type { Passage, Span } from "../data/types";
import { countIn, type Words } from "../data/words";

const shortest = 5; // words, as the program counts

export function verbatimSpans(passages: Passage[], side: 0 | 1, words: Words): Span[] {
  const stretches: Span[] = [];
  for (const passage of passages) {
    const [begin, end] = side === 0 ? passage.left : passage.right;
    let from = begin;
    const close = (to: number) => {
      if (countIn(words, [from, to]) >= shortest) stretches.push([from, to]);
    };
    for (const edit of passage.edits ?? []) {
      const changed = edit[side];
      const isPlaced = lengthOf(changed) > 0 || (changed[0] >= begin && changed[0] > 0);
      if (!isPlaced || changed[0] < from) continue;
      close(changed[0]);
      from = changed[1];
    }
    close(end);
  }
  return union(stretches);
}
