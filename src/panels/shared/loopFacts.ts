import { labelOf, labelsByKey } from "../../core/loops/loopLabels";
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

/** The loops that others are called after: the list that there always is, shortest first. */
interface Listed {
  readonly base: LoopSet;
  /** Whether the loops told of begin as that list does, so that their place is their number. */
  readonly goesOn: boolean;
}

/**
 * The facts of a loop of a set. Where that is not the usual list, `listed` says what it goes by: a
 * loop is called the same in every list.
 */
export function loopFacts(
  document: CldDocument,
  loops: LoopSet,
  notes: ReadonlyMap<string, LoopNote>,
  index: number,
  { base, goesOn }: Listed = { base: loops, goesOn: true },
): LoopFacts {
  const path = loops.path(index);
  const key = loops.key(index);
  const note = notes.get(key);
  return {
    index,
    key,
    path,
    links: loops.links(index),
    label: goesOn ? labelOf(document, loops, index) : listedLabel(document, base, loops, index),
    name: loopName(tellingPath(base, path), note, document.variables),
    kind: loops.kind(index),
    length: loops.length(index),
    delays: loops.delays(index),
    weakest: loops.weakestBasis(index),
    note,
  };
}

/**
 * What a loop is called by its place in the usual list, or by its label; the bare letter of its kind
 * where it is not on that list.
 */
export function listedLabel(
  document: CldDocument,
  base: LoopSet,
  loops: LoopSet,
  index: number,
): string {
  const key = loops.key(index);
  const place = base.indexOf(key);
  if (place >= 0) return labelOf(document, base, place);
  return labelsByKey(document.loopLabels).get(key) ?? t(`loops:letter.${loops.kind(index)}`);
}

/** "R1, reinforcing, 4 links": how a loop is called wherever it can be chosen. */
export function loopTitle({ label, kind, length }: Pick<LoopFacts, "label" | "kind" | "length">) {
  return t("loops:row.name", {
    label,
    kind: t(`loops:kindInRow.${kind}`),
    links: t("loops:row.links", { count: length }),
  });
}
