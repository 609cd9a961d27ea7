import { loopKey } from "../core/loops/loopPath";
import type { LoopLabel } from "../core/model/document";

type Labels = readonly LoopLabel[];

const known = new WeakMap<Labels, ReadonlyMap<string, string>>();

/** The label that a loop was given, by the key of its path; a document may hold thousands. */
export function loopLabel(labels: Labels, key: string): string | undefined {
  let byKey = known.get(labels);
  if (!byKey) {
    byKey = new Map(labels.map(({ path, label }) => [loopKey(path), label]));
    known.set(labels, byKey);
  }
  return byKey.get(key);
}
