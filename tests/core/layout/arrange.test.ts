import { describe, expect, it } from "vitest";
import { boxOf, type Centred, gapBetween } from "../../../src/core/drawing/box";
import { arrange, movesToArrange } from "../../../src/core/layout/arrange";
import type { Effort, Laid, LayoutWanted } from "../../../src/core/layout/layoutWanted";
import { type Net, partsOf } from "../../../src/core/layout/net";
import { TURN } from "../../../src/core/layout/search";
import { sketch } from "../../sketch";
import { randomDiagram, wantedFor, whole } from "./nets";

/** Little effort: what is tested here holds for any. */
const QUICK: Effort = { seed: 1, share: 0.03 };
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);

function arranged(wanted: LayoutWanted, effort: Effort = QUICK): Laid {
  return whole(arrange(wanted, effort));
}

function labelsOf({ sizes }: Net, { places }: Laid): readonly Centred[] {
  return places.map((centre, index) => ({ centre, ...sizes[index]! }));
}

/** The smallest gap between two labels. */
function closest(labels: readonly Centred[]): number {
  const boxes = labels.map((label) => boxOf(label));
  return Math.min(
    ...boxes.flatMap((box, index) => boxes.slice(index + 1).map((other) => gapBetween(box, other))),
  );
}

describe("an arrangement", () => {
  it("has no labels over each other", () => {
    for (const seed of SEEDS) {
      const wanted = wantedFor(randomDiagram(seed, 12));
      expect(closest(labelsOf(wanted.net, arranged(wanted))), `seed ${seed}`).toBeGreaterThan(0);
    }
  });

  it("is the same picture for the same seed and effort, another for another seed", () => {
    const wanted = wantedFor(randomDiagram(3, 12));
    expect(arranged(wanted)).toEqual(arranged(wanted));
    expect(arranged(wanted, { ...QUICK, seed: 2 })).not.toEqual(arranged(wanted));
  });

  it("becomes no dearer with more effort, by and large", () => {
    const costs = [0, 0.02, 0.1].map((share) =>
      SEEDS.slice(0, 6).reduce((sum, seed) => {
        const wanted = wantedFor(randomDiagram(seed, 12));
        return sum + arranged(wanted, { seed: 1, share }).cost;
      }, 0),
    );
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
  });

  it("makes a ring of a loop, its links bulging outwards", () => {
    const wanted = wantedFor(sketch("a +> b, b +> c, c +> d, d +> e, e +> a"));
    const { places, bends } = arranged(wanted, { seed: 1, share: 0.1 });
    const middle = {
      x: places.reduce((sum, { x }) => sum + x / 5, 0),
      y: places.reduce((sum, { y }) => sum + y / 5, 0),
    };
    const radii = places.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y));
    expect(Math.max(...radii) / Math.min(...radii)).toBeLessThan(1.6);
    expect(new Set(bends.map(Math.sign)).size).toBe(1);
  });

  it("of nothing is nothing, of one variable the origin", () => {
    expect(arranged(wantedFor(sketch("")))).toEqual({ places: [], bends: [], cost: 0 });
    const { places } = arranged(wantedFor(sketch("trust")));
    expect(places).toHaveLength(1);
    expect(Math.hypot(places[0]!.x, places[0]!.y)).toBeLessThan(1);
  });

  it("keeps bends that were made by hand", () => {
    const document = sketch("a +> b, b +> c, c +> a");
    const wanted = { ...wantedFor(document), bends: [0.3, null, -0.2] };
    const { bends } = arranged(wanted);
    expect([bends[0], bends[2]]).toEqual([0.3, -0.2]);
  });
});

describe("unconnected parts", () => {
  const wanted = wantedFor(
    sketch("a +> b, b +> c, c +> a, d +> e, e +> f, f +> d, g +> h, i, j, k +> l, l +> m"),
  );

  it("stand side by side in one picture of good shape, not one inside another", () => {
    const { net } = wanted;
    const laid = arranged(wanted);
    const labels = labelsOf(net, laid);
    const boxes = partsOf(net, [...net.ids.keys()]).map((part) => {
      const own = part.map((variable) => boxOf(labels[variable]!));
      return {
        left: Math.min(...own.map(({ left }) => left)),
        top: Math.min(...own.map(({ top }) => top)),
        right: Math.max(...own.map(({ right }) => right)),
        bottom: Math.max(...own.map(({ bottom }) => bottom)),
      };
    });
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) {
        expect(gapBetween(box, other)).toBeGreaterThan(20);
      }
    });
    const width =
      Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
    const height =
      Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
    expect(width / height).toBeGreaterThan(0.8);
    expect(width / height).toBeLessThan(2.4);
  });

  it("lie round the origin", () => {
    const { places } = arranged(wanted);
    const xs = places.map(({ x }) => x);
    expect(Math.abs(Math.min(...xs) + Math.max(...xs))).toBeLessThan(250);
  });
});

describe("pinned variables", () => {
  const document = sketch("a +> b, b +> c, c +> a, c +> d, e +> f, f +> e, g +> h");
  const plain = wantedFor(document);

  /** The diagram as it stands, with some variables pinned. */
  function pinning(...names: readonly string[]): LayoutWanted {
    const ids = new Set(names.map((name) => `v-${name}`));
    return {
      ...plain,
      standing: plain.net.ids.map((_, index) => ({
        x: 500 + 150 * index,
        y: 300 + 40 * (index % 3),
      })),
      pinned: Uint8Array.from(plain.net.ids, (id) => (ids.has(id) ? 1 : 0)),
    };
  }

  it("stay exactly where they are, in one part or in several, and nothing lies over them", () => {
    for (const names of [["a"], ["a", "d"], ["b", "e", "g"]]) {
      const wanted = pinning(...names);
      const laid = arranged(wanted);
      const pinned = (places: LayoutWanted["standing"]) =>
        places.filter((_, variable) => wanted.pinned[variable] === 1);
      expect(pinned(laid.places)).toEqual(pinned(wanted.standing));
      expect(closest(labelsOf(wanted.net, laid))).toBeGreaterThan(0);
    }
  });

  it("are the whole picture when all are pinned", () => {
    const wanted = pinning("a", "b", "c", "d", "e", "f", "g", "h");
    expect(arranged(wanted).places).toEqual(wanted.standing);
  });

  it("have no say while they have no place", () => {
    const nowhere = { ...pinning("a"), standing: plain.net.ids.map(() => null) };
    expect(arranged(nowhere).places.every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
  });
});

describe("a search", () => {
  const wanted = wantedFor(randomDiagram(4, 20));

  it("says how far it is in turns, and makes about as many moves as foretold", () => {
    const effort = { seed: 1, share: 0.2 };
    const search = arrange(wanted, effort);
    let moves = 0;
    for (let turn = search.next(); !turn.done; turn = search.next()) {
      expect([0, TURN]).toContain(turn.value);
      moves += turn.value;
    }
    const foretold = movesToArrange(wanted, effort);
    expect(moves).toBeLessThanOrEqual(foretold);
    expect(moves).toBeGreaterThan(0.8 * foretold);
  });

  it("that is told to come to an end gives a whole picture at once", () => {
    const search = arrange(wanted, { seed: 1, share: 1 });
    search.next();
    let turns = 0;
    let turn = search.next(true);
    for (; !turn.done; turn = search.next(true)) turns++;
    expect(turns).toBeLessThan(40);
    expect(turn.value.places).toHaveLength(wanted.net.ids.length);
    expect(closest(labelsOf(wanted.net, turn.value))).toBeGreaterThan(-1);
  });

  it("that is dropped midway has no effect on another", () => {
    const dropped = arrange(wanted, QUICK);
    dropped.next();
    dropped.next();
    expect(arranged(wanted)).toEqual(arranged(wanted));
  });
});
