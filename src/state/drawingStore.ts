import { create } from "zustand";
import { type Drawing, EMPTY_DRAWING } from "../core/drawing/drawing";

const store = create<Drawing>()(() => EMPTY_DRAWING);

/** A piece of the picture; entries keep their identity while they look the same. */
export function useDrawing<Piece>(select: (drawing: Drawing) => Piece): Piece {
  return store(select);
}

export function currentDrawing(): Drawing {
  return store.getState();
}

export function setDrawing(drawing: Drawing): void {
  store.setState(drawing, true);
}
