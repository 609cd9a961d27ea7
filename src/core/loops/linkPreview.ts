import type { LoopPath, Polarity, VariableId } from "../model/document";
import type { NamedLoopGraph } from "./loopGraph";
import { canonicalLoop } from "./loopPath";
import { loopKind } from "./loopPolarity";
import type { LoopKind } from "./loopSet";
import type { PackedPaths } from "./packedPaths";

/** The loops that a link would close. */
export interface LinkPreview {
  readonly count: number;
  /** Whether there are no more than `count`. */
  readonly complete: boolean;
  readonly kinds: Readonly<Record<LoopKind, number>>;
  readonly shortest: { readonly kind: LoopKind; readonly path: LoopPath } | null;
}

/** A link that is not there yet. */
export interface ProposedLink {
  readonly source: VariableId;
  readonly target: VariableId;
  readonly polarity: Polarity;
}

/** Two variables of a loop graph: paths from the one back to the other close a loop. */
export interface WayBack {
  readonly from: number;
  readonly to: number;
}

/** No paths, and that is all of them. */
export const NO_PATHS: PackedPaths = {
  count: 0,
  starts: new Int32Array(1),
  links: new Int32Array(0),
  complete: true,
  completeUpTo: Infinity,
};

/** From where to where a preview looks for paths; null when it need not look. */
export function wayBack(
  { variables }: NamedLoopGraph,
  { source, target }: ProposedLink,
): WayBack | null {
  const from = variables.indexOf(target);
  const to = variables.indexOf(source);
  return from < 0 || to < 0 || from === to ? null : { from, to };
}

/** The preview, once its paths are known: each of them makes one loop with the proposed link. */
export function previewOf(
  graph: NamedLoopGraph,
  { source, target, polarity }: ProposedLink,
  { count, complete, starts, links }: PackedPaths,
): LinkPreview {
  const kinds: Record<LoopKind, number> = { reinforcing: 0, balancing: 0, undetermined: 0 };
  if (source === target) {
    const kind = loopKind([polarity]);
    kinds[kind] = 1;
    return { count: 1, complete: true, kinds, shortest: { kind, path: [source] } };
  }
  let shortest: LinkPreview["shortest"] = null;
  for (let index = 0; index < count; index++) {
    // Every place in paths.links is that of a link.
    const way = Array.from(
      links.subarray(starts[index], starts[index + 1]),
      (link) => graph.links[link]!,
    );
    const kind = loopKind([polarity, ...way.map((link) => link.polarity)]);
    kinds[kind]++;
    shortest ??= { kind, path: canonicalLoop([source, ...way.map((link) => link.source)]) };
  }
  return { count, complete, kinds, shortest };
}
