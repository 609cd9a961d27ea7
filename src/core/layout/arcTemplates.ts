/** An arc is drawn in so many straight pieces while places are searched for. */
export const SEGMENTS = 10;
export const POINTS = SEGMENTS + 1;
/** The flattest and the highest arc that a search may choose, in hundredths of the chord. */
export const BENDS = { least: 3, most: 42 };
/** The highest arc that a hand may have made; a higher one is searched with as if it were this high. */
export const HIGHEST = 100;

/**
 * Every arc of one bend is the same figure, turned and scaled: its points in coordinates of its chord
 * (x along it from 0 to 1, y to the side it bulges to), for each bend in hundredths of the chord.
 * Point `j` of bend `b` is at `b * POINTS + j`; with them an arc is drawn by four multiplications a
 * point, without any sine.
 */
export const TEMPLATE = templates();

function templates(): { readonly x: Float64Array; readonly y: Float64Array } {
  const x = new Float64Array((HIGHEST + 1) * POINTS);
  const y = new Float64Array((HIGHEST + 1) * POINTS);
  for (let bend = 1; bend <= HIGHEST; bend++) {
    const half = 2 * Math.atan((2 * bend) / 100);
    const radius = 1 / (2 * Math.sin(half));
    for (let point = 0; point < POINTS; point++) {
      const angle = -half + (2 * half * point) / SEGMENTS;
      x[bend * POINTS + point] = 0.5 + radius * Math.sin(angle);
      y[bend * POINTS + point] = radius * (Math.cos(angle) - Math.cos(half));
    }
  }
  return { x, y };
}
