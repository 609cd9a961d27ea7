import type { Polarity } from "../model/document";
import { unreachable } from "../model/invariant";
import type { LoopKind } from "./loopSet";

/**
 * What the links of a loop make of it: an even number of minus links reinforces, an odd number
 * balances, and one "?" link leaves it open. Richardson & Pugh 1981, Introduction to System Dynamics
 * Modeling.
 */
export function loopKind(polarities: Iterable<Polarity>): LoopKind {
  let balancing = false;
  let open = false;
  for (const polarity of polarities) {
    if (polarity === "-") balancing = !balancing;
    if (polarity === "?") open = true;
  }
  if (open) return "undetermined";
  return balancing ? "balancing" : "reinforcing";
}

/** The effect of a chain of links from its first variable to its last; "?" when one of them is "?". */
export function chainPolarity(polarities: Iterable<Polarity>): Polarity {
  const kind = loopKind(polarities);
  switch (kind) {
    case "reinforcing":
      return "+";
    case "balancing":
      return "-";
    case "undetermined":
      return "?";
    default:
      return unreachable(kind);
  }
}
