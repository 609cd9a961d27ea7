import { describe, expect, it } from "vitest";
import { runListing } from "../../../src/core/graph/listing";
import { linkPreview } from "../../../src/core/loops/wayBackListing";
import { listLoops } from "../../../src/core/loops/listLoops";
import { loopGraph } from "../../../src/core/loops/loopGraph";
import { packPaths } from "../../../src/core/loops/packedPaths";
import { type Reach, reachEnds, reachListing, reachOf } from "../../../src/core/loops/reachPaths";
import type { Polarity, VariableId } from "../../../src/core/model/document";
import {
  type Arrow,
  completeGraph,
  layered,
  type Links,
  linksOf,
  randomArrows,
  seededRandom,
} from "../../oracle/graphs";

// Ways from one variable to another: those that can be counted, and what relates them to loops.

const id = (name: string): VariableId => `v-${name}` as VariableId;

function reach(links: Links, from: string, to: string, maxCount = 100_000): Reach {
  const graph = loopGraph(links);
  const ends = reachEnds(graph, id(from), id(to));
  if (!ends) throw new Error(`no link at ${from} or ${to}`);
  const limits = { maxCount, maxLength: Infinity };
  return reachOf(graph, packPaths(runListing(reachListing(graph, ends, limits))));
}

function pathKeys({ paths }: Reach): readonly string[] {
  return paths.map(({ variables }) => variables.join(" "));
}

/** Streets east and south between crossings of so many rows and columns. */
function streets(columns: number, rows: number): readonly Arrow[] {
  const arrows: Arrow[] = [];
  for (let x = 0; x < columns; x++) {
    for (let y = 0; y < rows; y++) {
      if (x + 1 < columns) arrows.push({ from: `${x}.${y}`, to: `${x + 1}.${y}` });
      if (y + 1 < rows) arrows.push({ from: `${x}.${y}`, to: `${x}.${y + 1}`, polarity: "-" });
    }
  }
  return arrows;
}

describe("ways that can be counted", () => {
  it("between two of a complete graph: any others in any order, 1, 2, 5, 16, 65, 326 (A000522)", () => {
    const ways = [2, 3, 4, 5, 6, 7].map(
      (size) => reach(linksOf(completeGraph(size)), "000", "001").paths.length,
    );
    expect(ways).toEqual([1, 2, 5, 16, 65, 326]);
  });

  it("through streets from corner to corner: so many steps, of which some go south", () => {
    // Binomials: 4 over 2, 6 over 3, 8 over 4, 7 over 2.
    for (const [columns, rows, count] of [
      [3, 3, 6],
      [4, 4, 20],
      [5, 5, 70],
      [6, 3, 21],
    ] as const) {
      const found = reach(linksOf(streets(columns, rows)), "0.0", `${columns - 1}.${rows - 1}`);
      expect(found.paths).toHaveLength(count);
      expect(new Set(found.paths.map(({ links }) => links.length))).toEqual(
        new Set([columns + rows - 2]),
      );
      // Every way south is a minus.
      expect(found.verdict).toBe(rows % 2 === 1 ? "more" : "less");
      expect([found.complete, found.completeUpTo]).toEqual([true, Infinity]);
    }
  });

  it("over layers: as many as there are choices, by length as they go round", () => {
    const links = linksOf(layered(3, 4));
    const { paths } = reach(links, "000-000", "003-001");
    const lengths = new Map<number, number>();
    for (const path of paths) {
      lengths.set(path.links.length, (lengths.get(path.links.length) ?? 0) + 1);
    }
    // Straight on: 3 x 3. Once round: 3 x 3 x 2 x 2 x 2 x 2, the ends themselves not again.
    expect([lengths.get(3), lengths.get(7)]).toEqual([9, 144]);
  });

  it("are listed as far as was asked for, the shortest, and it is said how far that is whole", () => {
    const links = linksOf(completeGraph(7));
    const all = pathKeys(reach(links, "000", "006"));
    for (const maxCount of [1, 2, 6, 7, 50, 325]) {
      const some = reach(links, "000", "006", maxCount);
      expect(pathKeys(some)).toEqual(all.slice(0, maxCount));
      expect(some.complete).toBe(false);
      const whole = all.filter((key) => key.split(" ").length - 1 <= some.completeUpTo);
      expect(pathKeys(some).slice(0, whole.length)).toEqual(whole);
      // The first that is missing is longer.
      expect(all[maxCount]?.split(" ").length).toBeGreaterThan(some.completeUpTo + 1);
    }
  });
});

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);
const NAMES = ["000", "003", "006"] as const;

function diagram(seed: number): readonly Arrow[] {
  const size = { variables: 7, links: 18, selfLinks: false };
  const arrows = randomArrows(seededRandom(800 + seed), size);
  // So that every variable asked for has a link.
  const rim = NAMES.map((name): Arrow => ({ from: name, to: "rim" }));
  return [...arrows, ...rim];
}

/** Every two of the variables that are asked for. */
const PAIRS = NAMES.flatMap((from) =>
  NAMES.filter((to) => to !== from).map((to) => [from, to] as const),
);

describe("ways in random diagrams", () => {
  it("are as many and of the same signs the other way when all links are turned round", () => {
    for (const seed of SEEDS) {
      const arrows = diagram(seed);
      const turned = arrows.map((arrow) => ({ ...arrow, from: arrow.to, to: arrow.from }));
      for (const [from, to] of PAIRS) {
        const [there, back] = [reach(linksOf(arrows), from, to), reach(linksOf(turned), to, from)];
        expect(back.signs, `seed ${seed}`).toEqual(there.signs);
        expect(back.verdict).toBe(there.verdict);
        const mirrored = back.paths.map(({ variables }) => variables.toReversed().join(" "));
        expect(mirrored.toSorted()).toEqual(pathKeys(there).toSorted());
      }
    }
  });

  it("are of the other sign, each of them, when what they begin at is read the other way round", () => {
    const other = { "+": "-", "-": "+", "?": "?" } as const satisfies Record<Polarity, Polarity>;
    for (const seed of SEEDS) {
      const arrows = diagram(seed);
      for (const [from, to] of PAIRS) {
        const turned = arrows.map((arrow): Arrow => {
          const touches = arrow.from === from || arrow.to === from;
          return touches ? { ...arrow, polarity: other[arrow.polarity ?? "+"] } : arrow;
        });
        const [before, now] = [reach(linksOf(arrows), from, to), reach(linksOf(turned), from, to)];
        expect(now.paths.map(({ sign }) => sign)).toEqual(
          before.paths.map(({ sign }) => other[sign]),
        );
        expect(now.signs["+"]).toBe(before.signs["-"]);
        expect(now.signs["?"]).toBe(before.signs["?"]);
      }
    }
  });

  it("are the loops through a link from the end back to the beginning, which is what it closes", () => {
    for (const seed of SEEDS) {
      const arrows = diagram(seed);
      for (const [from, to] of PAIRS) {
        const without = arrows.filter((arrow) => arrow.from !== to || arrow.to !== from);
        const ways = reach(linksOf(without), from, to);
        const closed = linksOf([...without, { from: to, to: from, polarity: "-" }]);
        const [closing] = Object.values(closed).filter(
          ({ source, target }) => source === id(to) && target === id(from),
        );
        const loops = listLoops(closed);
        const through = closing ? loops.throughLink(closing.id) : [];
        expect(through.length, `seed ${seed}`).toBe(ways.paths.length);
        const kinds = through.map((loop) => loops.kind(loop));
        const count = (kind: string): number => kinds.filter((own) => own === kind).length;
        expect(count("reinforcing")).toBe(ways.signs["-"]);
        expect(count("balancing")).toBe(ways.signs["+"]);
        expect(count("undetermined")).toBe(ways.signs["?"]);
        const proposed = { source: id(to), target: id(from), polarity: "-" } as const;
        const preview = linkPreview(loopGraph(linksOf(without)), proposed);
        expect(preview.count).toBe(through.length);
        expect(preview.kinds.balancing).toBe(ways.signs["+"]);
        expect(preview.shortest?.path.length ?? 0).toBe(ways.paths[0]?.variables.length ?? 0);
      }
    }
  });

  it("say together what they say one by one: two that disagree are enough, then what is open", () => {
    const verdicts = new Set<string>();
    for (const seed of SEEDS) {
      for (const [from, to] of PAIRS) {
        const { paths, verdict } = reach(linksOf(diagram(seed)), from, to);
        const signs = [...new Set(paths.map(({ sign }) => sign))].toSorted().join("");
        const expected = {
          "": "none",
          "+": "more",
          "-": "less",
          "?": "open",
          "+-": "ambiguous",
          "+?": "open",
          "-?": "open",
          "+-?": "ambiguous",
        }[signs];
        expect(verdict, `seed ${seed}`).toBe(expected);
        verdicts.add(verdict);
      }
    }
    expect(verdicts).toEqual(new Set(["none", "more", "less", "open", "ambiguous"]));
  });

  it("follow their links from the first variable to the last, meeting none twice", () => {
    for (const seed of SEEDS) {
      const links = linksOf(diagram(seed));
      for (const [from, to] of PAIRS) {
        for (const path of reach(links, from, to).paths) {
          const along = path.links.flatMap((link) => links[link] ?? []);
          expect(along.map(({ source }) => source)).toEqual(path.variables.slice(0, -1));
          expect(along.map(({ target }) => target)).toEqual(path.variables.slice(1));
          expect(new Set(path.variables).size).toBe(path.variables.length);
          expect([path.variables[0], path.variables.at(-1)]).toEqual([id(from), id(to)]);
          expect(path.delays).toBe(along.filter(({ delay }) => delay).length);
        }
      }
    }
  });

  it("grow by what leads over a link when that is drawn, and never by anything else", () => {
    for (const seed of SEEDS) {
      const arrows = diagram(seed);
      const less = linksOf(arrows.slice(1));
      const [first] = arrows;
      if (!first) continue;
      const more = linksOf([...arrows.slice(1), first]);
      const added = Object.values(more).find(
        ({ source, target }) => source === id(first.from) && target === id(first.to),
      );
      for (const [from, to] of PAIRS) {
        const now = reach(more, from, to).paths;
        const old = now.filter(({ links }) => !links.some((link) => link === added?.id));
        expect(old.map(({ variables }) => variables.join(" "))).toEqual(
          pathKeys(reach(less, from, to)),
        );
      }
    }
  });
});
