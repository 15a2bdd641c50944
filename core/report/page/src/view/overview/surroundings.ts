// What the page stands in: its width, and light or dark.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { isPrinting } from "../../state/printing";

export function useWidth(of: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!of.current) return;
    const measure = () => setWidth(Math.floor(of.current!.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(of.current);
    return () => observer.disconnect();
  }, []);
  return width;
}

const dark = matchMedia("(prefers-color-scheme: dark)");

// Never on paper.
export function useDark(): boolean {
  const [isDark, setDark] = useState(dark.matches);
  useEffect(() => {
    const change = () => setDark(dark.matches);
    dark.addEventListener("change", change);
    return () => dark.removeEventListener("change", change);
  }, []);
  return isDark && !isPrinting.value;
}
