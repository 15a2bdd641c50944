// The address of a view: everything needed to show it again stands after the #.
import { type MatrixName, matrixNames } from "../data/types";
import { unfiltered, type Filters } from "./filters";

export type View = "overview" | "article" | "pair" | "passages";
export const orders = ["cluster", "name", "date", "share"] as const;
export type Order = (typeof orders)[number];
export type PairLayout = "texts" | "passages";

export interface Route {
  view: View;
  keys: string[];
  passage: number;
  folded: boolean;
  layout: PairLayout;
  story: string;
  matrix: MatrixName;
  order: Order;
  logarithmic: boolean;
  from: number;
  filters: Filters;
}

export const home: Route = {
  view: "overview", keys: [], passage: 0, folded: false, layout: "texts", story: "",
  matrix: "coverage", order: "cluster", logarithmic: false, from: 0, filters: unfiltered,
};

const list = (keys: string[]): string => keys.map(encodeURIComponent).join(",");

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function write(route: Route): string {
  const { filters } = route;
  const without = (["quotations", "credited", "inexact"] as const).filter((name) => filters[name]);
  const parts = [
    route.view === "pair" || route.view === "article" ? `${route.view}=${list(route.keys)}` : route.view,
    route.passage > 0 && `m=${route.passage}`,
    route.folded && "fold=1",
    route.layout === "passages" && "layout=passages",
    route.story && `story=${encodeURIComponent(route.story)}`,
    route.matrix !== home.matrix && `matrix=${route.matrix}`,
    route.order !== home.order && `order=${route.order}`,
    route.logarithmic && "scale=log",
    route.from > 0 && `from=${route.from}`,
    without.length > 0 && `without=${without.join(",")}`,
    !filters.furniture && "with=furniture",
    filters.minimumWords > 0 && `min=${filters.minimumWords}`,
    filters.documents.length > 0 && `not=${list(filters.documents)}`,
  ];
  return parts.filter(Boolean).join("&");
}

const among = <Name extends string>(names: readonly Name[], wanted: string | undefined, otherwise: Name): Name =>
  names.find((name) => name === wanted) ?? otherwise;

function number(text: string | undefined, lowest: number, highest: number): number {
  const value = Number(text ?? 0);
  return Number.isFinite(value) ? Math.min(highest, Math.max(lowest, value)) : lowest;
}

export function read(hash: string): Route {
  const given = new Map(
    hash.replace(/^#/, "").split("&").filter(Boolean).map((part) => {
      const at = part.indexOf("=");
      return at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
    }),
  );
  const keysOf = (name: string) => (given.get(name) ?? "").split(",").filter(Boolean).map(decode);
  const without = (given.get("without") ?? "").split(",");
  const view: View = keysOf("pair").length === 2 ? "pair" : keysOf("article").length === 1 ? "article" : given.has("passages") ? "passages" : "overview";
  return {
    view,
    keys: view === "pair" || view === "article" ? keysOf(view) : [],
    passage: Math.floor(number(given.get("m"), 0, 1e6)),
    folded: given.get("fold") === "1",
    layout: among(["texts", "passages"] as const, given.get("layout"), "texts"),
    story: decode(given.get("story") ?? ""),
    matrix: among(matrixNames, given.get("matrix"), home.matrix),
    order: among(orders, given.get("order"), home.order),
    logarithmic: given.get("scale") === "log",
    from: number(given.get("from"), 0, 1),
    filters: {
      quotations: without.includes("quotations"),
      credited: without.includes("credited"),
      furniture: given.get("with") !== "furniture",
      inexact: without.includes("inexact"),
      minimumWords: Math.floor(number(given.get("min"), 0, 1000)),
      documents: keysOf("not"),
    },
  };
}
