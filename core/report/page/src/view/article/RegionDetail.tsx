// One shared stretch of an article and every document that has it.
import { otherOf, sideOf, spanOn } from "../../data/collection";
import { useTexts } from "../../state/measured";
import { strings } from "../../strings";
import { Name, PairLink } from "../Name";
import { PassageFacts } from "../pair/PassageFacts";
import { hueOf, type Region, type Sharing } from "./regions";

function Twin({ sharing, document }: { sharing: Sharing; document: number }) {
  const other = otherOf(sharing.pair, document);
  const texts = useTexts([other]);
  const span = spanOn(sharing.passage, sideOf(sharing.pair, other));
  return (
    <li class={hueOf(sharing.rank)}>
      <span class="rank">{sharing.rank}</span>
      <div>
        <h3><PairLink left={sharing.pair.left} right={sharing.pair.right}><Name of={other} /></PairLink></h3>
        <blockquote class="text" dir="auto">{texts ? texts[0].slice(...span) : strings.reading}</blockquote>
        <PassageFacts pair={sharing.pair} passage={sharing.passage} reading={document} />
      </div>
    </li>
  );
}

const mostShown = 20;

export function RegionDetail({ region, document }: { region: Region | undefined; document: number }) {
  return (
    <section class="region" aria-live="polite" aria-label={strings.sharedGroup}>
      {region && (
        <>
          <h2>{strings.sharedGroup}</h2>
          <ol>{region.sharing.slice(0, mostShown).map((sharing) => <Twin key={`${sharing.pair.index} ${sharing.at}`} sharing={sharing} document={document} />)}</ol>
        </>
      )}
    </section>
  );
}
