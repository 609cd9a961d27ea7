import { median } from "../bench/table";
import type { Measures } from "./measurePicture";

/** The measures of several graphs as one: what is a count is added up. */
export interface Pooled {
  readonly graphs: number;
  readonly readable: number;
  readonly convex: number;
  readonly roundness: number;
  readonly crossingsPerLink: number;
  readonly merged: number;
  readonly aspect: number;
  readonly narrowest: number;
  readonly widest: number;
  readonly area: number;
  readonly worstArea: number;
  readonly counts: Readonly<Record<Count, number>>;
}

const COUNTS = [
  "variables",
  "links",
  "loops",
  "badges",
  "crossings",
  "labelsCrossed",
  "overlaps",
  "signClashes",
  "signsAstray",
  "barsCovered",
  "outsiders",
  "sideBySide",
  "signRows",
  "headsOnStarts",
  "badgeClashes",
  "badgesAstray",
  "badgesCrowded",
] as const satisfies readonly (keyof Measures)[];
type Count = (typeof COUNTS)[number];

/**
 * Shares are means over the graphs that have any loop, what is counted by link is pooled over all
 * links, aspect and area are medians, with the worst beside them.
 */
export function pooled(measures: readonly Measures[]): Pooled {
  const counts = Object.fromEntries(
    COUNTS.map((count) => [count, measures.reduce((sum, one) => sum + one[count], 0)]),
  ) as Record<Count, number>;
  const aspects = measures.map(({ aspect }) => aspect);
  const areas = measures.map(({ area }) => area);
  return {
    graphs: measures.length,
    readable: meanOf(measures.map(({ readable }) => readable)),
    convex: meanOf(measures.map(({ convex }) => convex)),
    roundness: meanOf(measures.map(({ roundness }) => roundness)),
    crossingsPerLink: counts.crossings / counts.links,
    merged: meanOf(measures.map(({ merged }) => merged)),
    aspect: median(aspects),
    narrowest: Math.min(...aspects),
    widest: Math.max(...aspects),
    area: median(areas),
    worstArea: Math.max(...areas),
    counts,
  };
}

/** The mean of those that are numbers. */
function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
