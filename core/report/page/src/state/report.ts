// The collection, for every component below the root.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Collection } from "../data/collection";

export const Report = createContext<Collection>(undefined as unknown as Collection);
export const useReport = (): Collection => useContext(Report);
