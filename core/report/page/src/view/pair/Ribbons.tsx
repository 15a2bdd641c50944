// The minimap: both texts as bars, each passage a ribbon between its two places.
import type { Numbered } from "../text/marks";
import { strings } from "../../strings";

interface Props { passages: Numbered[]; lengths: [number, number]; selected: number; onSelect: (number: number) => void }

const height = 1000;
const thinnest = 4;

function scaled([begin, end]: [number, number], length: number): [number, number] {
  const top = (begin / (length || 1)) * height;
  return [top, Math.max(top + thinnest, (end / (length || 1)) * height)];
}

export function Ribbons({ passages, lengths, selected, onSelect }: Props) {
  return (
    <svg class="ribbons" viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" role="img" aria-label={strings.minimap}>
      <rect class="bar" x="0" y="0" width="12" height={height} />
      <rect class="bar" x="88" y="0" width="12" height={height} />
      {passages.map(({ passage, number }) => {
        const [top, bottom] = scaled(passage.left, lengths[0]);
        const [far, farBottom] = scaled(passage.right, lengths[1]);
        return (
          <g key={number} class={`kind-${passage.kind}${number === selected ? " selected" : ""}`} onClick={() => onSelect(number)}>
            <path class="ribbon" d={`M12 ${top} C50 ${top} 50 ${far} 88 ${far} L88 ${farBottom} C50 ${farBottom} 50 ${bottom} 12 ${bottom} Z`} />
            <rect x="0" y={top} width="12" height={bottom - top} />
            <rect x="88" y={far} width="12" height={farBottom - far} />
          </g>
        );
      })}
    </svg>
  );
}
