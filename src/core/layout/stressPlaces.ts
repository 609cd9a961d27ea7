import type { Point } from "../model/document";
import { hopsFrom, type Net, wishedLength } from "./net";
import { polygonNear } from "./polygonNear";
import { meanOf, separate, type Spot } from "./separate";

/** How much of the labels' widths a link is longer for: all of it would be right for level links only. */
const WIDTH_SHARE = 0.97;
/** Where there are loops, variables farther apart than one link stand a little nearer than the sum of the links. */
const SHRINK = { loops: 0.92, chains: 1 };
const GAP = { early: 26, end: 24 };

/** Steps between variables that nothing ties together. */
const UNTIED = 5;

/** From where, and how, places are looked for. */
export interface StressStart {
  /** In the order of the part; null: from a classical scaling of the distances in the diagram. */
  readonly spots: readonly Spot[] | null;
  /** How strongly loops pull towards polygons: 0 not at all. */
  readonly pull: number;
  /** Variables that stay where `spots` has them: 1 for each; null when all may move. */
  readonly pinned: Uint8Array | null;
}

const FROM_SCALING: StressStart = { spots: null, pull: 1, pinned: null };

/**
 * Places for variables that hang together, in the order of `part`: stress majorization from a classical scaling of
 * their distances in the diagram (Gansner, Koren & North 2004, Graph drawing by stress majorization),
 * with every loop pulled towards a regular polygon, then, unless some stay, the long axis laid level and
 * most links running to the right, and labels pushed apart. O(rounds × variables²); 200 variables in
 * about 100 ms.
 */
export function stressPlaces(
  net: Net,
  part: readonly number[],
  { spots: start, pull, pinned }: StressStart = FROM_SCALING,
): readonly Point[] {
  const sizes = part.map((variable) => net.sizes[variable]!); // variables of the net
  const wished = wishedDistances(net, part);
  const spots = start ?? classicalScaling(wished);
  const rank = new Map(part.map((variable, index) => [variable, index]));
  const loops = net.loops
    .map((loop) => loop.map((variable) => rank.get(variable) ?? -1))
    .filter((loop) => pull > 0 && loop.length > 2 && !loop.includes(-1));
  const rounds = part.length > 60 ? 60 : 120;
  for (let round = 0; round < rounds; round++) {
    const progress = round / rounds;
    const pulls = loopPull(spots, loops, wished, pull * (0.2 + 1.4 * progress));
    majorize(spots, wished, pulls, { step: 1 - 0.3 * progress, pinned });
    if (progress > 0.6) separate(spots, sizes, { gap: GAP.early, rounds: 1, pinned });
  }
  if (!pinned?.includes(1)) {
    layLevel(spots);
    runRightwards(net, part, spots);
  }
  separate(spots, sizes, { gap: GAP.end, rounds: 120, pinned });
  return spots;
}

/** Distances that would suit each pair, by hops and by the widths of labels that are linked. */
function wishedDistances(net: Net, part: readonly number[]): readonly Float64Array[] {
  const free = wishedLength(net);
  const widths = part.map((variable) => net.sizes[variable]?.width ?? 0);
  const shrink = net.loops.length > 0 ? SHRINK.loops : SHRINK.chains;
  const mean = free + (WIDTH_SHARE * widths.reduce((sum, width) => sum + width, 0)) / part.length;
  return part.map((from, i) => {
    const hops = hopsFrom(net, from, () => true);
    return Float64Array.from(part, (to, j) => {
      const steps = hops[to] ?? 1;
      if (steps === 1) return free + (WIDTH_SHARE * ((widths[i] ?? 0) + (widths[j] ?? 0))) / 2;
      return (steps === Infinity ? UNTIED : steps) * mean * shrink;
    });
  });
}

/** The two leading axes of the double-centred squared distances, by power iteration from a fixed start. */
function classicalScaling(wished: readonly Float64Array[]): readonly Spot[] {
  const count = wished.length;
  const rows = wished.map((row) => row.map((distance) => -(distance * distance) / 2));
  const means = rows.map((row) => row.reduce((sum, value) => sum + value, 0) / count);
  const total = means.reduce((sum, mean) => sum + mean, 0) / count;
  rows.forEach((row, i) => row.forEach((_, j) => (row[j]! += total - means[i]! - means[j]!))); // a square table
  const first = leadingAxis(rows, null, 0);
  const second = leadingAxis(rows, first.axis, 1);
  return wished.map((_, index) => ({
    x: Math.sqrt(first.weight) * first.axis[index]! + index * 0.01, // equal places would never part
    y: Math.sqrt(second.weight) * second.axis[index]! + (index % 7) * 0.01,
  }));
}

function leadingAxis(
  rows: readonly Float64Array[],
  without: Float64Array | null,
  seed: number,
): { readonly axis: Float64Array; readonly weight: number } {
  let axis = Float64Array.from(rows, (_, index) => Math.sin(index * 12.9898 + seed + 1));
  let weight = 1;
  for (let round = 0; round < 50; round++) {
    const next = Float64Array.from(rows, (row) => dot(row, axis));
    if (without) {
      const shadow = dot(next, without);
      next.forEach((value, index) => (next[index] = value - shadow * without[index]!)); // of one length
    }
    weight = Math.sqrt(dot(next, next)) || 1;
    axis = next.map((value) => value / weight);
  }
  return { axis, weight };
}

/** One round: every variable to where its distances to the others wish it, and to where loops pull it. */
function majorize(
  spots: readonly Spot[],
  wished: readonly Float64Array[],
  pull: readonly Pull[],
  { step, pinned }: { readonly step: number; readonly pinned: Uint8Array | null },
): void {
  spots.forEach((spot, i) => {
    if (pinned?.[i] === 1) return;
    const row = wished[i]!; // one row a spot
    let { x, y, weight } = pull[i]!;
    for (let j = 0; j < spots.length; j++) {
      if (j === i) continue;
      const other = spots[j]!;
      const want = row[j]!;
      const dx = spot.x - other.x;
      const dy = spot.y - other.y;
      const ratio = want / (Math.sqrt(dx * dx + dy * dy) || 1);
      const pairWeight = 1 / (want * want);
      x += pairWeight * (other.x + dx * ratio);
      y += pairWeight * (other.y + dy * ratio);
      weight += pairWeight;
    }
    spot.x += step * (x / weight - spot.x);
    spot.y += step * (y / weight - spot.y);
  });
}

interface Pull {
  x: number;
  y: number;
  weight: number;
}

/** Where loops wish their variables, times how much: short loops most. */
function loopPull(
  spots: readonly Spot[],
  loops: readonly (readonly number[])[],
  wished: readonly Float64Array[],
  strength: number,
): readonly Pull[] {
  const pull = spots.map((): Pull => ({ x: 0, y: 0, weight: 0 }));
  for (const loop of loops) {
    const [a = 0, b = 0] = loop;
    const edge = wished[a]?.[b] ?? 1;
    const weight = (strength * 6) / (loop.length + 1) / (edge * edge);
    const corners = polygonNear(
      loop.map((index) => spots[index]!),
      edge,
    ); // loops are of this part
    loop.forEach((index, corner) => {
      const target = pull[index]!;
      target.x += weight * corners[corner]!.x;
      target.y += weight * corners[corner]!.y;
      target.weight += weight;
    });
  }
  return pull;
}

/** Turns the places round their middle so that they reach farthest to the sides. */
function layLevel(spots: readonly Spot[]): void {
  const middle = meanOf(spots);
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of spots) {
    xx += (x - middle.x) ** 2;
    xy += (x - middle.x) * (y - middle.y);
    yy += (y - middle.y) ** 2;
  }
  const angle = -Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (const spot of spots) {
    const [x, y] = [spot.x - middle.x, spot.y - middle.y];
    spot.x = x * cos - y * sin;
    spot.y = x * sin + y * cos;
  }
}

/** Mirrors the places if more links run to the left than to the right; loops then turn clockwise if they can. */
function runRightwards(net: Net, part: readonly number[], spots: readonly Spot[]): void {
  const rank = new Map(part.map((variable, index) => [variable, index]));
  let [right, clockwise] = [0, 0];
  for (const { source, target } of net.links) {
    const [a, b] = [spots[rank.get(source) ?? -1], spots[rank.get(target) ?? -1]];
    if (!a || !b) continue;
    right += b.x - a.x;
    clockwise += a.x * b.y - b.x * a.y;
  }
  const turned = right < -1;
  const mirrored = clockwise < 0;
  for (const spot of spots) {
    if (turned) spot.x = -spot.x;
    if (turned !== mirrored) spot.y = -spot.y;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
}
