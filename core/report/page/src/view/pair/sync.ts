// Two panes scroll in step by passage: when another passage comes under the reading line, the other pane brings its twin there.
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

export type Side = "left" | "right";
export const anchorOf = (side: Side, number: number): string => `${side}-${number}`;

const readingLine = 0.3; // of the pane's height
const quiet = 400;       // ms for which a pane that was moved does not move the other back

export const behaviour = (): ScrollBehavior => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

const isScrolling = (pane: HTMLElement): boolean => getComputedStyle(pane).overflowY !== "visible" && pane.scrollHeight > pane.clientHeight;

export function bringUp(pane: HTMLElement | null, side: Side, number: number): void {
  const begin = document.getElementById(anchorOf(side, number));
  if (!pane || !begin) return;
  if (!isScrolling(pane)) return;
  const top = begin.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
  pane.scrollTo({ top: top - pane.clientHeight * readingLine, behavior: behaviour() });
}

function underReadingLine(pane: HTMLElement): number {
  const line = pane.getBoundingClientRect().top + pane.clientHeight * readingLine + 4;
  let current = 0;
  let nearest = -Infinity;
  for (const begin of pane.querySelectorAll<HTMLElement>(".begin[id]")) {
    const { top } = begin.getBoundingClientRect();
    if (top <= line && top > nearest) {
      nearest = top;
      current = Number(begin.id.split("-")[1]);
    }
  }
  return nearest < line - pane.clientHeight ? 0 : current;
}

export function useScrollInStep(left: RefObject<HTMLElement>, right: RefObject<HTMLElement>, isReady: boolean): { hush: () => void } {
  const hush = () => {
    for (const pane of [left.current, right.current]) if (pane) pane.dataset.moved = String(performance.now());
  };
  useEffect(() => {
    const panes: [RefObject<HTMLElement>, RefObject<HTMLElement>, Side][] = [[left, right, "right"], [right, left, "left"]];
    const undo = panes.map(([from, to, side]) => {
      let last = 0;
      const follow = () => {
        if (!from.current || performance.now() - Number(from.current.dataset.moved ?? -quiet) < quiet) return;
        const current = underReadingLine(from.current);
        if (current === last || current === 0) return;
        last = current;
        if (to.current) to.current.dataset.moved = String(performance.now());
        bringUp(to.current, side, current);
      };
      from.current?.addEventListener("scroll", follow, { passive: true });
      const pane = from.current;
      return () => pane?.removeEventListener("scroll", follow);
    });
    return () => undo.forEach((remove) => remove());
  }, [isReady]);
  return { hush };
}
