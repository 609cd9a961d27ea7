import { describe, expect, it } from "vitest";
import { strongComponents } from "../../../src/core/graph/components";
import { linkPreview } from "../../../src/core/loops/wayBackListing";
import { listLoops } from "../../../src/core/loops/listLoops";
import { asDigraph, loopGraph } from "../../../src/core/loops/loopGraph";
import type { LoopKind, LoopSet } from "../../../src/core/loops/loopSet";
import { loopsThroughLink, loopsThroughVariable } from "../../../src/core/loops/loopsThrough";
import type { Polarity } from "../../../src/core/model/document";
import {
  type Arrow,
  type Links,
  linksOf,
  randomArrows,
  seededRandom,
  shuffled,
} from "../../oracle/graphs";

// Relations between the loops of related diagrams, which hold without knowing any of them beforehand.

const SEEDS = Array.from({ length: 150 }, (_, index) => index);

function diagram(seed: number): readonly Arrow[] {
  const random = seededRandom(10_000 + seed);
  const variables = 8 + Math.floor(random() * 6);
  return randomArrows(random, {
    variables,
    links: Math.floor(variables * 2.2),
    selfLinks: seed % 3 === 0,
  });
}

function keys(loops: LoopSet): readonly string[] {
  return Array.from({ length: loops.count }, (_, index) => loops.key(index));
}

function kinds(loops: LoopSet): Readonly<Record<LoopKind, number>> {
  const counts = { reinforcing: 0, balancing: 0, undetermined: 0 };
  for (let index = 0; index < loops.count; index++) counts[loops.kind(index)]++;
  return counts;
}

/** Loops by kind and length, sorted: what does not depend on names. */
function shape(loops: LoopSet): readonly string[] {
  return Array.from(
    { length: loops.count },
    (_, index) => `${loops.kind(index)} ${loops.length(index)} ${loops.delays(index)}`,
  ).sort();
}

function lengthsOf(loops: LoopSet): readonly number[] {
  return Array.from({ length: loops.count }, (_, index) => loops.length(index));
}

function withPolarity(arrows: readonly Arrow[], at: number, polarity: Polarity): Links {
  return linksOf(arrows.map((arrow, index) => (index === at ? { ...arrow, polarity } : arrow)));
}

describe("loops of a diagram", () => {
  it("do not depend on the order of the file", () => {
    for (const seed of SEEDS) {
      const arrows = diagram(seed);
      const reordered = shuffled(arrows, seededRandom(seed));
      expect(keys(listLoops(linksOf(reordered)))).toEqual(keys(listLoops(linksOf(arrows))));
    }
  });

  it("are as many and of the same kinds under other names", () => {
    for (const seed of SEEDS) {
      const arrows = diagram(seed);
      const random = seededRandom(seed);
      const renamed = new Map<string, string>();
      const rename = (name: string): string => {
        if (!renamed.has(name)) renamed.set(name, `x${Math.floor(random() * 1e9)}`);
        return renamed.get(name) ?? name;
      };
      const others = arrows.map(({ from, to, ...rest }) => ({
        ...rest,
        from: rename(from),
        to: rename(to),
      }));
      expect(shape(listLoops(linksOf(others)))).toEqual(shape(listLoops(linksOf(arrows))));
    }
  });

  it("are as many and of the same kinds with all links reversed", () => {
    for (const seed of SEEDS) {
      const arrows = diagram(seed);
      const reversed = arrows.map((arrow) => ({ ...arrow, from: arrow.to, to: arrow.from }));
      expect(shape(listLoops(linksOf(reversed)))).toEqual(shape(listLoops(linksOf(arrows))));
    }
  });

  it("are reinforcing, balancing or undetermined, and nothing else", () => {
    for (const seed of SEEDS) {
      const loops = listLoops(linksOf(diagram(seed)));
      const { reinforcing, balancing, undetermined } = kinds(loops);
      expect(reinforcing + balancing + undetermined).toBe(loops.count);
    }
  });

  it("swap between reinforcing and balancing exactly where a sign on them is flipped", () => {
    for (const seed of SEEDS) {
      const arrows = diagram(seed);
      const at = seed % arrows.length;
      const plus = listLoops(withPolarity(arrows, at, "+"));
      const minus = listLoops(withPolarity(arrows, at, "-"));
      const flipped = Object.values(linksOf(arrows))[at];
      for (let index = 0; index < plus.count; index++) {
        const through = flipped !== undefined && plus.links(index).includes(flipped.id);
        const settled = plus.kind(index) !== "undetermined";
        expect(plus.kind(index) !== minus.kind(index)).toBe(through && settled);
      }
    }
  });

  it("grow by those through a link when it is added, as its preview said", () => {
    for (const seed of SEEDS) {
      const arrows = diagram(seed);
      const after = linksOf(arrows);
      const added = Object.values(after).at(-1);
      if (!added) continue;
      const before = linksOf(arrows.slice(0, -1));
      const loops = listLoops(after);
      const closed = loopsThroughLink(loops, added.id);
      const preview = linkPreview(loopGraph(before), added);
      expect(loops.count - listLoops(before).count).toBe(closed.length);
      expect(preview.count).toBe(closed.length);
      expect(preview.complete).toBe(true);
      const [shortest] = closed;
      expect(preview.shortest?.path.length).toBe(
        shortest === undefined ? undefined : loops.length(shortest),
      );
      for (const kind of ["reinforcing", "balancing", "undetermined"] as const) {
        expect(preview.kinds[kind]).toBe(closed.filter((i) => loops.kind(i) === kind).length);
      }
    }
  });

  it("have as many links as the links have loops, and as many variables", () => {
    for (const seed of SEEDS) {
      const links = linksOf(diagram(seed));
      const loops = listLoops(links);
      const lengths = lengthsOf(loops).reduce((sum, length) => sum + length, 0);
      const perLink = Object.values(links).map(({ id }) => loopsThroughLink(loops, id).length);
      const variables = loopGraph(links).variables;
      const perVariable = variables.map((id) => loopsThroughVariable(loops, id).length);
      expect(perLink.reduce((sum, count) => sum + count, 0)).toBe(lengths);
      expect(perVariable.reduce((sum, count) => sum + count, 0)).toBe(lengths);
    }
  });

  it("of a length or less come first among those of one link more", () => {
    for (const seed of SEEDS) {
      const links = linksOf(diagram(seed));
      for (const maxLength of [2, 3, 5, 8]) {
        const shorter = keys(listLoops(links, { maxLength }));
        const longer = keys(listLoops(links, { maxLength: maxLength + 1 }));
        expect(longer.slice(0, shorter.length)).toEqual(shorter);
      }
    }
  });

  it("do not change when variables that lie on none are taken away", () => {
    for (const seed of SEEDS) {
      const arrows = diagram(seed);
      const graph = loopGraph(linksOf(arrows));
      const { of, sizes } = strongComponents(asDigraph(graph));
      const alone = new Set(
        graph.variables.filter((_, rank) => sizes[of[rank] ?? 0] === 1).map((id) => id.slice(2)),
      );
      const kept = arrows.filter(
        ({ from, to }) => from === to || !(alone.has(from) || alone.has(to)),
      );
      expect(keys(listLoops(linksOf(kept)))).toEqual(keys(listLoops(linksOf(arrows))));
    }
  });
});
