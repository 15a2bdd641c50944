import { useMemo } from "preact/hooks";
import type { Pair } from "../../data/collection";
import { count, integer, percent } from "../../say";
import { countedPassages } from "../../state/filters";
import type { PairShares } from "../../state/measured";
import { route } from "../../state/navigation";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { Basis } from "../Basis";
import { Name, NameLink, PairLink } from "../Name";
import { type Column, SortedTable } from "../SortedTable";

interface Row { pair: Pair; shares: PairShares; passages: number; uncredited: number }

export function PairTable({ chosen, shares }: { chosen: number[] | undefined; shares: PairShares[] | undefined }) {
  const collection = useReport();
  const { filters, from } = route.value;
  const rows = useMemo(() => {
    if (!shares) return [];
    const among = chosen && new Set(chosen);
    return collection.pairs.filter(({ left, right }) => !among || (among.has(left) && among.has(right))).flatMap((pair): Row[] => {
      const counted = countedPassages(pair, filters);
      if ((counted.length === 0 && pair.passages.length > 0) || Math.max(...shares[pair.index].coverage) < from) return [];
      return [{ pair, shares: shares[pair.index], passages: counted.length, uncredited: counted.filter(({ credit }) => credit === "uncredited").length }];
    });
  }, [collection, chosen, shares, filters, from]);
  const title = (index: number) => collection.documents[index].title;
  const number = (name: string, plain: (row: Row) => number, show: (value: number) => string): Column<Row> =>
    ({ name, plain, cell: (row) => show(plain(row)), isNumber: true });
  const columns: Column<Row>[] = [
    { name: strings.verdict, plain: ({ pair }) => strings.verdictNames[pair.record.verdict ?? "unrelated"],
      cell: ({ pair }) => <PairLink left={pair.left} right={pair.right}>{strings.verdictNames[pair.record.verdict ?? "unrelated"]}<span class="spoken">: {title(pair.left)} – {title(pair.right)}</span></PairLink> },
    { name: strings.article, plain: ({ pair }) => title(pair.left), cell: ({ pair }) => <NameLink of={pair.left} /> },
    { name: strings.other, plain: ({ pair }) => title(pair.right),
      cell: ({ pair }) => collection.documents[pair.right].record.role === "source"
        ? <><span class="role">{strings.source}</span> <NameLink of={pair.right} /></> : <NameLink of={pair.right} /> },
    number(strings.of_article, (row) => row.shares.coverage[0], percent),
    number(strings.of_other, (row) => row.shares.coverage[1], percent),
    number(strings.kindNames.verbatim, (row) => row.shares.verbatim[0], percent),
    number(strings.passagesColumn, (row) => row.passages, integer.format),
    number(strings.uncredited, (row) => row.uncredited, integer.format),
  ];
  return (
    <section aria-labelledby="pairs-head">
      <h2 id="pairs-head">{strings.pairsHead}</h2>
      {chosen && <p class="note"><b><Name of={chosen[0]} /></b></p>}
      <SortedTable rows={rows} columns={columns} keyOf={({ pair }) => pair.index} file="crib-pairs.csv" empty={shares ? strings.pairsNone : strings.recounting}
        caption={<>{count(strings.pairs, rows.length)}{from > 0 && <>, {strings.matrixFrom.toLowerCase()} {percent(from)}</>} <Basis /></>} />
    </section>
  );
}
