import type { CldDocument, Link, Variable } from "../model/document";

/** What differs between two states of some things that have ids. */
interface Changes<Thing> {
  readonly added: readonly Thing[];
  readonly removed: readonly Thing[];
  /** As they are now. */
  readonly changed: readonly Thing[];
}

/** What a person can see of the difference between two states of a document: its variables and links. */
export interface DocumentChanges {
  readonly variables: Changes<Variable>;
  readonly links: Changes<Link>;
}

/** The difference of two states of a document. Linear in variables and links; parts that are shared cost nothing. */
export function documentChanges(before: CldDocument, now: CldDocument): DocumentChanges {
  return {
    variables: changesOf(before.variables, now.variables),
    links: changesOf(before.links, now.links),
  };
}

function changesOf<Thing extends { readonly id: string }>(
  before: Readonly<Record<string, Thing>>,
  now: Readonly<Record<string, Thing>>,
): Changes<Thing> {
  if (before === now) return { added: [], removed: [], changed: [] };
  const all = Object.values(now);
  return {
    added: all.filter(({ id }) => !Object.hasOwn(before, id)),
    removed: Object.values(before).filter(({ id }) => !Object.hasOwn(now, id)),
    changed: all.filter((thing) => {
      const past = before[thing.id];
      return past !== undefined && past !== thing;
    }),
  };
}
