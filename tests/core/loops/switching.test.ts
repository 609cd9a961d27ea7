import { describe, expect, it } from "vitest";
import { countLoops, type LoopTotals } from "../../../src/core/loops/countLoops";
import { listLoops } from "../../../src/core/loops/listLoops";
import { loopGraph } from "../../../src/core/loops/loopGraph";
import type { LoopSet } from "../../../src/core/loops/loopSet";
import { atOnce } from "../../../src/core/model/steps";
import type { Polarity } from "../../../src/core/model/document";
import {
  type Arrow,
  completeGraph,
  diamondRing,
  linksOf,
  randomArrows,
  seededRandom,
} from "../../oracle/graphs";

/*
 * To read a variable the other way round ("trust" as "distrust") changes the sign of every link into
 * it and out of it, and of no loop: each loop through it has two such links. Signs that come of such
 * readings of a diagram without any minus are balanced (Harary 1953, "On the notion of balance of a
 * signed graph", Michigan Math. J. 2(2):143-146), and then no loop balances.
 */

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed);
const OTHER = { "+": "-", "-": "+", "?": "?" } as const satisfies Record<Polarity, Polarity>;

function diagram(seed: number): readonly Arrow[] {
  const size = { variables: 9, links: 22, selfLinks: seed % 2 === 0 };
  return randomArrows(seededRandom(40_000 + seed), size);
}

function variablesOf(arrows: readonly Arrow[]): readonly string[] {
  return [...new Set(arrows.flatMap(({ from, to }) => [from, to]))];
}

/** With some variables read the other way round; a link between two of them keeps its sign. */
function readOtherwise(arrows: readonly Arrow[], turned: ReadonlySet<string>): readonly Arrow[] {
  return arrows.map((arrow) => {
    const { from, to, polarity = "+" } = arrow;
    return turned.has(from) === turned.has(to) ? arrow : { ...arrow, polarity: OTHER[polarity] };
  });
}

function someOf(names: readonly string[], random: () => number): ReadonlySet<string> {
  return new Set(names.filter(() => random() < 0.5));
}

function kindsByKey(loops: LoopSet): ReadonlyMap<string, string> {
  return new Map(
    Array.from({ length: loops.count }, (_, index) => [loops.key(index), loops.kind(index)]),
  );
}

function totals(arrows: readonly Arrow[]): LoopTotals {
  return atOnce(countLoops(loopGraph(linksOf(arrows))));
}

/** How many loops there are, where that can be counted. */
function all(count: LoopTotals): bigint {
  return count.exact ? count.reinforcing + count.balancing + count.undetermined : -1n;
}

describe("loops of a diagram of which some variables are read the other way round", () => {
  it("are of the same kind each", () => {
    for (const seed of SEEDS) {
      const arrows = diagram(seed);
      const turned = someOf(variablesOf(arrows), seededRandom(seed));
      const now = kindsByKey(listLoops(linksOf(readOtherwise(arrows, turned))));
      expect(now, `seed ${seed}`).toEqual(kindsByKey(listLoops(linksOf(arrows))));
    }
  });

  it("are counted as before", () => {
    for (const seed of SEEDS) {
      const arrows = diagram(seed);
      const turned = someOf(variablesOf(arrows), seededRandom(seed));
      const now = totals(readOtherwise(arrows, turned));
      expect(now, `seed ${seed}`).toEqual(totals(arrows));
      const kinds = [...kindsByKey(listLoops(linksOf(arrows))).values()];
      const count = (kind: string): bigint => BigInt(kinds.filter((own) => own === kind).length);
      expect(now).toEqual({
        exact: true,
        reinforcing: count("reinforcing"),
        balancing: count("balancing"),
        undetermined: count("undetermined"),
      });
    }
  });

  it("all reinforce where there was no minus before, however many there are", () => {
    const [many, rings] = [completeGraph(14), diamondRing(40)];
    for (const arrows of [many, rings]) {
      const turned = someOf(variablesOf(arrows), seededRandom(7));
      const now = totals(readOtherwise(arrows, turned));
      expect(readOtherwise(arrows, turned).some(({ polarity }) => polarity === "-")).toBe(true);
      expect(now).toEqual({ exact: true, reinforcing: all(now), balancing: 0n, undetermined: 0n });
    }
    expect(all(totals(rings))).toBe(2n ** 40n);
  });

  it("all reinforce only there: one that balances betrays that there is no such reading", () => {
    let balanced = 0;
    for (const seed of SEEDS) {
      const arrows = diagram(seed).map((arrow): Arrow =>
        arrow.polarity === "?" ? { ...arrow, polarity: "+" } : arrow,
      );
      const inLoops = listLoops(linksOf(arrows));
      const kinds = [...kindsByKey(inLoops).values()];
      const hasReading = signsAgree(arrows, inLoops);
      expect(!kinds.includes("balancing"), `seed ${seed}`).toBe(hasReading);
      if (hasReading) balanced++;
    }
    expect(balanced).toBeLessThan(SEEDS.length);
  });
});

/** Whether the variables can be given two colours so that the minus links in loops are those between them. */
function signsAgree(arrows: readonly Arrow[], loops: LoopSet): boolean {
  const links = linksOf(arrows);
  const inLoops = Object.values(links).filter(({ id }) => loops.throughLink(id).length > 0);
  const colours = new Map<string, number>();
  for (const { source } of inLoops) {
    if (colours.has(source)) continue;
    colours.set(source, 0);
    const waiting: string[] = [source];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const link of inLoops) {
        if (link.source !== at && link.target !== at) continue;
        const other = link.source === at ? link.target : link.source;
        const colour = (colours.get(at) ?? 0) ^ (link.polarity === "-" ? 1 : 0);
        if (colours.has(other) && colours.get(other) !== colour) return false;
        if (!colours.has(other)) waiting.push(other);
        colours.set(other, colour);
      }
    }
  }
  return true;
}

describe("counts of loops of diagrams put together", () => {
  /** The same arrows between variables of other names. */
  const named = (arrows: readonly Arrow[], name: (old: string) => string): readonly Arrow[] =>
    arrows.map((arrow) => ({ ...arrow, from: name(arrow.from), to: name(arrow.to) }));

  const sums = (a: LoopTotals, b: LoopTotals): LoopTotals | null =>
    a.exact && b.exact
      ? {
          exact: true,
          reinforcing: a.reinforcing + b.reinforcing,
          balancing: a.balancing + b.balancing,
          undetermined: a.undetermined + b.undetermined,
        }
      : null;

  it("add up side by side, with links from the one to the other, and over a variable of both", () => {
    for (const seed of SEEDS) {
      const [one, other] = [diagram(seed), named(diagram(seed + 100), (old) => `b${old}`)];
      const apart = sums(totals(one), totals(other));
      expect(totals([...one, ...other]), `seed ${seed}`).toEqual(apart);
      const across = ["002", "005"].map((name) => ({ from: name, to: `b${name}` }));
      expect(totals([...one, ...across, ...other]), `seed ${seed}`).toEqual(apart);
      // Both have a variable 004 now, and no loop comes through it twice. Links to itself stay apart.
      const selfless = other.filter(({ from, to }) => from !== to);
      const glued = named(selfless, (old) => (old === "b004" ? "004" : old));
      const expected = sums(totals(one), totals(selfless));
      expect(totals([...one, ...glued]), `seed ${seed}`).toEqual(expected);
    }
  });

  it("stay when a variable is put into a link, and its sign onto either half", () => {
    for (const seed of SEEDS) {
      const arrows = diagram(seed);
      const at = seed % arrows.length;
      const split = arrows.flatMap((arrow, index): readonly Arrow[] =>
        index === at
          ? [
              { ...arrow, to: "new" },
              { ...arrow, from: "new", polarity: "+" },
            ]
          : [arrow],
      );
      expect(totals(split), `seed ${seed}`).toEqual(totals(arrows));
    }
  });

  it("are products where ways follow upon each other in a ring", () => {
    // From each hub to the next lead so many ways, so many of them with a minus.
    const ringOf = (ways: readonly (readonly [plus: number, minus: number])[]): readonly Arrow[] =>
      ways.flatMap(([plus, minus], hub) =>
        Array.from({ length: plus + minus }, (_, way): readonly Arrow[] => [
          { from: `h${hub}`, to: `h${hub}w${way}`, polarity: way < plus ? "+" : "-" },
          { from: `h${hub}w${way}`, to: `h${(hub + 1) % ways.length}` },
        ]).flat(),
      );
    const random = seededRandom(12);
    for (let round = 0; round < 40; round++) {
      const ways = Array.from({ length: 2 + Math.floor(random() * 8) }, () => {
        const plus = 1 + Math.floor(random() * 4);
        return [plus, Math.floor(random() * 4)] as const;
      });
      const product = (of: (way: readonly [number, number]) => number): bigint =>
        ways.reduce((result, way) => result * BigInt(of(way)), 1n);
      const every = product(([plus, minus]) => plus + minus);
      const surplus = product(([plus, minus]) => plus - minus);
      expect(totals(ringOf(ways))).toEqual({
        exact: true,
        reinforcing: (every + surplus) / 2n,
        balancing: (every - surplus) / 2n,
        undetermined: 0n,
      });
    }
  });
});
