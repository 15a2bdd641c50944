// A thousand invented documents in stories of ten, from a seed.
import { build, matricesOf } from "./result.mjs";

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables = ["ba", "del", "fo", "gri", "hul", "jan", "ke", "lor", "mi", "nep", "ost", "pa", "rin", "sul", "ta", "vex", "wo", "yar", "zim", "cho"];

export function large(documents = 1000) {
  const random = randomFrom(7);
  const pick = (items) => items[Math.floor(random() * items.length)];
  const word = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables)).join("");
  const sentence = () => {
    const words = Array.from({ length: 12 + Math.floor(random() * 16) }, word).join(" ");
    return `${words[0].toUpperCase()}${words.slice(1)}.`;
  };
  const storySize = 10;
  const made = { documents: [], pairs: [] };
  let result;
  for (let story = 0; story * storySize < documents; story += 1) {
    const shared = Array.from({ length: 14 }, (_, at) => ({ id: `s${at}`, text: sentence() }));
    const title = sentence().slice(0, 48);
    const day = String(1 + (story % 28)).padStart(2, "0");
    result = build(Array.from({ length: storySize }, (_, at) => ({
      key: at === 0 ? `wire/${story}.txt` : `articles/${story}_${at}.txt`, role: at === 0 ? "source" : "article", publisher: `Paper ${at}`,
      title: `${title} (${at})`, date: `2025-05-${day}T${String(6 + at).padStart(2, "0")}:00:00Z`,
      pieces: [`${title}\n\n`, ...shared.flatMap((piece) => (at === 0 || random() < 0.45 ? [piece, "\n\n"] : [`${sentence()}\n\n`]))],
    })));
    made.documents.push(...result.documents);
    made.pairs.push(...result.pairs);
  }
  made.pairs.sort((one, two) => two.coverage[0] - one.coverage[0]);
  return { ...result, ...made, matrices: matricesOf(made.documents, made.pairs) };
}
