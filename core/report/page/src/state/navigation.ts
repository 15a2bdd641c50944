// The one current route; the address bar follows it and it follows the address bar.
import { signal } from "@preact/signals";
import type { Filters } from "./filters";
import { home, read, type Route, write } from "./route";

export const route = signal<Route>(read(location.hash));

addEventListener("hashchange", () => {
  if (location.hash.replace(/^#/, "") !== write(route.value)) route.value = read(location.hash);
});

export const addressOf = (change: Partial<Route>): string => {
  const { filters, matrix, order, logarithmic, from, story, folded, layout } = route.value;
  return `#${write({ ...home, filters, matrix, order, logarithmic, from, story, folded, layout, ...change })}`;
};

// A new place in the history.
export function go(change: Partial<Route>): void {
  const address = addressOf(change);
  const next = read(address);
  const { filters } = route.value;
  route.value = JSON.stringify(filters) === JSON.stringify(next.filters) ? { ...next, filters } : next;
  if (location.hash !== address) location.hash = address;
}

// The same place, seen otherwise.
export function adjust(change: Partial<Route>): void {
  route.value = { ...route.value, ...change };
  history.replaceState(null, "", `#${write(route.value)}`);
}

export const setFilters = (change: Partial<Filters>): void => adjust({ filters: { ...route.value.filters, ...change } });
