import { HIGHEST } from "./arcTemplates";
import { loopBasis, type NumberedLoop } from "./loopBasis";
import type { Net } from "./net";

/** A net as arrays, with all that the cost of a picture asks about it again and again. */
export interface PictureNet {
  readonly variables: number;
  readonly links: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly delayed: Uint8Array;
  /** Half the size of each label's box, in pixels. */
  readonly halfWidth: Float64Array;
  readonly halfHeight: Float64Array;
  /** Square pixels of all labels, very small ones taken for middling ones. */
  readonly labelArea: number;
  /** The widest reach at which two labels can matter to each other. */
  readonly widest: number;
  readonly loops: readonly NumberedLoop[];
  /** For each loop, the squared perimeter of the regular polygon of as many corners, over its area. */
  readonly idealRounds: Float64Array;
  /** Loops so short that they are rooms, in which a label might stand by mistake. */
  readonly rooms: readonly number[];
  /** For each link the first, shortest, loop it is in; -1 in none. */
  readonly ownLoop: Int32Array;
  /** The same, where the link's side follows from it: -1 for opposite links and those bent by hand. */
  readonly sidedLoop: Int32Array;
  /** For each loop, the links whose side follows from it. */
  readonly sidedLinks: readonly (readonly number[])[];
  readonly loopsOfVariable: readonly (readonly number[])[];
  readonly loopsOfLink: readonly (readonly number[])[];
  readonly linksOf: readonly (readonly number[])[];
  readonly neighbours: readonly (readonly number[])[];
  /** For each link the one that runs back; -1 when there is none. */
  readonly opposite: Int32Array;
  /** Height of the arc by the rule of the drawing, in hundredths of the chord. */
  readonly ruledBend: Int32Array;
  /** Bends made by hand, in hundredths; NaN for the others. */
  readonly heldBend: Float64Array;
}

/** Loops of more variables than this are no rooms. */
export const LONGEST_ROOM = 6;
/** A picture of very short names needs room for its links all the same. */
const LEAST_AREA = 2600;
/** Bends by rule, in hundredths: as the drawing has them. */
const RULE = { pair: 26, apart: 12, least: 8 };

/** The net for a search. `held`: for each link its bend by hand as a share of the chord, or null. */
export function pictureNet(net: Net, held: readonly (number | null)[]): PictureNet {
  const variables = net.ids.length;
  const links = net.links.length;
  const loops = loopBasis(variables, net.links);
  const byEnds = new Map(
    net.links.map(({ source, target }, index) => [source * variables + target, index]),
  );
  const ownLoop = new Int32Array(links).fill(-1);
  loops.forEach((loop, index) => {
    for (const link of loop.links) if (ownLoop[link] === -1) ownLoop[link] = index;
  });
  const sidedLoop = ownLoop.map((loop, link) =>
    (loops[loop]?.variables.length ?? 0) > 2 && (held[link] ?? null) === null ? loop : -1,
  );
  const halfWidth = Float64Array.from(net.sizes, ({ width }) => width / 2);
  return {
    variables,
    links,
    source: Int32Array.from(net.links, ({ source }) => source),
    target: Int32Array.from(net.links, ({ target }) => target),
    delayed: Uint8Array.from(net.links, ({ delayed }) => (delayed ? 1 : 0)),
    halfWidth,
    halfHeight: Float64Array.from(net.sizes, ({ height }) => height / 2),
    labelArea: net.sizes.reduce((sum, { width, height }) => sum + areaOf(width, height), 0),
    widest: 2 * halfWidth.reduce((most, half) => Math.max(most, half), 0),
    loops,
    idealRounds: Float64Array.from(
      loops,
      ({ variables: { length } }) => 4 * length * Math.tan(Math.PI / length),
    ),
    rooms: [...loops.keys()].filter((loop) => loops[loop]!.variables.length <= LONGEST_ROOM),
    ownLoop,
    sidedLoop,
    sidedLinks: loops.map((loop, index) => loop.links.filter((link) => sidedLoop[link] === index)),
    loopsOfVariable: membersOf(loops, variables, (loop) => loop.variables),
    loopsOfLink: membersOf(loops, links, (loop) => loop.links),
    linksOf: net.linksOf,
    neighbours: net.neighbours,
    opposite: Int32Array.from(
      net.links,
      ({ source, target }) => byEnds.get(target * variables + source) ?? -1,
    ),
    ruledBend: Int32Array.from(ownLoop, (loop) => ruledBend(loops[loop]?.variables.length ?? 0)),
    heldBend: Float64Array.from(held, (bend) => (bend === null ? NaN : heldBend(bend))),
  };
}

function areaOf(width: number, height: number): number {
  return Math.max(LEAST_AREA, width * height);
}

/** Half of a bend by hand is its side, so a straight one counts as the flattest arc to the left. */
function heldBend(bend: number): number {
  const size = Math.min(HIGHEST, Math.max(1, Math.round(100 * Math.abs(bend))));
  return bend < 0 ? -size : size;
}

/** The links of a regular polygon lie on one circle: a height of tan(π/2k)/2; two would be too round. */
function ruledBend(loopLength: number): number {
  if (loopLength === 0) return RULE.apart;
  if (loopLength === 2) return RULE.pair;
  return Math.max(RULE.least, Math.round(50 * Math.tan(Math.PI / (2 * loopLength))));
}

/** For each variable, or link, the loops that have it. */
function membersOf(
  loops: readonly NumberedLoop[],
  count: number,
  partsOf: (loop: NumberedLoop) => readonly number[],
): readonly (readonly number[])[] {
  const members = Array.from({ length: count }, (): number[] => []);
  loops.forEach((loop, index) => {
    for (const part of partsOf(loop)) members[part]!.push(index); // one list for each
  });
  return members;
}
