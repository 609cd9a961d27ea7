import { describe, expect, it } from "vitest";
import { pictureNet, type PictureNet } from "../../../src/core/layout/pictureNet";
import { loopBasis } from "../../../src/core/layout/loopBasis";
import { digraphOf, distanceTable } from "../../oracle/digraphs";
import { sketch } from "../../sketch";
import { randomDiagram, wantedFor } from "./nets";

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

function netFor(text: string, held: readonly (number | null)[] = []): PictureNet {
  const { net } = wantedFor(sketch(text));
  return pictureNet(
    net,
    net.links.map((_, link) => held[link] ?? null),
  );
}

function randomNet(seed: number): PictureNet {
  const { net } = wantedFor(randomDiagram(seed, 12));
  return pictureNet(
    net,
    net.links.map(() => null),
  );
}

/** A ring of so many variables. */
const ring = (count: number): string =>
  Array.from({ length: count }, (_, at) => `v${at} +> v${(at + 1) % count}`).join(", ");

/** Steps from every variable to every other along the links. */
function stepsIn({ variables, source, target }: PictureNet) {
  const arcs = Array.from(source, (from, link) => [from, target[link]!] as const);
  return distanceTable(digraphOf(variables, arcs));
}

/** Vectors over GF(2), one bit a link, and how many of them are independent. */
function rankOf(rows: readonly bigint[]): number {
  const left = [...rows];
  let rank = 0;
  for (let row = left.pop(); row !== undefined; row = left.pop()) {
    if (row === 0n) continue;
    rank++;
    const lowest = row & -row;
    left.forEach((other, at) => {
      if ((other & lowest) !== 0n) left[at] = other ^ row;
    });
  }
  return rank;
}

const bitsOf = (links: readonly number[]): bigint =>
  links.reduce((bits, link) => bits | (1n << BigInt(link)), 0n);

describe("the loops a net is read by", () => {
  it("are independent, so no more than the cyclomatic number, and have every link that is in a loop", () => {
    for (const seed of SEEDS) {
      const net = randomNet(seed);
      const steps = stepsIn(net);
      const together = (a: number, b: number): boolean =>
        a === b || (Number.isFinite(steps[a]![b]!) && Number.isFinite(steps[b]![a]!));
      const inside = [...net.source.keys()].filter((link) =>
        together(net.source[link]!, net.target[link]!),
      );
      const variables = [...net.linksOf.keys()];
      const components = new Set(
        variables.map((variable) => variables.find((other) => together(variable, other))),
      );
      // links within strongly connected pieces - variables + pieces
      const cyclomatic = inside.length - net.variables + components.size;
      const rank = rankOf(net.loops.map(({ links }) => bitsOf(links)));
      expect(rank, `seed ${seed}`).toBe(net.loops.length);
      expect(net.loops.length).toBeLessThanOrEqual(cyclomatic);
      const covered = new Set(net.loops.flatMap(({ links }) => links));
      expect([...covered].toSorted((a, b) => a - b)).toEqual(inside);
    }
  });

  it("come shortest first, and none goes through a variable twice", () => {
    for (const seed of SEEDS) {
      const { net } = wantedFor(randomDiagram(seed, 14));
      const loops = loopBasis(net.ids.length, net.links);
      const lengths = loops.map(({ variables }) => variables.length);
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      for (const { variables, links } of loops) {
        expect(new Set(variables).size).toBe(variables.length);
        expect(links.length).toBe(variables.length);
      }
    }
  });

  it("are those of more than 32 links as well, where a row of bits is more than a word", () => {
    const rings = Array.from({ length: 8 }, (_, at) =>
      ["a", "b", "c", "d", "e"]
        .map((name, place, all) => `${name}${at} +> ${all[(place + 1) % 5]!}${at}`)
        .join(", "),
    );
    const net = netFor(rings.join(", "));
    expect(net.loops).toHaveLength(8);
    expect(rankOf(net.loops.map(({ links }) => bitsOf(links)))).toBe(8);
  });
});

describe("the loop that a link belongs to", () => {
  it("is a shortest loop through it, or none where there is no way back", () => {
    for (const seed of SEEDS) {
      const net = randomNet(seed);
      const steps = stepsIn(net);
      for (const link of net.source.keys()) {
        const back = steps[net.target[link]!]![net.source[link]!]!;
        const own = net.ownLoop[link]!;
        const length = own < 0 ? Infinity : net.loops[own]!.links.length;
        expect(length, `seed ${seed}`).toBe(back + 1);
        const sided = [...net.loops.keys()].filter((loop) => net.sidedLinks[loop]!.includes(link));
        expect(sided).toEqual(length > 2 && own >= 0 ? [own] : []);
        expect(net.sidedLoop[link]).toBe(sided[0] ?? -1);
        expect(own < 0 || net.loops[own]!.links.includes(link)).toBe(true);
      }
    }
  });

  it("is known from each variable and each link of it", () => {
    for (const seed of SEEDS) {
      const net = randomNet(seed);
      net.loopsOfVariable.forEach((loops, variable) => {
        const having = [...net.loops.keys()].filter((loop) =>
          net.loops[loop]!.variables.includes(variable),
        );
        expect(loops).toEqual(having);
      });
      net.loopsOfLink.forEach((loops, link) => {
        const having = [...net.loops.keys()].filter((loop) =>
          net.loops[loop]!.links.includes(link),
        );
        expect(loops).toEqual(having);
      });
    }
  });
});

describe("the bend by rule", () => {
  it("puts the links of a regular ring on one circle", () => {
    for (let count = 3; count <= 6; count++) {
      const net = netFor(ring(count));
      const half = Math.PI / count;
      // chord 2 sin(half), from its middle to the circle 1 - cos(half)
      const height = (1 - Math.cos(half)) / (2 * Math.sin(half));
      for (const bend of net.ruledBend) {
        expect(Math.abs(bend - 100 * height)).toBeLessThanOrEqual(0.5 + 1e-9);
      }
    }
  });

  it("is no flatter than 8 for long rings, 26 for two that go to and fro, 12 in no loop", () => {
    expect(new Set(netFor(ring(30)).ruledBend)).toEqual(new Set([8]));
    expect([...netFor("a +> b, b +> a").ruledBend]).toEqual([26, 26]);
    expect([...netFor("a +> b, c +> b").ruledBend]).toEqual([12, 12]);
  });
});

describe("a bend by hand", () => {
  it("is rounded to hundredths, never higher than the chord is long, and never quite straight", () => {
    const held = [0.3, -0.2, 0, 7, -7, 0.004, null];
    const net = netFor("a +> b, b +> c, c +> d, d +> e, e +> f, f +> g, g +> h", held);
    expect([...net.heldBend]).toEqual([30, -20, 1, 100, -100, 1, NaN]);
  });
});

describe("a net as arrays", () => {
  it("has what the net says of every label and link", () => {
    const { net } = wantedFor(sketch("trust +> effort, effort +||> a much longer name, x"));
    const arrays = pictureNet(net, [null, null]);
    expect([...arrays.source]).toEqual([0, 1]);
    expect([...arrays.target]).toEqual([1, 2]);
    expect([...arrays.delayed]).toEqual([0, 1]);
    expect([...arrays.halfWidth]).toEqual(net.sizes.map(({ width }) => width / 2));
    expect([...arrays.halfHeight]).toEqual(net.sizes.map(({ height }) => height / 2));
    expect(arrays.widest).toBe(Math.max(...net.sizes.map(({ width }) => width)));
    const areas = net.sizes.map(({ width, height }) => Math.max(2600, width * height));
    expect(arrays.labelArea).toBe(areas.reduce((sum, area) => sum + area, 0));
    expect(Math.max(...areas)).toBeGreaterThan(2600);
  });

  it("knows which link runs back along which", () => {
    for (const seed of SEEDS) {
      const net = randomNet(seed);
      for (const link of net.source.keys()) {
        const back = [...net.source.keys()].filter(
          (other) =>
            net.source[other] === net.target[link] && net.target[other] === net.source[link],
        );
        expect(back.length === 0 ? [-1] : back).toContain(net.opposite[link]);
      }
    }
  });
});
