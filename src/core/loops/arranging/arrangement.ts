import type { LoopKind } from "../loopSet";

/**
 * A wish for loops in an order, in numbers alone: it is sent to where the loops are. What it is made
 * of is in `arrangementWish`; links, variables and loops are places in their graph and in their set.
 */
export interface ArrangementWish {
  readonly filter: NumberFilter;
  readonly order: NumberOrder;
}

/** Which loops pass, in numbers. */
export interface NumberFilter {
  /** Place in LOOP_KINDS, or -1 for all. */
  readonly kind: number;
  readonly shortest: number;
  readonly longest: number;
  /** 1: only delayed, 0: only without delay, -1: all. */
  readonly delayed: number;
  /** Place of the weakest basis in BASES, or -1 for any; and one that none may have. */
  readonly weakest: number;
  readonly notWeakest: number;
  /** Bits of what is asked for; a loop passes whose links bring all of them together. */
  readonly wanted: number;
  /** For each link which of them it brings; empty where nothing is wanted. */
  readonly brings: Int32Array;
  /** What some loops bring beside their links, such as by their names: loop, bits, loop, bits. */
  readonly saidBrings: Int32Array;
  /** The only loops that may pass, null for all; and those that may not. */
  readonly only: Int32Array | null;
  readonly without: Int32Array;
}

/** In which order they come, in numbers; see LoopOrder. */
export type NumberOrder =
  | { readonly by: "shortest" | "longest" | "kind" }
  /** `ofLinks`: how well each link is supported, 0 to MOST_SUPPORT. */
  | { readonly by: "support" | "unsupported"; readonly ofLinks: Int32Array }
  | {
      readonly by: "neighbours";
      /** For every 32 named loops, which of them run along each link. */
      readonly alongLinks: readonly Int32Array[];
      /** The named loops: each is along its own links. */
      readonly named: Int32Array;
    }
  /** `ranked`: loops in their order, before all others. */
  | { readonly by: "label"; readonly ranked: Int32Array }
  | {
      readonly by: "name";
      readonly ranked: Int32Array;
      /** For each variable its place in the alphabet, and how many loops it shares: see tellingPath. */
      readonly alphabet: Int32Array;
      readonly shares: Int32Array;
    };

/** The best support that a link can have. */
export const MOST_SUPPORT = 255;

/** Loops to show, by index, and how many of each kind there would be without the choice of a kind. */
export interface ArrangedLoops {
  readonly indices: Uint32Array<ArrayBuffer>;
  readonly counts: Readonly<Record<LoopKind | "all", number>>;
}

/** No loops in any order. */
export const NOTHING_ARRANGED: ArrangedLoops = {
  indices: new Uint32Array(0),
  counts: { all: 0, reinforcing: 0, balancing: 0, undetermined: 0 },
};
