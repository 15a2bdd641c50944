// The collection at a glance: the verdict in words, who shares with whom, which pairs to open.
import { useMemo } from "preact/hooks";
import { findStories } from "../../measure/stories";
import { useArticles, usePairShares } from "../../state/measured";
import { route } from "../../state/navigation";
import { useReport } from "../../state/report";
import { About } from "./About";
import { ArticleRanking } from "./ArticleRanking";
import { Lead } from "./Lead";
import { MatrixSection } from "./MatrixSection";
import { PairTable } from "./PairTable";
import { StoryTable } from "./StoryTable";

export const storiesFirst = 500; // documents, above which stories come before the matrix

let known: { collection: unknown; stories: ReturnType<typeof findStories> } | undefined;

export function useStories() {
  const collection = useReport();
  if (known?.collection !== collection) known = { collection, stories: findStories(collection) };
  return known!.stories;
}

export function Overview() {
  const collection = useReport();
  const { filters, story } = route.value;
  const subjects = collection.articles.length > 0 ? collection.articles : collection.sources;
  const measures = useArticles(subjects, filters);
  const shares = usePairShares(filters);
  const stories = useStories();
  const chosen = useMemo(() => {
    const index = collection.indexOf.get(story);
    return index === undefined ? undefined : stories.groups.find((group) => group.includes(index));
  }, [story, stories]);
  const isLarge = collection.documents.length > storiesFirst;
  const ranking = <ArticleRanking measures={measures} />;
  return (
    <>
      <Lead subjects={subjects} measures={measures} shares={shares} />
      {isLarge && <StoryTable stories={stories} shares={shares} />}
      {!isLarge && ranking}
      {collection.documents.length > 1 && <MatrixSection stories={stories} chosen={chosen} shares={shares} />}
      {isLarge && ranking}
      {collection.pairs.length > 0 && <PairTable chosen={chosen} shares={shares} />}
      <About />
    </>
  );
}
