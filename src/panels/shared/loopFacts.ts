import { labelOf } from "../../core/loops/loopLabels";
import { loopName, tellingPath } from "../../core/loops/loopName";
import type { LoopKind, LoopSet } from "../../core/loops/loopSet";
import type { Basis, CldDocument, LinkId, LoopNote, LoopPath } from "../../core/model/document";
import { t } from "../../words/panelWords";

/** What the panels say about one loop. */
export interface LoopFacts {
  readonly index: number;
  readonly key: string;
  readonly path: LoopPath;
  readonly links: readonly LinkId[];
  readonly label: string;
  readonly name: string;
  readonly kind: LoopKind;
  readonly length: number;
  readonly delays: number;
  readonly weakest: Basis | null;
  readonly note: LoopNote | undefined;
}

export function loopFacts(
  document: CldDocument,
  loops: LoopSet,
  notes: ReadonlyMap<string, LoopNote>,
  index: number,
): LoopFacts {
  const path = loops.path(index);
  const key = loops.key(index);
  const note = notes.get(key);
  return {
    index,
    key,
    path,
    links: loops.links(index),
    label: labelOf(document, loops, index),
    name: loopName(tellingPath(loops, path), note, document.variables),
    kind: loops.kind(index),
    length: loops.length(index),
    delays: loops.delays(index),
    weakest: loops.weakestBasis(index),
    note,
  };
}

/** "R1, reinforcing, 4 links": how a loop is called wherever it can be chosen. */
export function loopTitle({ label, kind, length }: Pick<LoopFacts, "label" | "kind" | "length">) {
  return t("loops:row.name", {
    label,
    kind: t(`loops:kindInRow.${kind}`),
    links: t("loops:row.links", { count: length }),
  });
}
