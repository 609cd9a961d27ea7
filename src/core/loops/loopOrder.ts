/**
 * How loops are put in order; equal ones stay as in their set, shortest first.
 *
 * `kind`: reinforcing, balancing, undetermined. `support`: what they rest on, a loop being as sure as
 * its weakest link; first by the basis of that link, then by how many quotes stand behind it; the best
 * supported first, or the `unsupported`. `neighbours`: how many loops that somebody named or pinned
 * share a link with it, itself not counted; the most first.
 */
export type LoopOrder =
  | "shortest"
  | "longest"
  | "kind"
  | "support"
  | "unsupported"
  | "neighbours"
  | "label"
  | "name";

/** All of them, as they are offered. */
export const LOOP_ORDERS: readonly LoopOrder[] = [
  "shortest",
  "longest",
  "kind",
  "support",
  "unsupported",
  "neighbours",
  "label",
  "name",
];
