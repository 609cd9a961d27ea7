import { create } from "zustand";
import { onlyRung, rangeTo, type RungRange, sameRange } from "../core/leverage/rungRange";
import type { LeveragePoint } from "../core/model/document";
import { session, setSession } from "./sessionStore";

/** How the ladder is looked at; kept while the page is open, for one document and the next. */
interface LadderView {
  /** Id of the division that the rungs are grouped by. */
  readonly framework: string | null;
  /** Whether the table of all tags lies over the window. */
  readonly tableOpen: boolean;
}

const store = create<LadderView>()(() => ({ framework: null, tableOpen: false }));

/** A fact of how the ladder is looked at. */
export function useLadderView<Fact>(select: (view: LadderView) => Fact): Fact {
  return store(select);
}

/** Groups the rungs by this division, or not at all. */
export function groupRungsBy(framework: string | null): void {
  store.setState({ framework });
}

/** Where the keyboard goes after the table. */
let focused: Element | null = null;

/** Opens the table over the window; the keyboard comes back to what had it, or to where it is told to. */
export function showTagTable(back: Element | null = document.activeElement): void {
  focused = back;
  store.setState({ tableOpen: true });
}

/** Closes the table; the keyboard goes back where it was, once the table is gone from the page. */
export function closeTagTable(): void {
  store.setState({ tableOpen: false });
  const before = focused;
  focused = null;
  requestAnimationFrame(() => {
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  });
}

/** Fades what has no tag within these rungs; null fades nothing. The lens comes on with it. */
export function showRungs(leverageRange: RungRange | null): void {
  setSession({ leverageRange, ...(leverageRange && { lens: "leverage" as const }) });
}

/**
 * Shows one rung alone, or, where it is shown alone already, all of them again. With Shift, all from
 * those that are shown to this one.
 */
export function toggleRung(
  point: LeveragePoint,
  { shiftKey }: { readonly shiftKey: boolean },
): void {
  const { leverageRange } = session();
  const only = onlyRung(point);
  if (sameRange(leverageRange, only)) showRungs(null);
  else showRungs(shiftKey ? rangeTo(leverageRange, point) : only);
}
