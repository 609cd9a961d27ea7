import type { LinkId, LoopPath, Point, VariableId } from "../model/document";
import type { LoopKind } from "../loops/loopSet";
import type { Arc } from "./arc";
import type { Box } from "./box";

/**
 * Width in pixels at zoom 1 of one line of label text. Injected, so that core needs no DOM. The same
 * text always has the same width; when the typeface changes, draw again with another measurer.
 */
export type TextMeasurer = (text: string) => number;

/**
 * A label: its lines, and its box, which is that of the text and 6 px to the sides, 4 px above and
 * below, centred at `centre`. Pixels at zoom 1, y downwards.
 */
export interface DrawnLabel {
  readonly lines: readonly string[];
  /** Width of each line's text. */
  readonly lineWidths: readonly number[];
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
}

/** Everything inked for one link. Pixels at zoom 1 in diagram coordinates; paths are SVG path data. */
export interface DrawnLink {
  readonly shaft: string;
  readonly head: string;
  /** The drawn piece of circle, from `start` to `tip`: for places along it (pointAt) and distances to it. */
  readonly arc: Arc;
  /** All of a line that is more than one piece of circle, as in a flow; `arc` is the longest of them. */
  readonly pieces?: readonly Arc[];
  /** Where the line leaves the source's box, where the tip of the arrowhead is, and the middle of the arc. */
  readonly start: Point;
  readonly tip: Point;
  readonly middle: Point;
  readonly bend: number;
  /** Whether the bend was set by hand. */
  readonly manual: boolean;
  /** Centre of the polarity sign. */
  readonly sign: Point;
  /** The two bars of a delay, or null. */
  readonly bars: string | null;
  /** Where a leverage chip on this link has its centre. */
  readonly chip: Point;
}

/** A loop's ring badge. */
export interface DrawnBadge {
  readonly key: string;
  readonly path: LoopPath;
  /** Its links, in the order of the path. */
  readonly links: readonly LinkId[];
  readonly centre: Point;
  /** The middle of the drawn loop: a badge moved by hand is stored as an offset from here. */
  readonly anchor: Point;
  /** Where a thin line from the ring leads to, on a link that only this loop has; null inside the loop. */
  readonly leader: Point | null;
  readonly kind: LoopKind;
  /** Which way the ring turns on the sheet: the way the loop's links run. */
  readonly clockwise: boolean;
}

/** Everything of a link's line. */
export function piecesOf({ arc, pieces }: Pick<DrawnLink, "arc" | "pieces">): readonly Arc[] {
  return pieces ?? [arc];
}

/**
 * The picture of a document. Entries keep their identity from one drawing to the next when they
 * look the same, so that only what changed is drawn again.
 */
export interface Drawing {
  readonly labels: Readonly<Record<VariableId, DrawnLabel>>;
  readonly links: Readonly<Record<LinkId, DrawnLink>>;
  readonly badges: readonly DrawnBadge[];
  /** Centre of the leverage chip of each tagged variable. */
  readonly chips: Readonly<Record<VariableId, Point>>;
  /** What labels, links, chips and badges take up; null when there is nothing. */
  readonly bounds: Box | null;
}

/** The picture of an empty document. */
export const EMPTY_DRAWING: Drawing = {
  labels: {},
  links: {},
  badges: [],
  chips: {},
  bounds: null,
};
