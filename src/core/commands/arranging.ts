import { loopKey } from "../loops/loopPath";
import type { CldDocument, Layout, LinkId, Point, VariableId } from "../model/document";
import { roundedBend, wholePoint } from "../model/rounding";
import { type Command, done } from "./command";
import { hasLink, hasVariable } from "./presence";
import { keysOf, mapList, mapRecord, withFields } from "./sharing";

/** New places for several things at once. What is not named stays as it is. */
export interface ArrangingArgs {
  readonly positions: Readonly<Record<VariableId, Point>>;
  /** Of links that are bent by hand already. */
  readonly bends?: Readonly<Record<LinkId, number>>;
  /** Of badges that were placed by hand already. */
  readonly badges?: Layout["badges"];
}

/** Edges or middles of labels on one line. */
export const alignVariables = arranging("commands:alignVariables");
/** The same gap between labels. */
export const distributeVariables = arranging("commands:distributeVariables");
/** Labels on a circle. */
export const circleVariables = arranging("commands:circleVariables");
/** Labels turned about their middle. */
export const rotateVariables = arranging("commands:rotateVariables");
/** Labels with their sides changed. */
export const mirrorVariables = arranging("commands:mirrorVariables");
/** A new picture. */
export const arrangeVariables = arranging("commands:arrangeVariables");
/** The present picture, made better. */
export const tidyVariables = arranging("commands:tidyVariables");
/** Labels in columns from causes to effects. */
export const flowVariables = arranging("commands:flowVariables");

/** One step of arranging, by what the Undo button says of it. */
function arranging(label: string): Command<ArrangingArgs> {
  return {
    label,
    count: ({ positions }) => Object.keys(positions).length,
    apply: (document, args) =>
      done(withFields(document, { layout: withFields(document.layout, arranged(document, args)) })),
  };
}

function arranged(
  document: CldDocument,
  { positions, bends = {}, badges = [] }: ArrangingArgs,
): Partial<Layout> {
  const { layout } = document;
  const places: Record<VariableId, Point> = { ...layout.positions };
  for (const id of keysOf(positions)) {
    const [place, before] = [positions[id], places[id]];
    if (!place || !hasVariable(document, id)) continue;
    places[id] = before ? withFields(before, wholePoint(place)) : wholePoint(place);
  }
  const offsets = new Map(badges.map(({ path, offset }) => [loopKey(path), offset]));
  return {
    positions: withFields(layout.positions, places),
    bends: mapRecord(layout.bends, (bend, id) => {
      const now = bends[id];
      return now !== undefined && hasLink(document, id) ? roundedBend(now) : bend;
    }),
    badges: mapList(layout.badges, (badge) => {
      const now = offsets.get(loopKey(badge.path));
      return now ? withFields(badge, { offset: withFields(badge.offset, wholePoint(now)) }) : badge;
    }),
  };
}
