// Single-key commands, silent while somebody types.
import { useEffect } from "preact/hooks";

export type Commands = Record<string, (() => void) | undefined>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio|range|button)$/.test(target.type));

// Passages count from 1; 0 is none chosen yet. Past the last comes the first.
export const nextPassage = (from: number, by: 1 | -1, total: number): number =>
  from === 0 && by < 0 ? total : ((Math.min(from, total) + by - 1 + total) % total) + 1;

export function useKeys(commands: Commands): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      const command = commands[event.key];
      if (!command) return;
      event.preventDefault();
      command();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  });
}
