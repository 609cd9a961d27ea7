import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsThrough } from "../../../src/core/drawing/arc";
import { boxOf, type Centred, distance, gapBetween } from "../../../src/core/drawing/box";
import { chooseSeat } from "../../../src/core/layout/chooseSeat";
import { type Choosing, withPlaces } from "../../../src/core/layout/insert";
import { seatByPicture } from "../../../src/core/layout/seatByPicture";
import { freeLength } from "../../../src/core/layout/seats";
import type { CldDocument, Point, VariableId } from "../../../src/core/model/document";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import { isWholePoint } from "../../../src/core/model/rounding";
import { sketch, sketchId } from "../../sketch";
import { drawn, sketchAt } from "../drawing/drawn";
import { measureText } from "../drawing/measure";
import { libraryModels, placedAt } from "../drawing/models";

const placed = (document: CldDocument, choose: Choosing = chooseSeat): CldDocument =>
  withPlaces(document, measureText, choose);
/** The cheap way to choose a place, and the one by the cost of the whole picture. */
const WAYS = [
  { way: "cheaply", choose: chooseSeat },
  { way: "by picture", choose: seatByPicture },
];
/** The sketch with none of its variables placed. */
const unplaced = (text: string): CldDocument => placedAt(sketch(text), {});
const placeOf = (document: CldDocument, name: string): Point =>
  document.layout.positions[sketchId(name)]!; // asked for variables that were placed

/** The document without the places of these variables. */
function forgetting(document: CldDocument, ...names: readonly string[]): CldDocument {
  const gone = new Set<string>(names.map(sketchId));
  const left = Object.entries(document.layout.positions).filter(([id]) => !gone.has(id));
  return placedAt(document, Object.fromEntries(left));
}

function labelsOf(document: CldDocument): readonly Centred[] {
  return Object.values(drawn(document).labels);
}

/** The smallest gap between two labels of a document. */
function closest(document: CldDocument): number {
  const boxes = labelsOf(document).map((label) => boxOf(label));
  return Math.min(
    ...boxes.flatMap((box, index) => boxes.slice(index + 1).map((other) => gapBetween(box, other))),
  );
}

describe("withPlaces", () => {
  it("is the same document when every variable has a place", () => {
    const document = sketch("a +> b, b +> c");
    expect(placed(document)).toBe(document);
    expect(placed(emptyDocument())).toEqual(emptyDocument());
  });

  it("moves nothing that stands already", () => {
    const before = sketch("a +> b, b +> c, c +> a, c +> d, e");
    const now = placed(forgetting(before, "d", "e"));
    for (const name of ["a", "b", "c"]) {
      expect(placeOf(now, name)).toBe(placeOf(before, name));
    }
  });

  it("gives every variable a place in whole pixels", () => {
    const now = placed(forgetting(sketch("a +> b, b +> c, c +> a, c +> d, e"), "d", "e"));
    expect(Object.keys(now.layout.positions)).toHaveLength(5);
    expect(Object.values(now.layout.positions).every(isWholePoint)).toBe(true);
  });

  it("gives the same places again", () => {
    const document = forgetting(sketch("a +> b, b +> c, c +> a, c +> d, d +> e"), "d", "e");
    expect(placed(document)).toEqual(placed(document));
  });

  it("changes nothing but positions", () => {
    const { layout, ...rest } = forgetting(sketch("a +> b, b +> c"), "c");
    const { layout: now, ...others } = placed({ layout, ...rest });
    expect(others).toEqual(rest);
    expect({ ...now, positions: {} }).toEqual({ ...layout, positions: {} });
  });
});

describe("a chain typed on an empty sheet", () => {
  it("runs from left to right", () => {
    const now = placed(
      unplaced(
        "staff turnover +> workload +> burnout".replace(" +> burnout", ", workload +> burnout"),
      ),
    );
    expect(placeOf(now, "staff turnover").x).toBeLessThan(placeOf(now, "workload").x);
    expect(placeOf(now, "workload").x).toBeLessThan(placeOf(now, "burnout").x);
  });

  it("leaves at least 60 px free for every link", () => {
    const now = placed(
      unplaced(
        "staff turnover +> workload of nurses, workload of nurses +> burnout, burnout -> care",
      ),
    );
    const { labels } = drawn(now);
    for (const { source, target } of Object.values(now.links)) {
      expect(freeLength(labels[source]!, labels[target]!)).toBeGreaterThanOrEqual(60);
    }
  });

  it("stands round the middle of the sheet", () => {
    const now = placed(unplaced("a +> b, b +> c"));
    const xs = Object.values(now.layout.positions).map(({ x }) => x);
    expect(Math.abs(Math.min(...xs) + Math.max(...xs))).toBeLessThan(60);
  });

  it("that closes becomes round", () => {
    const now = placed(unplaced("a +> b, b +> c, c +> d, d +> a"));
    const points = Object.values(now.layout.positions);
    const middle = {
      x: points.reduce((sum, { x }) => sum + x / 4, 0),
      y: points.reduce((sum, { y }) => sum + y / 4, 0),
    };
    const radii = points.map((point) => distance(point, middle));
    expect(Math.max(...radii) / Math.min(...radii)).toBeLessThan(1.35);
    expect(drawn(now).badges).toHaveLength(1);
  });

  it("a single name stands at the origin", () => {
    expect(placeOf(placed(unplaced("trust")), "trust")).toEqual({ x: 0, y: 0 });
  });
});

describe.each(WAYS)("a new variable beside others, chosen $way", ({ choose }) => {
  const seated = (document: CldDocument): CldDocument => placed(document, choose);
  const triangle = sketchAt("a +> b, b +> c, c +> a", { a: [0, 0], b: [300, 0], c: [150, 260] });
  const grown = (more: string, name: string): CldDocument =>
    seated(
      forgetting({ ...sketch(`a +> b, b +> c, c +> a, ${more}`), layout: triangle.layout }, name),
    );

  it("goes near the one it is linked with", () => {
    const now = grown("a +> d", "d");
    expect(distance(placeOf(now, "d"), placeOf(now, "a"))).toBeLessThan(260);
  });

  it("goes between two that it is linked with", () => {
    const far = sketchAt("a +> n, n +> b", { a: [0, 0], b: [420, 0] });
    const { x, y } = placeOf(seated(far), "n");
    expect(x).toBeGreaterThan(80);
    expect(x).toBeLessThan(340);
    expect(Math.abs(y)).toBeLessThan(160);
  });

  it("stands on no label and on no link", () => {
    const now = grown("a +> d", "d");
    expect(closest(now)).toBeGreaterThan(10);
    const { labels, links } = drawn(now);
    const box = boxOf(labels[sketchId("d")]!);
    const others = Object.entries(links).filter(([id]) => id !== "l-4");
    expect(others.some(([, { arc }]) => runsThrough(arc, box))).toBe(false);
  });

  it("has a link that crosses no other where that can be", () => {
    const drawing = drawn(grown("b +> d", "d"));
    const through = Object.values(drawing.labels).filter(
      (label) =>
        label !== drawing.labels[sketchId("b")] &&
        label !== drawing.labels[sketchId("d")] &&
        runsThrough(Object.values(drawing.links).at(-1)!.arc, boxOf(label)),
    );
    expect(through).toEqual([]);
  });

  it("grows a chain away from where it hangs, a step each", () => {
    const now = seated(
      forgetting(
        { ...sketch("a +> b, b +> c, c +> a, b +> d, d +> e, e +> f"), layout: triangle.layout },
        "d",
        "e",
        "f",
      ),
    );
    expect(closest(now)).toBeGreaterThan(10);
    const steps = ["d", "e", "f"].map((name) => distance(placeOf(now, name), placeOf(now, "b")));
    expect(steps[1]).toBeGreaterThan(steps[0]!);
    expect(steps[2]).toBeGreaterThan(steps[1]!);
  });

  it("on a chain between two placed ones keeps towards the far end", () => {
    const far = sketchAt("a +> m, m +> n, n +> b", { a: [0, 0], b: [700, 0] });
    const now = seated(far);
    expect(placeOf(now, "m").x).toBeLessThan(placeOf(now, "n").x);
    expect(placeOf(now, "m").x).toBeGreaterThan(100);
  });

  it("without links goes to free space near the middle of the picture", () => {
    const now = seated({
      ...sketch("a +> b, b +> c, c +> a, lonely"),
      layout: triangle.layout,
    });
    expect(distance(placeOf(now, "lonely"), { x: 150, y: 130 })).toBeLessThan(300);
    expect(closest(now)).toBeGreaterThan(30);
  });

  it("several without links do not stand on each other", () => {
    const now = seated({
      ...sketch("a +> b, b +> c, c +> a, one, two, three, four"),
      layout: triangle.layout,
    });
    expect(closest(now)).toBeGreaterThan(30);
  });

  it("a chain that hangs on nothing is arranged and set aside as a whole", () => {
    const now = seated({
      ...sketch("a +> b, b +> c, c +> a, x +> y, y +> z"),
      layout: triangle.layout,
    });
    expect(closest(now)).toBeGreaterThan(30);
    expect(placeOf(now, "x").x).toBeLessThan(placeOf(now, "y").x);
    expect(placeOf(now, "y").x).toBeLessThan(placeOf(now, "z").x);
  });

  it("finds room even in a crowd", () => {
    const crowd = Array.from({ length: 49 }, (_, index) => `c${index}`);
    const places = Object.fromEntries(
      crowd.map((name, index): [string, [number, number]] => [
        name,
        [(index % 7) * 90, Math.floor(index / 7) * 50],
      ]),
    );
    const now = seated(sketchAt(`${crowd.join(", ")}, c24 +> new one`, places));
    const others = labelsOf(now).filter(({ centre }) => centre !== placeOf(now, "new one"));
    const own = drawn(now).labels[sketchId("new one")]!;
    expect(
      Math.min(...others.map((other) => gapBetween(boxOf(own), boxOf(other)))),
    ).toBeGreaterThan(0);
  });
});

describe("taking a variable out of a ready-made model and putting it back", () => {
  const each = WAYS.flatMap((way) => libraryModels().map((model) => ({ ...way, ...model })));

  it.each(each)("$name, chosen $way: no label is covered", ({ document, choose }) => {
    const ids = Object.keys(document.variables) as VariableId[];
    for (const id of ids.slice(0, 2)) {
      const { [id]: _gone, ...positions } = document.layout.positions;
      expect(closest(placed(placedAt(document, positions), choose))).toBeGreaterThan(0);
    }
  });
});

describe("a way to choose that takes its time", () => {
  const asked = (document: CldDocument): number => {
    let times = 0;
    placed(document, (...question) => {
      times++;
      return chooseSeat(...question);
    });
    return times;
  };
  const star = (points: number): CldDocument =>
    sketchAt(Array.from({ length: points }, (_, at) => `hub +> p${at}`).join(", "), {
      hub: [0, 0],
    });

  it("is asked for every place of a few that hang on the picture", () => {
    expect(asked(star(1))).toBe(1);
    expect(asked(star(12))).toBe(12);
  });

  it("is asked for none of many, nor for what hangs on nothing", () => {
    expect(asked(star(13))).toBe(0);
    expect(asked(unplaced("a +> b, b +> c"))).toBe(0);
  });

  it("is not asked in a picture of very many links", () => {
    const names = Array.from({ length: 17 }, (_, at) => `v${at}`);
    const dense = names.flatMap((a) => names.filter((b) => b !== a).map((b) => `${a} +> ${b}`));
    const document = sketch(dense.slice(0, 260).join(", "));
    const { [sketchId("v0") as VariableId]: _gone, ...positions } = document.layout.positions;
    expect(asked(placedAt(document, positions))).toBe(0);
  });
});

describe("any links between any variables", () => {
  it("get whole places that leave every label free", () => {
    const name = fc.constantFrom("a", "bb", "c c", "a rather long name of a thing", "e", "f", "g");
    const arrows = fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(arrows, (pairs) => {
        const now = placed(unplaced(pairs.map(([from, to]) => `${from} +> ${to}`).join(", ")));
        expect(Object.values(now.layout.positions).every(isWholePoint)).toBe(true);
        expect(closest(now)).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
