import { describe, expect, it } from "vitest";
import type {
  ArrangedLoops,
  NumberFilter,
  NumberOrder,
} from "../../../../src/core/loops/arranging/arrangement";
import { MOST_SUPPORT } from "../../../../src/core/loops/arranging/arrangement";
import { arrangeStored } from "../../../../src/core/loops/arranging/arrangeStored";
import { orderedBy } from "../../../../src/core/loops/arranging/stableOrder";
import { listLoops } from "../../../../src/core/loops/listLoops";
import { BASES, type NamedLoopGraph } from "../../../../src/core/loops/loopGraph";
import type { LoopSet } from "../../../../src/core/loops/loopSet";
import { sourceOf } from "../../../../src/core/loops/loopSource";
import { LOOP_KINDS } from "../../../../src/core/loops/loopWords";
import { atOnce } from "../../../../src/core/model/steps";
import { type StoredLoops } from "../../../../src/core/loops/storedLoops";
import type { Link } from "../../../../src/core/model/document";
import { linksOf, randomArrows, seededRandom } from "../../../oracle/graphs";

/*
 * Filters and orders as numbers, which a worker works on, against the same said of each loop alone,
 * read through the set: no trie, no word, no counting sort.
 */

const EVERYTHING: NumberFilter = {
  kind: -1,
  shortest: 0,
  longest: Infinity,
  delayed: -1,
  weakest: -1,
  notWeakest: -1,
  wanted: 0,
  brings: new Int32Array(0),
  saidBrings: new Int32Array(0),
  only: null,
  without: new Int32Array(0),
};

interface Listed {
  readonly loops: LoopSet;
  readonly graph: NamedLoopGraph;
  readonly stored: StoredLoops;
  readonly random: () => number;
}

function listed(seed: number): Listed {
  const random = seededRandom(600 + seed);
  const arrows = randomArrows(random, { variables: 9, links: 28, selfLinks: true });
  const links = Object.values(linksOf(arrows)).map((link): Link => ({
    ...link,
    basis: BASES[Math.floor(random() * BASES.length)] ?? null,
  }));
  const loops = listLoops(Object.fromEntries(links.map((link) => [link.id, link])));
  const source = sourceOf(loops);
  if (!source) throw new Error("a list of loops has a source");
  return { loops, ...source, random };
}

const CASES = Array.from({ length: 14 }, (_, seed) => listed(seed));

function arranged(
  { graph, stored }: Listed,
  filter: Partial<NumberFilter>,
  order: NumberOrder = { by: "shortest" },
): ArrangedLoops {
  return atOnce(arrangeStored(graph, stored, { filter: { ...EVERYTHING, ...filter }, order }));
}

function shown(
  from: Listed,
  filter: Partial<NumberFilter>,
  order?: NumberOrder,
): readonly number[] {
  return [...arranged(from, filter, order).indices];
}

function every(loops: LoopSet): readonly number[] {
  return Array.from({ length: loops.count }, (_, loop) => loop);
}

/** For each link of a graph a number below a limit. */
function numbersOfLinks({ graph, random }: Listed, limit: number): Int32Array {
  return Int32Array.from(graph.links, () => Math.floor(random() * limit));
}

/** The numbers that the links of a loop have. */
function numbersAlong({ loops, graph }: Listed, ofLinks: Int32Array, loop: number) {
  const places = new Map(graph.links.map(({ id }, place) => [id, place]));
  return loops.links(loop).map((id) => ofLinks[places.get(id) ?? -1] ?? 0);
}

describe("loops let through by numbers", () => {
  it("are those of a kind, and all kinds are counted all the same", () => {
    for (const from of CASES) {
      const { loops } = from;
      for (const [kind, name] of LOOP_KINDS.entries()) {
        const { indices, counts } = arranged(from, { kind });
        expect([...indices]).toEqual(every(loops).filter((loop) => loops.kind(loop) === name));
        expect(counts[name]).toBe(indices.length);
        expect(counts.all).toBe(loops.count);
      }
    }
  });

  it("are those of some lengths, with a delay or without, on some ground", () => {
    for (const from of CASES) {
      const { loops } = from;
      for (const [shortest, longest] of [
        [0, 3],
        [3, 5],
        [6, Infinity],
        [5, 4],
      ] as const) {
        expect(shown(from, { shortest, longest })).toEqual(
          every(loops).filter(
            (loop) => loops.length(loop) >= shortest && loops.length(loop) <= longest,
          ),
        );
      }
      for (const delayed of [0, 1]) {
        expect(shown(from, { delayed })).toEqual(
          every(loops).filter((loop) => loops.delays(loop) > 0 === (delayed === 1)),
        );
      }
      for (const [place, basis] of BASES.entries()) {
        const has = (loop: number): boolean => loops.weakestBasis(loop) === basis;
        expect(shown(from, { weakest: place })).toEqual(every(loops).filter(has));
        expect(shown(from, { notWeakest: place })).toEqual(
          every(loops).filter((loop) => !has(loop)),
        );
      }
    }
  });

  it("are those whose links bring all that is wanted between them", () => {
    let some = 0;
    for (const from of CASES) {
      const brings = numbersOfLinks(from, 8).map((bits) => (bits === 7 ? 0 : bits & (bits - 1)));
      for (const wanted of [1, 2, 4, 6, 7]) {
        const found = shown(from, { wanted, brings });
        const expected = every(from.loops).filter((loop) => {
          const bits = numbersAlong(from, brings, loop).reduce((all, more) => all | more, 0);
          return (bits & wanted) === wanted;
        });
        expect(found).toEqual(expected);
        if (found.length > 0 && found.length < from.loops.count) some++;
      }
    }
    expect(some).toBeGreaterThan(10);
  });

  it("are also those of which somebody said what their links do not bring", () => {
    for (const from of CASES) {
      const brings = new Int32Array(from.graph.links.length);
      const said = every(from.loops).filter((loop) => loop % 4 === 1);
      const saidBrings = Int32Array.from(said.flatMap((loop) => [loop, loop % 8 === 1 ? 1 : 3]));
      expect(shown(from, { wanted: 1, brings, saidBrings })).toEqual(said);
      expect(shown(from, { wanted: 3, brings, saidBrings })).toEqual(
        said.filter((loop) => loop % 8 !== 1),
      );
    }
  });

  it("are no others than may pass, and none that may not, also where both are said", () => {
    for (const from of CASES) {
      const only = Int32Array.from(every(from.loops).filter((loop) => loop % 3 === 0));
      const without = Int32Array.from(every(from.loops).filter((loop) => loop % 2 === 0));
      expect(shown(from, { only })).toEqual([...only]);
      expect(shown(from, { without })).toEqual(every(from.loops).filter((loop) => loop % 2 === 1));
      expect(shown(from, { only, without })).toEqual([...only].filter((loop) => loop % 2 === 1));
      expect(shown(from, { only: new Int32Array(0) })).toEqual([]);
    }
  });

  it("are counted by kind without those that anything but the kind keeps back", () => {
    for (const from of CASES) {
      const { loops } = from;
      const narrow = { longest: 4, delayed: 0 };
      const { counts } = arranged(from, { ...narrow, kind: 1 });
      const passing = shown(from, narrow);
      expect(counts.all).toBe(passing.length);
      for (const kind of LOOP_KINDS) {
        expect(counts[kind]).toBe(passing.filter((loop) => loops.kind(loop) === kind).length);
      }
    }
  });
});

describe("loops put in order by numbers", () => {
  /** A plain sort by a key, equals as they came. */
  function sorted(loops: LoopSet, key: (loop: number) => number): readonly number[] {
    return every(loops).toSorted((a, b) => key(a) - key(b));
  }

  it("come longest first, or by kind, equals shortest first", () => {
    for (const from of CASES) {
      const { loops } = from;
      expect(shown(from, {}, { by: "longest" })).toEqual(
        sorted(loops, (loop) => -loops.length(loop)),
      );
      expect(shown(from, {}, { by: "kind" })).toEqual(
        sorted(loops, (loop) => LOOP_KINDS.indexOf(loops.kind(loop))),
      );
    }
  });

  it("come by their weakest link, from either end of the scale", () => {
    for (const from of CASES) {
      const ofLinks = numbersOfLinks(from, MOST_SUPPORT + 1);
      const weakest = (loop: number): number => Math.min(...numbersAlong(from, ofLinks, loop));
      expect(shown(from, {}, { by: "support", ofLinks })).toEqual(
        sorted(from.loops, (loop) => -weakest(loop)),
      );
      expect(shown(from, {}, { by: "unsupported", ofLinks })).toEqual(sorted(from.loops, weakest));
    }
  });

  it("come by rank where they have one, and then the others", () => {
    for (const from of CASES) {
      const ranked = Int32Array.from(every(from.loops).filter((loop) => loop % 5 === 2)).reverse();
      const others = every(from.loops).filter((loop) => loop % 5 !== 2);
      expect(shown(from, {}, { by: "label", ranked })).toEqual([...ranked, ...others]);
    }
  });

  it("come in the same order when some of them are kept back", () => {
    for (const from of CASES) {
      const ofLinks = numbersOfLinks(from, 40);
      const orders: readonly NumberOrder[] = [
        { by: "longest" },
        { by: "kind" },
        { by: "support", ofLinks },
        { by: "unsupported", ofLinks },
      ];
      for (const order of orders) {
        const few = new Set(shown(from, { longest: 5, kind: 1 }));
        expect(shown(from, { longest: 5, kind: 1 }, order)).toEqual(
          shown(from, {}, order).filter((loop) => few.has(loop)),
        );
      }
    }
  });
});

describe("an order of many things by small numbers", () => {
  const ordered = (
    things: Uint32Array<ArrayBuffer>,
    rank: (thing: number) => number,
    ranks: number,
  ) => atOnce(orderedBy(things, rank, ranks));

  it("is that of a stable sort, also of more things than are looked at between two pauses", () => {
    const random = seededRandom(18);
    for (const [count, ranks] of [
      [0, 1],
      [1, 1],
      [300, 1],
      [300, 300],
      [70_000, 7],
    ] as const) {
      const ranksOf = Array.from({ length: count }, () => Math.floor(random() * ranks));
      const things = Uint32Array.from(ranksOf.keys()).reverse();
      const rank = (thing: number): number => ranksOf[thing] ?? 0;
      const expected = [...things].toSorted((a, b) => rank(a) - rank(b));
      const found = ordered(things, rank, ranks);
      expect(found.length).toBe(count);
      expect(found.every((thing, at) => thing === expected[at])).toBe(true);
    }
  });

  it("put upon another keeps that one within equals", () => {
    const things = Uint32Array.from({ length: 100 }, (_, at) => at);
    const byUnits = ordered(things, (thing) => 9 - (thing % 10), 10);
    const byTens = ordered(byUnits, (thing) => Math.floor(thing / 10), 10);
    expect([...byTens.subarray(0, 12)]).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 19, 18]);
  });

  it("pauses once for each 65,536 things in each of its two looks, and leaves them as they are", () => {
    const things = Uint32Array.from({ length: 140_000 }, (_, at) => at);
    let pauses = 0;
    const slices = orderedBy(things, (thing) => thing & 1, 2);
    while (slices.next().done !== true) pauses++;
    expect(pauses).toBe(4);
    expect(things.every((thing, at) => thing === at)).toBe(true);
  });
});
