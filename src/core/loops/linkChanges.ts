import type { LoopGraph } from "./loopGraph";

/** Which links of a graph are those of another one. */
export interface LinkChanges {
  /** For each link of the earlier graph its number in the later one, -1 where it is gone. */
  readonly numbers: Int32Array;
  /** The links of the later graph that the earlier one does not have. */
  readonly added: readonly number[];
}

/**
 * What happened to the links between two graphs, by their marks, since that is all that is known of
 * them without names. Null where marks leave it in doubt, which hardly ever happens. Linear.
 */
export function linkChanges(before: LoopGraph, now: LoopGraph): LinkChanges | null {
  const links = new Map<number, number>();
  for (let link = 0; link < now.sources.length; link++) links.set(now.marks[2 * link]!, link);
  if (links.size < now.sources.length) return null;
  const isOld = new Uint8Array(now.sources.length);
  const numbers = Int32Array.from(before.sources, (_, link) => {
    const number = links.get(before.marks[2 * link]!) ?? -1;
    if (number < 0 || now.marks[2 * number + 1] !== before.marks[2 * link + 1]) return -1;
    isOld[number] = 1;
    return number;
  });
  const added = Array.from(isOld.keys()).filter((link) => isOld[link] === 0);
  return { numbers, added };
}
