import type { LinkId, Point } from "../../model/document";
import type { Places } from "../cleanUp/placedLabel";

/** Variables in columns, and the ways of the links between them. Pixels round the origin. */
export interface FlowLayout {
  readonly places: Places;
  /** Corners of each link, from the rim of what it leaves to the rim of what it leads to: see FLOW_RIM. */
  readonly ways: Readonly<Record<LinkId, readonly Point[]>>;
  readonly width: number;
  readonly height: number;
}

/** Where a flow is shown, CSS pixels. */
export interface FlowRoom {
  readonly width: number;
  readonly height: number;
}

/**
 * Free room beside each label: within it the links of one side fan out from the label, and their signs
 * stand there. Pixels.
 */
export const FLOW_RIM = 34;
/** How far apart links of one label begin and end at the rim: room for a sign between two lines. */
export const FLOW_PORTS = 22;

/** At this magnification labels are 11 px high: smaller ones are hard to read. */
const FLOW_READABLE = 11 / 15;
/** Columns are folded into rows only for words so much larger: who reads has to follow lines back. */
const WORTH_FOLDING = 1.15;

/** How much a layout may be magnified to be seen whole in a room. */
export function fittingZoom({ width, height }: FlowRoom, room: FlowRoom): number {
  return Math.min(room.width / width, room.height / height);
}

/** Whether words can be read where a layout is seen whole. */
export function isReadable(layout: FlowRoom, room: FlowRoom): boolean {
  return fittingZoom(layout, room) >= FLOW_READABLE;
}

/** Of a layout in one row and the same folded into several, the one to show in a room. */
export function bestFold(single: FlowLayout, folded: FlowLayout, room: FlowRoom): FlowLayout {
  if (isReadable(single, room)) return single;
  const enough = Math.min(FLOW_READABLE, fittingZoom(single, room) * WORTH_FOLDING);
  return fittingZoom(folded, room) >= enough ? folded : single;
}
