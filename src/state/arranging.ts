import { create } from "zustand";

/** A new picture of the whole diagram, or the present one improved. */
export type ArrangeKind = "arrange" | "tidy";

/** A search for better places that is under way. */
interface Arranging {
  readonly kind: ArrangeKind;
  /** How much of it is done, from 0 to 1. */
  readonly share: number;
  /** Whether it takes so long that somebody wants to know. */
  readonly isLong: boolean;
  readonly cancel: () => void;
}

const store = create<{ readonly now: Arranging | null }>()(() => ({ now: null }));

/** A fact of the search that is under way, kept up to date; null for none. */
export function useArranging<Fact>(select: (now: Arranging | null) => Fact): Fact {
  return store(({ now }) => select(now));
}

/** The same, outside of React. */
export function currentArranging(): Arranging | null {
  return store.getState().now;
}

export function setArranging(now: Arranging | null): void {
  store.setState({ now });
}
