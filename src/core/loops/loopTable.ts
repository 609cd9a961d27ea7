import type { Basis, CldDocument, Link, LoopNote, VariableId } from "../model/document";
import { labelOf } from "./loopLabels";
import { notesByKey } from "./loopName";
import type { LoopKind, LoopSet } from "./loopSet";
import { linksFrom, storyStart } from "./storyStart";

/** One loop with all that a table says of it, but its words. */
export interface LoopRow {
  readonly label: string;
  readonly kind: LoopKind;
  /** Number of links. */
  readonly length: number;
  /** Number of delayed links. */
  readonly delays: number;
  /** The weakest of its links. */
  readonly basis: Basis | null;
  /** The name somebody gave it; "" where nobody did. */
  readonly name: string;
  /** The story somebody keeps of it; "" where nobody does, and then the links tell it. */
  readonly story: string;
  /** Its links from where its story begins. */
  readonly links: readonly Link[];
  /** What it is meant to be by who drew it. */
  readonly intended: LoopNote["intended"];
}

/**
 * What gives the row of a loop, by its index. Notes and labels are looked up by key, so a row costs the
 * loop's length whatever was said of others, and rows can be made as they are written. `toldFrom` says
 * by key where somebody wants a story to begin.
 */
export function loopTable(
  document: CldDocument,
  loops: LoopSet,
  toldFrom: Readonly<Record<string, VariableId>>,
): (index: number) => LoopRow {
  const notes = notesByKey(document);
  return (index) => {
    const key = loops.key(index);
    const note = notes.get(key);
    const links = loops.links(index).flatMap((id) => document.links[id] ?? []);
    const start = toldFrom[key] ?? storyStart(loops.path(index), document.variables);
    return {
      label: labelOf(document, loops, index),
      kind: loops.kind(index),
      length: loops.length(index),
      delays: loops.delays(index),
      basis: loops.weakestBasis(index),
      name: note?.name ?? "",
      story: note?.story ?? "",
      links: linksFrom(links, start),
      intended: note?.intended ?? null,
    };
  };
}
