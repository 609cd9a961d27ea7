import type { CldDocument } from "../model/document";
import { labelsByKey, MOST_LABELLED } from "./loopLabels";
import type { LoopSet } from "./loopSet";

/** The loops of a document at one time, as far as they are called by labels. */
export interface LabelledLoops {
  readonly count: number;
  readonly complete: boolean;
  /** By the key of the loop; only loops that are there. */
  readonly labels: ReadonlyMap<string, string>;
}

/** What a change of a document did to its loops. */
export type LoopChanges =
  /** Every loop has its label. */
  | {
      readonly kind: "named";
      readonly closed: readonly string[];
      readonly opened: readonly string[];
      /** Loops of another kind than before, whose letter has changed. */
      readonly turned: readonly { readonly before: string; readonly now: string }[];
    }
  /** There are too many for labels: how many more there are. */
  | { readonly kind: "counted"; readonly more: number }
  /** Not all of them are known. */
  | { readonly kind: "unknown" };

/** The loops of a document with their labels, to be compared later. `loops` are those of this very document. */
export function labelledLoops(document: CldDocument, loops: LoopSet): LabelledLoops {
  const labels = [...labelsByKey(document.loopLabels)].filter(([key]) => loops.indexOf(key) >= 0);
  return { count: loops.count, complete: loops.complete, labels: new Map(labels) };
}

/**
 * What happened to the loops between two states of a document. A loop that runs another way but has
 * kept its label is the same loop.
 */
export function loopChanges(before: LabelledLoops, now: LabelledLoops): LoopChanges {
  if (!before.complete || !now.complete) return { kind: "unknown" };
  if (Math.max(before.count, now.count) > MOST_LABELLED) {
    return { kind: "counted", more: now.count - before.count };
  }
  const turned = [...now.labels].flatMap(([key, label]) => {
    const past = before.labels.get(key);
    return past === undefined || past === label ? [] : [{ before: past, now: label }];
  });
  const known = new Set([...before.labels.values(), ...turned.map((turn) => turn.now)]);
  const left = new Set([...now.labels.values(), ...turned.map((turn) => turn.before)]);
  return {
    kind: "named",
    closed: [...now.labels.values()].filter((label) => !known.has(label)),
    opened: [...before.labels.values()].filter((label) => !left.has(label)),
    turned,
  };
}
