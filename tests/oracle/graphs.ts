import type { Link, LinkId, Polarity, VariableId } from "../../src/core/model/document";

/** Links by id, as a document holds them. */
export type Links = Readonly<Record<LinkId, Link>>;

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly polarity?: Polarity;
  readonly delayed?: boolean;
}

/** Links from arrows between names; the ids of variables are "v-" and the name. */
export function linksOf(arrows: readonly Arrow[]): Links {
  return Object.fromEntries(
    arrows.map(({ from, to, polarity = "+", delayed = false }, index): [string, Link] => [
      `l-${index + 1}`,
      {
        id: `l-${index + 1}` as LinkId,
        source: `v-${from}` as VariableId,
        target: `v-${to}` as VariableId,
        polarity,
        delay: delayed ? { length: "" } : null,
        strength: null,
        basis: null,
        rationale: "",
        evidence: [],
      },
    ]),
  );
}

/** Every variable influences every other: sum over k of C(n, k)(k - 1)! loops (OEIS A002807). */
export function completeGraph(size: number): readonly Arrow[] {
  const names = numbered(size);
  return names.flatMap((from) => names.filter((to) => to !== from).map((to) => ({ from, to })));
}

/** A ring of diamonds: 2 to the power of their number of loops, each of twice that many links. */
export function diamondRing(diamonds: number): readonly Arrow[] {
  return numbered(diamonds).flatMap((hub, index) =>
    diamond(hub, numbered(diamonds)[(index + 1) % diamonds] ?? hub),
  );
}

/** Diamonds in a row, each with a way back: two loops of three links each, and 2^steps dead ends. */
export function trapLadder(steps: number): readonly Arrow[] {
  const hubs = numbered(steps + 1);
  return hubs.slice(1).flatMap((hub, index) => {
    const before = hubs[index] ?? hub;
    return [...diamond(before, hub), { from: hub, to: before }];
  });
}

/** Layers in a ring, every variable influencing all of the next layer. */
export function layered(width: number, layers: number): readonly Arrow[] {
  return numbered(layers).flatMap((layer, index) =>
    numbered(width).flatMap((from) =>
      numbered(width).map((to) => ({
        from: `${layer}-${from}`,
        to: `${numbered(layers)[(index + 1) % layers]}-${to}`,
      })),
    ),
  );
}

export interface RandomGraph {
  readonly variables: number;
  readonly links: number;
  readonly selfLinks: boolean;
}

/** Different random links between variables, with minus, "?" and delays among them. */
export function randomArrows(
  random: () => number,
  { variables, links, selfLinks }: RandomGraph,
): readonly Arrow[] {
  const names = numbered(variables);
  const pairs = names.flatMap((from) =>
    names.filter((to) => selfLinks || to !== from).map((to) => ({ from, to })),
  );
  return shuffled(pairs, random)
    .slice(0, links)
    .map((pair) => ({ ...pair, polarity: randomPolarity(random), delayed: random() < 0.2 }));
}

/** In another order, by Fisher and Yates. */
export function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!]; // both lie inside
  }
  return result;
}

/** Numbers in [0, 1) that are the same for the same seed: mulberry32, in the public domain. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function diamond(from: string, to: string): readonly Arrow[] {
  return ["a", "b"].flatMap((side) => [
    { from, to: `${from}${side}` },
    { from: `${from}${side}`, to },
  ]);
}

function randomPolarity(random: () => number): Polarity {
  const chance = random();
  if (chance < 0.1) return "?";
  return chance < 0.5 ? "-" : "+";
}

function numbered(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(index).padStart(3, "0"));
}
