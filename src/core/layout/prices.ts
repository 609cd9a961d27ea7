import { INK } from "../drawing/ink";

/**
 * What the faults of a picture cost. Only their proportions matter: a label that is hidden is dearest,
 * a loop that does not look like one comes next, then links that cross.
 */
export const PRICE = {
  /** Labels over each other, and labels that crowd each other. */
  overlap: 60,
  near: 4,
  /** A link that runs over a label, and one that runs close by. */
  overLabel: 22,
  besideLabel: 1.5,
  crossing: 10.75,
  /** A link that runs through the delay mark of another. */
  throughDelay: 4,
  /** A loop whose labels do not stand in a convex ring, one whose links bulge inwards, one that is not round. */
  notConvex: 32,
  inwards: 29,
  notRound: 5,
  /** Two opposite links that are as good as straight; by so much less as they are flatter than they should be. */
  flatPair: 5.5,
  /** A label inside a short loop that it does not belong to. */
  intruder: 4.5,
  /** Links much longer or shorter than others; too short for their marks. */
  length: 1.5,
  tooShort: 4,
  /** Per unit of bend away from the rule; on the other side than the rule's. */
  bend: 1.5,
  otherSide: 1.2,
  /** Links that leave or reach a label in almost one direction; that run along each other there. */
  narrow: 2,
  alongside: 1,
  /** Arrowheads so close at one label that their signs stand in a row. */
  headsInRow: 1.2,
  /** A picture much wider or higher than a sheet; its area, in areas of its labels, and the square of what is too much. */
  aspect: 10,
  area: 0.08,
  tooLarge: 0.3,
  /** A label that is moved across the whole picture, in tidying. */
  shift: 72,
};

/** Lengths in pixels, angles in radians. */
export const MEASURE = {
  /** From centre to centre of two variables that are linked. */
  stride: 150,
  /** Labels nearer than this crowd each other. */
  crowded: 22,
  /** A link nearer to a label than these runs over it, or beside it. */
  overLabel: 4,
  besideLabel: 9,
  /** The least length of a link with a sign; with a delay mark as well. */
  shortest: INK.roomOfMarks,
  shortestDelayed: INK.roomOfMarksAndBars,
  /** Half the room of a delay mark. */
  delayMark: 11,
  narrow: 0.35,
  /** Two arrowheads and their signs stand clear of each other from here on. */
  headsApart: 34,
  /** Two links whose ends are nearer than this, and whose directions differ less, look like one. */
  alongside: 30,
  alongsideCosine: 0.93,
  /** The least height of a link's middle over its chord at which a loop looks round. */
  bulge: 0.05,
  /** The height at which two opposite links make a round loop: as the drawing has them. */
  bulgeOfPair: 0.26,
  /** Width over height of a good picture, and how far off (as a logarithm) is no fault. */
  aspect: 1.42,
  aspectSlack: 0.25,
  /** In areas of its labels, a picture that is not yet too large. */
  area: 8,
} as const;
