// What a search tries next. `!` holds: numbers are drawn from lists of the same net.
import { below, bellShaped, type Random } from "./random";
import { begin, mayBend, type Picture, put, tryBend, tryMove, TRIED_BENDS } from "./picture";
import type { PictureNet } from "./pictureNet";
import { polygonNear } from "./polygonNear";
import { MEASURE } from "./prices";

/** What proposals need besides the picture. */
export interface Scope {
  readonly random: Random;
  /** Labels that may move. */
  readonly movable: readonly number[];
  readonly groups: readonly Group[];
  /** Loops of three or more variables. */
  readonly rings: readonly (readonly number[])[];
  /** Whether the labels may stand where the change that is begun would put them. */
  readonly allows: () => boolean;
}

/** Labels that are moved as one: a loop, or what hangs on one variable only, which it turns round. */
interface Group {
  readonly pivot: number | null;
  readonly members: readonly number[];
}

/** Shares of the kinds of moves, added up: bends, jitters, swaps, rings, corners, groups; the rest jump. */
const SHARE = { bend: 0.14, jitter: 0.52, swap: 0.57, ring: 0.62, corner: 0.85, group: 0.93 };
/** How often a label is taken that is in trouble; of these, how often one of a loop that does not look like one. */
const AIMED = { all: 0.4, atLoops: 0.3 };
/** How often what is in trouble is looked for before any is taken. */
const LOOKS = { links: 4, loops: 6 };
/** How often a corner is made of a label of such a loop, not of one that was taken. */
const MENDED = 0.5;
/** A loop that costs more than this by its shape and its sides does not look like one. */
const NO_RING = 5;
const FLIPPED = { inLoop: 0.15, apart: 0.5 };
/** Loops longer than this are not moved as one. */
const LONGEST_GROUP = 8;

/** What may move in a picture, and together with what. */
export function scopeOf(
  picture: Picture,
  random: Random,
  allows: () => boolean = () => true,
): Scope {
  const { net, pinned } = picture;
  const rings = net.loops.map(({ variables }) => variables).filter((ring) => ring.length > 2);
  return {
    random,
    movable: Array.from(pinned.keys()).filter((label) => pinned[label] === 0),
    groups: [
      ...hangingGroups(net),
      ...rings
        .filter((ring) => ring.length <= LONGEST_GROUP)
        .map((members) => ({ pivot: null, members })),
    ],
    rings,
    allows,
  };
}

/** For each variable, what would fall off without it, unless that is a single one or the larger half. */
function hangingGroups(net: PictureNet): readonly Group[] {
  const groups: Group[] = [];
  for (let pivot = 0; pivot < net.variables; pivot++) {
    const seen = new Set([pivot]);
    for (const first of net.neighbours[pivot]!) {
      if (seen.has(first)) continue;
      const members = [first];
      seen.add(first);
      for (const member of members) {
        for (const next of net.neighbours[member]!) {
          if (seen.has(next)) continue;
          seen.add(next);
          members.push(next);
        }
      }
      if (members.length > 1 && members.length <= net.variables / 2)
        groups.push({ pivot, members });
    }
  }
  return groups;
}

/**
 * Tries one change of the picture: a bend, or labels moved by about `reach` pixels. It is made if the
 * cost rises by less than `slack`; gives whether it was.
 */
export function tryOne(picture: Picture, scope: Scope, reach: number, slack: number): boolean {
  const { random } = scope;
  const kind = random();
  if (kind < SHARE.bend && picture.net.links > 0) return tryAnyBend(picture, random, slack);
  begin(picture);
  const label = anyLabel(picture, scope);
  if (kind < SHARE.jitter) jitter(picture, random, label, reach);
  else if (kind < SHARE.swap) swap(picture, scope, label);
  else if (kind < SHARE.ring && scope.rings.length > 0) roundRing(picture, scope);
  else if (kind < SHARE.corner && scope.rings.length > 0) makeCorner(picture, random, label);
  else if (kind < SHARE.group && scope.groups.length > 0) moveGroup(picture, scope, reach);
  else jump(picture, random, label);
  return scope.allows() && tryMove(picture, slack);
}

function tryAnyBend(picture: Picture, random: Random, slack: number): boolean {
  const { net, sheet } = picture;
  const link = below(random, net.links);
  const bend = TRIED_BENDS[below(random, TRIED_BENDS.length)]!;
  const flips = random() < (net.ownLoop[link]! < 0 ? FLIPPED.apart : FLIPPED.inLoop);
  if (!mayBend(net, link, bend)) return false;
  const along = flips ? -sheet.along[link]! : sheet.along[link]!;
  return tryBend(picture, link, { bend, along }, slack);
}

/** Any label that may move, rather one with a link or in a loop that is in trouble. */
function anyLabel(picture: Picture, { random, movable, rings }: Scope): number {
  const { net, ledger } = picture;
  const label = movable[below(random, movable.length)]!;
  if (movable.length < net.variables || net.links === 0 || random() >= AIMED.all) return label;
  if (rings.length > 0 && random() < AIMED.atLoops) return labelOfLoop(picture, random);
  for (let look = 0; look < LOOKS.links; look++) {
    const link = below(random, net.links);
    if (ledger.meetings.rowSums[link]! + ledger.over.rowSums[link]! < 1e-3) continue;
    return random() < 0.5 ? net.source[link]! : net.target[link]!;
  }
  return label;
}

function labelOfLoop(picture: Picture, random: Random): number {
  const { variables } = picture.net.loops[troubledLoop(picture, random)]!;
  return variables[below(random, variables.length)]!;
}

/** Any loop, rather one that does not look like one. */
function troubledLoop({ net, ledger: { shapes, bulges } }: Picture, random: Random): number {
  let loop = below(random, net.loops.length);
  for (let look = 1; look < LOOKS.loops; look++) {
    if (shapes.now[loop]! + bulges.now[loop]! > NO_RING) break;
    loop = below(random, net.loops.length);
  }
  return loop;
}

function jitter(picture: Picture, random: Random, label: number, reach: number): void {
  const { x, y } = picture.sheet;
  const dx = bellShaped(random) * reach;
  const dy = bellShaped(random) * reach;
  put(picture, label, x[label]! + dx, y[label]! + dy);
}

function swap(picture: Picture, { random, movable }: Scope, label: number): void {
  const { x, y } = picture.sheet;
  const other = movable[below(random, movable.length)]!;
  if (other === label) return;
  put(picture, label, x[other]!, y[other]!);
  put(picture, other, x[label]!, y[label]!);
}

/** A loop's labels some of the way to the regular polygon nearest to them. */
function roundRing(picture: Picture, { random, rings }: Scope): void {
  const { x, y } = picture.sheet;
  const ring = rings[below(random, rings.length)]!;
  const corners = polygonNear(
    ring.map((label) => ({ x: x[label]!, y: y[label]! })),
    MEASURE.stride,
  );
  const share = 0.3 + 0.7 * random();
  ring.forEach((label, at) => {
    const corner = corners[at]!;
    put(
      picture,
      label,
      x[label]! + share * (corner.x - x[label]!),
      y[label]! + share * (corner.y - y[label]!),
    );
  });
}

/** A corner of one of a label's loops, or of one that does not look like a loop. */
function makeCorner(picture: Picture, random: Random, label: number): void {
  const { loops, loopsOfVariable } = picture.net;
  if (random() < MENDED) {
    const ring = loops[troubledLoop(picture, random)]!.variables;
    intoRing(picture, random, ring, below(random, ring.length));
    return;
  }
  const own = loopsOfVariable[label]!;
  if (own.length === 0) return;
  const ring = loops[own[below(random, own.length)]!]!.variables;
  intoRing(picture, random, ring, ring.indexOf(label));
}

/** A label of a ring to where it would be a corner of it: beyond the line between its neighbours there. */
function intoRing(picture: Picture, random: Random, ring: readonly number[], at: number): void {
  if (ring.length < 3) return;
  const { x, y } = picture.sheet;
  const label = ring[at]!;
  const before = ring[(at + ring.length - 1) % ring.length]!;
  const after = ring[(at + 1) % ring.length]!;
  const middle = middleOf(picture, ring);
  const dx = x[after]! - x[before]!;
  const dy = y[after]! - y[before]!;
  const betweenX = (x[before]! + x[after]!) / 2;
  const betweenY = (y[before]! + y[after]!) / 2;
  const inner = dx * (middle.y - y[before]!) - dy * (middle.x - x[before]!);
  const height = (inner > 0 ? 1 : -1) * (0.8 / ring.length + 0.7 * random());
  const slide = 0.3 * bellShaped(random);
  put(picture, label, betweenX + height * dy + slide * dx, betweenY - height * dx + slide * dy);
}

/** A group shifted, turned round its pivot or its middle, or mirrored there. */
function moveGroup(picture: Picture, { random, groups }: Scope, reach: number): void {
  const { x, y } = picture.sheet;
  const { pivot, members } = groups[below(random, groups.length)]!;
  const kind = random();
  const dx = bellShaped(random) * reach;
  const dy = bellShaped(random) * reach;
  const angle = kind < 0.7 ? bellShaped(random) * (0.15 + reach / 100) : random() * 2 * Math.PI;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const around = pivot === null ? middleOf(picture, members) : { x: x[pivot]!, y: y[pivot]! };
  for (const label of members) {
    const rx = x[label]! - around.x;
    const ry = y[label]! - around.y;
    if (kind < 0.35) put(picture, label, x[label]! + dx, y[label]! + dy);
    else if (kind < 0.7)
      put(picture, label, around.x + rx * cos - ry * sin, around.y + rx * sin + ry * cos);
    else put(picture, label, around.x + rx * cos + ry * sin, around.y + rx * sin - ry * cos);
  }
}

/** A label to somewhere round the middle of its neighbours. */
function jump(picture: Picture, random: Random, label: number): void {
  const neighbours = picture.net.neighbours[label]!;
  if (neighbours.length === 0) return;
  const middle = middleOf(picture, neighbours);
  const angle = random() * 2 * Math.PI;
  const away = MEASURE.stride * (0.4 + 0.9 * random());
  put(picture, label, middle.x + away * Math.cos(angle), middle.y + away * Math.sin(angle));
}

function middleOf(
  { sheet: { x, y } }: Picture,
  labels: readonly number[],
): { readonly x: number; readonly y: number } {
  let middleX = 0;
  let middleY = 0;
  for (const label of labels) {
    middleX += x[label]! / labels.length;
    middleY += y[label]! / labels.length;
  }
  return { x: middleX, y: middleY };
}
