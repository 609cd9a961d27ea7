/** An arc is drawn in so many straight pieces while places are searched for. */
export const SEGMENTS = 10;
export const POINTS = SEGMENTS + 1;
/** The flattest and the highest arc that a search may choose, in hundredths of the chord. */
export const BENDS = { least: 3, most: 42 };
/** The highest arc that a hand may have made; a higher one is searched with as if it were this high. */
export const HIGHEST = 100;

/**
 * Every arc of one bend is the same figure, turned and scaled, for each bend in hundredths of the
 * chord; all in lengths of the chord.
 */
interface Templates {
  /**
   * Points in coordinates of the chord (x along it from 0 to 1, y to the side it bulges to): point `j`
   * of bend `b` is at `b * POINTS + j`. With them an arc is drawn by four multiplications a point,
   * without any sine.
   */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The length of one straight piece: all are alike. */
  readonly piece: Float64Array;
  /** The radius of the circle, and how far its centre is from the chord, away from the bulge. */
  readonly radius: Float64Array;
  readonly depth: Float64Array;
  /** How near the straight pieces come to the centre, as a share of the radius. */
  readonly nearest: Float64Array;
}

/** The arcs of all bends from 1 to the highest. */
export const TEMPLATE: Templates = templates();

function templates(): Templates {
  const sizes = (): Float64Array => new Float64Array(HIGHEST + 1);
  const x = new Float64Array((HIGHEST + 1) * POINTS);
  const y = new Float64Array((HIGHEST + 1) * POINTS);
  const [piece, radius, depth, nearest] = [sizes(), sizes(), sizes(), sizes()];
  for (let bend = 1; bend <= HIGHEST; bend++) {
    const half = 2 * Math.atan((2 * bend) / 100);
    const long = 1 / (2 * Math.sin(half));
    for (let point = 0; point < POINTS; point++) {
      const angle = -half + (2 * half * point) / SEGMENTS;
      x[bend * POINTS + point] = 0.5 + long * Math.sin(angle);
      y[bend * POINTS + point] = long * (Math.cos(angle) - Math.cos(half));
    }
    piece[bend] = 2 * long * Math.sin(half / SEGMENTS);
    radius[bend] = long;
    depth[bend] = long * Math.cos(half);
    nearest[bend] = Math.cos(half / SEGMENTS);
  }
  return { x, y, piece, radius, depth, nearest };
}
