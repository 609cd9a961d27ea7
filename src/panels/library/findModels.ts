import type { CldDocument } from "../../core/model/document";
import type { CatalogueEntry } from "../../library/catalogue";

/** Whether every word that is sought is in what is said of the model, or in its variables or authors. */
export function isFound(
  entry: CatalogueEntry,
  document: CldDocument | null,
  text: string,
): boolean {
  const words = wordsOf(entry, document).toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((sought) => words.includes(sought));
}

function wordsOf({ title, story, source }: CatalogueEntry, document: CldDocument | null): string {
  const inside = document ? insideOf(document) : [];
  return [title, story, source, ...inside].join(" ");
}

function insideOf({ variables, metadata }: CldDocument): readonly string[] {
  const { citation, authors } = metadata;
  return [
    ...Object.values(variables).map(({ name }) => name),
    citation,
    ...authors.map(({ name }) => name),
  ];
}
