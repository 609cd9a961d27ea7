import { create } from "zustand";
import type { Drawing } from "../core/drawing/drawing";
import { useDrawing } from "./drawingStore";

/*
 * A large picture on its way to other places. Drawing hundreds of labels and links anew in every frame,
 * or all of them in one, holds the window up: so what is seen on the way is drawn apart, links of one
 * look as one path (see Passing in the canvas), and the drawing itself comes to its end behind that,
 * some more of it with every frame.
 */

const store = create<{ readonly seen: Drawing | null }>()(() => ({ seen: null }));

/** What is seen in place of the drawing now; null when that is the drawing itself. */
export function usePassing<Fact>(select: (seen: Drawing | null) => Fact): Fact {
  return store(({ seen }) => select(seen));
}

/** What is seen: the picture on its way, where there is one, or the drawing. */
export function useSeenDrawing<Piece>(select: (drawing: Drawing) => Piece): Piece {
  const still = useDrawing(select);
  const passing = usePassing((seen) => (seen ? select(seen) : null));
  return passing ?? still;
}

/** The same as `usePassing`, outside of React. */
export function currentPassing(): Drawing | null {
  return store.getState().seen;
}

export function setPassing(seen: Drawing | null): void {
  store.setState({ seen });
}
