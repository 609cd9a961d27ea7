import type { LoopFilter } from "../loopFilter";
import type { LoopOrder } from "../loopOrder";
import type { LoopSet } from "../loopSet";
import { sourceOf } from "../loopSource";
import { atOnce } from "../../model/steps";
import { type ArrangedLoops, NOTHING_ARRANGED } from "./arrangement";
import { arrangeStored } from "./arrangeStored";
import { arrangementWish, type Sayings } from "./arrangementWish";

/** Loops, and what was said of them. */
interface SaidLoops {
  readonly loops: LoopSet;
  readonly said: Sayings;
  /** The loops that say where the name of a loop begins. */
  readonly tellers: LoopSet;
}

/** The loops that pass a filter, in an order, all at once: ten thousand in a few milliseconds. */
export function arrangeLoops(
  { loops, said, tellers }: SaidLoops,
  filter: LoopFilter,
  order: LoopOrder,
): ArrangedLoops {
  const source = sourceOf(loops);
  if (!source) return NOTHING_ARRANGED;
  const { graph, stored } = source;
  const wish = arrangementWish({ loops, graph, said, tellers }, filter, order);
  return atOnce(arrangeStored(graph, stored, wish));
}
