// Which loop a place on the sheet is read as belonging to: the shortest loop drawn round it, and of equally
// short ones the smallest, whether that one has a badge or not. (Own rule: a ring in a small neat face is
// taken for that of the links that border the face.)
import type { LoopSet } from "../loops/loopSet";
import { overlap } from "./box";
import type { LoopShape } from "./loopShape";

/** A loop of the set, by its index and number of links, with its shape on the sheet. */
export interface Face {
  readonly index: number;
  readonly length: number;
  readonly shape: LoopShape;
}

/** Longer loops border no face that is read at a glance. */
const LONGEST = 5;
/** So many of the shortest loops are looked at, so that a drawing costs no more where there are thousands. */
const MOST_FACES = 60;

/** The faces of the shortest loops, by index of loop; without those that are not on the sheet. */
export function loopFaces(
  loops: LoopSet,
  shapeOf: (index: number) => LoopShape | null,
): ReadonlyMap<number, Face> {
  const faces = new Map<number, Face>();
  for (let index = 0; index < Math.min(loops.count, MOST_FACES); index++) {
    const length = loops.length(index);
    if (length > LONGEST) break; // the shortest come first
    const shape = shapeOf(index);
    if (shape) faces.set(index, { index, length, shape });
  }
  return faces;
}

/** The faces near a loop inside which its badge would be read as another's. */
export function facesOfOthers(faces: Iterable<Face>, { length, shape }: Face): readonly Face[] {
  return [...faces].filter(
    (face) =>
      (face.length < length || (face.length === length && face.shape.size < shape.size)) &&
      overlap(face.shape.bounds, shape.bounds),
  );
}
