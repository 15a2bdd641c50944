// Texts of documents: at hand, or inflated the first time somebody reads them.
import { signal } from "@preact/signals";
import type { Collection } from "./collection";
import { inflate } from "./inflate";
import type { DocumentRecord } from "./types";
import { type Words, wordsOf } from "./words";

const texts = new Map<number, string>();
const words = new Map<number, Words>();
export const textsRead = signal(0);

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

async function read(record: DocumentRecord): Promise<string> {
  if (record.text !== undefined) return record.text;
  return record.text_deflate === undefined ? "" : decoder.decode(await inflate(record.text_deflate));
}

export function textOf(collection: Collection, index: number): string | undefined {
  return texts.get(index) ?? collection.documents[index].record.text;
}

export function wordsIn(collection: Collection, index: number): Words | undefined {
  const known = words.get(index);
  if (known) return known;
  const text = textOf(collection, index);
  if (text === undefined) return undefined;
  const found = wordsOf(text);
  words.set(index, found);
  return found;
}

const pause = () => new Promise<void>((resume) => setTimeout(resume));

export async function readTexts(collection: Collection, wanted: number[]): Promise<void> {
  const missing = wanted.filter((index) => textOf(collection, index) === undefined);
  const batch = 40;
  for (let begin = 0; begin < missing.length; begin += batch) {
    const part = missing.slice(begin, begin + batch);
    const contents = await Promise.all(part.map((index) => read(collection.documents[index].record).catch(() => "")));
    part.forEach((index, at) => texts.set(index, contents[at]));
    await pause();
  }
  if (missing.length > 0) textsRead.value += 1;
}
