import type { CldDocument } from "../core/model/document";
import { invariant } from "../core/model/invariant";
import data from "./catalogue.json";

/** A ready-made model as the menu lists it, known without loading the model. */
export interface CatalogueEntry {
  /** The name of its file; `?model=oregon-cco` opens it by this. */
  readonly id: string;
  readonly kind: "paper" | "archetype";
  readonly title: string;
  /** What it is about, in a line. */
  readonly story: string;
  /** Where it comes from, in a few words. */
  readonly source: string;
  readonly variables: number;
  readonly links: number;
  readonly loops: number;
  readonly reinforcing: number;
  readonly balancing: number;
}

/** The ready-made models: those built from papers first, then the archetypes. */
export const CATALOGUE: readonly CatalogueEntry[] = data.map((entry) => ({
  ...entry,
  kind: entry.kind === "paper" ? "paper" : "archetype",
}));

const TEXTS = import.meta.glob<string>("./*.cld.json", { query: "?raw", import: "default" });

/** The entry of this id, or null when there is no such model. */
export function catalogueEntry(id: string): CatalogueEntry | null {
  return CATALOGUE.find((entry) => entry.id === id) ?? null;
}

/** The document of a model in the catalogue. Its text is a file of its own, fetched when asked for. */
export async function loadModel(id: string): Promise<CldDocument> {
  const fetchText = TEXTS[`./${id}.cld.json`];
  invariant(fetchText, `the library has a model "${id}"`);
  const [text, { readCld }] = await Promise.all([
    fetchText(),
    import("../core/formats/cld/readCld"),
  ]);
  const loaded = readCld(text);
  invariant(loaded.ok, `the library's model "${id}" can be read`);
  return loaded.document;
}
