import type { TextMeasurer } from "../core/drawing/drawing";
import { type Choosing, withPlaces } from "../core/layout/insert";
import type { CldDocument } from "../core/model/document";

/** Weighs places by the whole picture; until it is fetched, in the first moments, they are chosen the cheap way. */
let choose: Choosing | undefined;
export const loadInserting = async (): Promise<void> => {
  ({ seatByPicture: choose } = await import("../core/layout/seatByPicture"));
};

/** The document with a place for every variable; nothing that has one moves. */
export function withEveryPlace(document: CldDocument, measure: TextMeasurer): CldDocument {
  return withPlaces(document, measure, choose);
}
