import type { TextMeasurer } from "../drawing/drawing";
import type { CldDocument, Point, VariableId } from "../model/document";
import { type Net, netOf } from "./net";

/** All that an arrangement depends on; it can be sent elsewhere. */
export interface LayoutWanted {
  readonly net: Net;
  /** Where each variable stands now, null where it has no place yet. */
  readonly standing: readonly (Point | null)[];
  /** 1 for each variable that stays where it stands. */
  readonly pinned: Uint8Array;
  /** For each link its bend by hand, or null. */
  readonly bends: readonly (number | null)[];
}

/** A place for each variable, a bend for each link that gives the picture its cost, and this cost. */
export interface Laid {
  readonly places: readonly Point[];
  readonly bends: readonly number[];
  readonly cost: number;
}

/** How an arrangement is searched for: the same seed and effort give the same picture. */
export interface Effort {
  readonly seed: number;
  /** How many moves, as a share of those that suit the size. */
  readonly share: number;
}

/** What is to be arranged, or tidied, in a document. */
export function layoutWanted(document: CldDocument, measure: TextMeasurer): LayoutWanted {
  const { positions, pinned, bends } = document.layout;
  const net = netOf(document, measure);
  const stays = new Set<VariableId>(pinned);
  return {
    net,
    standing: net.ids.map((id) => positions[id] ?? null),
    pinned: Uint8Array.from(net.ids, (id) => (stays.has(id) && positions[id] ? 1 : 0)),
    bends: net.links.map(({ id }) => bends[id] ?? null),
  };
}
