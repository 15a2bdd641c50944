// On paper nothing is cut: lists that show some entries at a time show them all.
import { signal } from "@preact/signals";

export const isPrinting = signal(false);
addEventListener("beforeprint", () => { isPrinting.value = true; });
addEventListener("afterprint", () => { isPrinting.value = false; });

export const upTo = (shown: number): number => (isPrinting.value ? Infinity : shown);
