import { describe, expect, it } from "vitest";
import { type RuledBend, ruledBends } from "../../../src/core/drawing/bendRule";
import { drawnLabels } from "../../../src/core/drawing/drawnParts";
import type { CldDocument } from "../../../src/core/model/document";
import { sketch } from "../../sketch";
import { linkId, sketchAt } from "./drawn";
import { measureText } from "./measure";

type Places = Readonly<Record<string, readonly [number, number]>>;

/** What the rule makes of the links, in their order. */
function ruled(document: CldDocument): readonly RuledBend[] {
  const rule = ruledBends(document, drawnLabels(document, measureText));
  return Object.values(document.links).map((link) => rule(link));
}

const bends = (document: CldDocument): readonly number[] => ruled(document).map(({ bend }) => bend);
const sides = (document: CldDocument): readonly number[] => bends(document).map(Math.sign);

function withBend(document: CldDocument, number: number, bend: number): CldDocument {
  return { ...document, layout: { ...document.layout, bends: { [linkId(number)]: bend } } };
}

const PAIR = "a +> b, b +> a";
const CORNERS: Places = { a: [0, 0], b: [300, 0], c: [150, 250] };
const TRIANGLE = sketchAt("a +> b, b +> c, c +> a", CORNERS);

describe("a link in a loop", () => {
  it("bulges away from the loop, whichever way that turns", () => {
    expect(sides(TRIANGLE)).toEqual([1, 1, 1]);
    expect(sides(sketchAt("b +> a, a +> c, c +> b", CORNERS))).toEqual([-1, -1, -1]);
  });

  it("is an arc that can be seen, in a loop of any size and with other loops or without", () => {
    const names = Array.from({ length: 30 }, (_, index) => `v${index}`);
    const ring = names.map((name, index) => `${name} +> ${names[(index + 1) % 30]}`).join(", ");
    const sizes = [TRIANGLE, sketch(ring), sketch("a +> b, b +> c")].flatMap(bends).map(Math.abs);
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeGreaterThan(0.134); // of a circle through six variables
    expect(sizes[0]).toBeLessThan(0.289); // and through three
  });

  describe("between loops on both sides", () => {
    // A triangle lies below a→b, rings of five lie above it.
    const above: Places = {
      ...CORNERS,
      d: [350, -200],
      e: [150, -280],
      f: [-50, -200],
      g: [400, -250],
      h: [150, -350],
      i: [-100, -250],
    };
    const triangle = "a +> b, b +> c, c +> a";
    const ring = "b +> d, d +> e, e +> f, f +> a";
    const another = "b +> g, g +> h, h +> i, i +> a";

    it("goes by the shorter of two", () => {
      expect(sides(sketchAt(`${triangle}, ${ring}`, above))[0]).toBe(1);
      expect(sides(sketchAt(`${ring}, ${triangle}, a +> b`, above)).at(-1)).toBe(1);
    });

    it("goes by the most, for each is to be seen as a round", () => {
      expect(sides(sketchAt(`${triangle}, ${ring}, ${another}`, above))[0]).toBe(-1);
    });

    it("does not go by one that is no round anyhow", () => {
      // The second ring is pushed in at its top, below the link.
      const dented = { ...above, h: [150, 60] as const };
      expect(sides(sketchAt(`${triangle}, ${ring}, ${another}`, dented))[0]).toBe(1);
    });
  });

  it("is firm when its loops lie to one side, and hardly when they lie evenly", () => {
    expect(ruled(TRIANGLE)[0]?.firmness).toBe(1);
    const even = sketchAt("a +> b, b +> c, c +> a, b +> d, d +> a", {
      ...CORNERS,
      d: [150, -240],
    });
    expect(ruled(even)[0]?.firmness).toBeLessThan(0.2);
  });

  it("keeps its bend when another loop is added on the same side", () => {
    const more = sketchAt("a +> b, b +> c, c +> a, c +> d, d +> a", { ...CORNERS, d: [0, 200] });
    expect(bends(more).slice(0, 3)).toEqual(bends(TRIANGLE));
  });
});

describe("opposite links", () => {
  it("bow apart: each to its own left, and more than others", () => {
    const [one, other] = bends(sketch(PAIR));
    expect(one).toBe(other);
    expect(one).toBeGreaterThan(bends(TRIANGLE)[0]!);
  });

  it("bow apart to their rights when that makes their other loops round", () => {
    // a→b and b→a are in a triangle each, which lie so that both should bulge to the right.
    const places: Places = { a: [0, 0], b: [300, 0], c: [150, -250], d: [150, 250] };
    const text = "a +> b, b +> a, b +> c, c +> a, a +> d, d +> b";
    expect(sides(sketchAt(text, places)).slice(0, 2)).toEqual([-1, -1]);
    const mirrored: Places = { ...places, c: [150, 250], d: [150, -250] };
    expect(sides(sketchAt(text, mirrored)).slice(0, 2)).toEqual([1, 1]);
  });

  it("still bow apart when one of them was bent the other way by hand", () => {
    const [one, other] = bends(withBend(sketch(PAIR), 1, -0.4));
    expect(one).toBe(-0.4);
    expect(other).toBeLessThan(0);
  });
});

describe("a link in no loop", () => {
  const corners: Places = { a: [0, 0], b: [300, 0], c: [300, 300], d: [0, 300] };

  it("bends away from what it hangs together with", () => {
    expect(sides(sketchAt("a +> b, b +> c, c +> d", corners))).toEqual([1, 1, 1]);
    expect(sides(sketchAt("b +> a, c +> b, d +> c", corners))).toEqual([-1, -1, -1]);
  });

  it("is not bent by what has nothing to do with it", () => {
    const alone = bends(sketchAt("a +> b, b +> c", corners));
    const stranger = sketchAt("a +> b, b +> c, d +> e", { ...corners, e: [-900, -900] });
    expect(bends(stranger).slice(0, 2)).toEqual(alone);
  });

  it("bends alike in a row, wherever that stands", () => {
    for (const [x, y] of [
      [1, 0],
      [0.3, 0.7],
      [-3, 1.1],
    ] as const) {
      const row: Places = { a: [0, 0], b: [100 * x, 100 * y], c: [200 * x, 200 * y] };
      expect(new Set(sides(sketchAt("a +> b, b +> c", row))).size).toBe(1);
    }
  });
});

describe("a bend set by hand", () => {
  it("stays as it is", () => {
    expect(bends(withBend(TRIANGLE, 2, 0))[1]).toBe(0);
    expect(bends(withBend(TRIANGLE, 2, -0.35))[1]).toBe(-0.35);
  });

  it("does not change the others", () => {
    const [first, , third] = bends(withBend(TRIANGLE, 2, -0.35));
    expect([first, third]).toEqual([bends(TRIANGLE)[0], bends(TRIANGLE)[2]]);
  });
});

describe("a link to its own variable", () => {
  it("has no bend", () => {
    expect(ruled(sketch("a +> a, a +> b"))[0]).toMatchObject({ bend: 0, by: "self" });
  });
});
