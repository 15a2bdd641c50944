// Groups of documents whose wording hangs together, for collections too large to read as one matrix.
import { useMemo } from "preact/hooks";
import type { Stories } from "../../measure/stories";
import { dateText, fill, integer, percent } from "../../say";
import type { PairShares } from "../../state/measured";
import { adjust } from "../../state/navigation";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { Basis } from "../Basis";
import { Name } from "../Name";
import { type Column, SortedTable } from "../SortedTable";

interface Story { members: number[]; first: number; strongest: number; articles: number; sources: number; dates: string; since: number }

export function StoryTable({ stories, shares }: { stories: Stories; shares: PairShares[] | undefined }) {
  const collection = useReport();
  const rows = useMemo(() => stories.groups.map((members): Story => {
    const among = new Set(members);
    const timed = members.filter((index) => collection.documents[index].when !== undefined)
      .sort((one, two) => collection.documents[one].when! - collection.documents[two].when!);
    const within = members.flatMap((index) => collection.pairsOf[index]).filter(({ left, right }) => among.has(left) && among.has(right));
    const sources = members.filter((index) => collection.documents[index].record.role === "source");
    const day = (index: number) => dateText(collection.documents[index].record.date?.slice(0, 10), collection.documents[index].when);
    const ends = [...new Set([timed[0], timed[timed.length - 1]].filter((index) => index !== undefined).map(day))];
    return {
      members, first: sources[0] ?? timed[0] ?? members[0], sources: sources.length, articles: members.length - sources.length,
      strongest: Math.max(0, ...within.map(({ index }) => Math.max(...(shares?.[index].coverage ?? [0])))),
      dates: ends.join(" – "), since: timed.length > 0 ? collection.documents[timed[0]].when! : 0,
    };
  }), [stories, shares]);
  const open = ({ members }: Story) => {
    adjust({ story: collection.documents[members[0]].record.key });
    document.getElementById("matrix-head")?.scrollIntoView();
  };
  const number = (name: string, plain: (row: Story) => number, show: (value: number) => string): Column<Story> =>
    ({ name, plain, cell: (row) => show(plain(row)), isNumber: true });
  const columns: Column<Story>[] = [
    { name: strings.story, plain: ({ first }) => collection.documents[first].title, cell: (story) => (
      <button type="button" class="link" onClick={() => open(story)}><Name of={story.first} /></button>) },
    number(strings.articlesBlock, ({ articles }) => articles, integer.format),
    number(strings.sourcesBlock, ({ sources }) => sources, integer.format),
    { name: strings.dates, plain: ({ since }) => since, cell: ({ dates }) => dates },
    number(strings.storyStrongest, ({ strongest }) => strongest, percent),
  ];
  return (
    <section aria-labelledby="stories-head">
      <h2 id="stories-head">{strings.storiesHead}</h2>
      <p class="note">{fill(strings.storiesNote, { n: integer.format(collection.documents.length) })}</p>
      <SortedTable rows={rows} columns={columns} keyOf={({ members }) => members[0]} file="crib-stories.csv" empty={strings.pairsNone} atFirst={12} caption={<Basis />} />
    </section>
  );
}
