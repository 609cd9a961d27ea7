import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxRound, distance, grown, isInside } from "../../../src/core/drawing/box";
import { redrawMoved } from "../../../src/core/drawing/redraw";
import type { Drawing } from "../../../src/core/drawing/drawing";
import type { CldDocument, Point, VariableId } from "../../../src/core/model/document";
import { sketchId } from "../../sketch";
import { drawn, sketchAt } from "./drawn";

// What holds of every picture, whatever is on it.

const NAMES = ["a", "be", "a longer name", "d", "ee", "f"] as const;
const place = fc.record({
  x: fc.integer({ min: -400, max: 400 }),
  y: fc.integer({ min: -300, max: 300 }),
});
const pair = fc
  .record({ from: fc.nat(5), to: fc.nat(5), sign: fc.constantFrom("+", "-", "?", "+||", "-||") })
  .filter(({ from, to }) => from !== to);

/** Six variables at such places, with some links between them. */
function pictures(places: fc.Arbitrary<readonly Point[]>): fc.Arbitrary<CldDocument> {
  const pairs = fc.uniqueArray(pair, {
    maxLength: 10,
    selector: ({ from, to }) => `${from} ${to}`,
  });
  return fc.tuple(places, pairs).map(([spots, drawnPairs]) => {
    const links = drawnPairs.map(({ from, to, sign }) => `${NAMES[from]} ${sign}> ${NAMES[to]}`);
    const named = spots.map(({ x, y }, at) => [NAMES[at] ?? "", [x, y] as const] as const);
    return sketchAt([...NAMES, ...links].join(", "), Object.fromEntries(named));
  });
}

/** Anywhere on the sheet, also on each other. */
const anyPicture = pictures(fc.array(place, { minLength: 6, maxLength: 6 }));

/** In rows and columns, so that many stand on one line, and clear of each other. */
const rowedPicture = pictures(
  fc
    .uniqueArray(fc.nat(15), { minLength: 6, maxLength: 6 })
    .map((cells) => cells.map((cell) => ({ x: 220 * (cell % 4), y: 110 * Math.floor(cell / 4) }))),
);

const RUNS = { numRuns: 60 };

function moved(document: CldDocument, places: Readonly<Record<VariableId, Point>>): CldDocument {
  const positions = { ...document.layout.positions, ...places };
  return { ...document, layout: { ...document.layout, positions } };
}

function allMoved(document: CldDocument, by: Point): CldDocument {
  const shifted = Object.entries(document.layout.positions).map(
    ([id, { x, y }]): [string, Point] => [id, { x: x + by.x, y: y + by.y }],
  );
  return moved(document, Object.fromEntries(shifted));
}

/** Every place of a picture's marks, by what stands there. */
function marks({ labels, links, badges }: Drawing): ReadonlyMap<string, Point> {
  return new Map([
    ...Object.entries(labels).map(([id, { centre }]) => [id, centre] as const),
    ...Object.entries(links).flatMap(([id, { tip, start, sign, middle }]) =>
      Object.entries({ tip, start, sign, middle }).map(
        ([part, at]) => [`${id} ${part}`, at] as const,
      ),
    ),
    ...badges.map(({ key, centre }) => [`badge ${key}`, centre] as const),
  ]);
}

describe("every picture", () => {
  it("is the same whatever was drawn before it", () => {
    fc.assert(
      fc.property(anyPicture, anyPicture, (one, other) => {
        const fresh = drawn({ ...one });
        expect(drawn({ ...one }, drawn(other))).toEqual(fresh);
      }),
      RUNS,
    );
  });

  it("moves as a whole when everything is moved as far", () => {
    const by = { x: 1_000, y: -400 };
    fc.assert(
      fc.property(rowedPicture, (document) => {
        const here = marks(drawn(document));
        const there = marks(drawn(allMoved(document, by)));
        expect([...there.keys()]).toEqual([...here.keys()]);
        for (const [name, { x, y }] of here) {
          const at = there.get(name) ?? { x: 0, y: 0 };
          // Places are rounded to tenths of a pixel.
          expect(distance(at, { x: x + by.x, y: y + by.y }), `${name}`).toBeLessThan(0.2);
        }
      }),
      RUNS,
    );
  });

  it("bends a loop of variables in a row alike wherever it stands", () => {
    // Its middle lies on its links: no side is the outer one, whatever the last digits say.
    const rowAt = (x: number, y: number): readonly (number | undefined)[] => {
      const row = { a: [x, y], be: [x + 187, y + 61], d: [x + 374, y + 122] } as const;
      const { links } = drawn(sketchAt("a +> be, be +> d, d -> a", row));
      return Object.values(links).map(({ bend }) => bend);
    };
    for (let step = 0; step < 60; step++) {
      expect(rowAt(7 * step, 13 * step), `step ${step}`).toEqual(rowAt(0, 0));
    }
  });

  it("has every label, sign and badge within its bounds", () => {
    fc.assert(
      fc.property(anyPicture, (document) => {
        const picture = drawn(document);
        const bounds = picture.bounds ?? boxRound({ x: 0, y: 0 }, -1);
        for (const [name, at] of marks(picture))
          expect(isInside(at, grown(bounds, 0.1)), `${name}`).toBe(true);
      }),
      RUNS,
    );
  });

  it("draws every link from its cause to its effect", () => {
    fc.assert(
      fc.property(anyPicture, (document) => {
        const { links, labels } = drawn(document);
        for (const { id, source, target } of Object.values(document.links)) {
          const link = links[id];
          const [from, to] = [labels[source], labels[target]];
          expect(link && from && to).toBeDefined();
          if (!link || !from || !to) return;
          // Where labels lie over each other a stump is drawn between them; else it begins and ends at them.
          const apart = distance(from.centre, to.centre) > (from.width + to.width) / 2 + 60;
          const nearer = distance(link.tip, to.centre) < distance(link.start, to.centre);
          expect(nearer || !apart, `${source} ${target}`).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("has delay bars on delayed links and nowhere else", () => {
    fc.assert(
      fc.property(anyPicture, (document) => {
        const { links } = drawn(document);
        for (const { id, delay } of Object.values(document.links)) {
          expect(links[id]?.bars !== null).toBe(delay !== null);
        }
      }),
      RUNS,
    );
  });
});

describe("a drag in any picture", () => {
  const dragged = fc.record({
    document: anyPicture,
    which: fc.nat(5),
    way: fc.array(place, { minLength: 1, maxLength: 3 }),
  });

  it("redraws what it touches, and leaves all else the same objects", () => {
    fc.assert(
      fc.property(dragged, ({ document, which, way }) => {
        const id = sketchId(NAMES[which] ?? "");
        let picture = drawn(document);
        for (const to of way) {
          const now = redrawMoved(picture, document, moveOf(id, to));
          for (const link of Object.values(document.links)) {
            const touched = link.source === id || link.target === id;
            expect(now.links[link.id] === picture.links[link.id] || touched).toBe(true);
          }
          for (const other of Object.keys(document.variables) as VariableId[]) {
            expect(now.labels[other] === picture.labels[other] || other === id).toBe(true);
          }
          expect(now.labels[id]?.centre).toEqual(to);
          picture = now;
        }
      }),
      RUNS,
    );
  });

  it("ends with every label where the finished picture has it", () => {
    fc.assert(
      fc.property(dragged, ({ document, which, way }) => {
        const id = sketchId(NAMES[which] ?? "");
        const to = way.at(-1) ?? { x: 0, y: 0 };
        const during = redrawMoved(drawn(document), document, moveOf(id, to));
        const after = drawn(moved(document, moveOf(id, to)));
        expect(during.labels).toEqual(after.labels);
        expect(Object.keys(during.links)).toEqual(Object.keys(after.links));
      }),
      RUNS,
    );
  });

  it("that comes back to where it began leaves the labels and untouched links as they were", () => {
    fc.assert(
      fc.property(dragged, ({ document, which, way }) => {
        const id = sketchId(NAMES[which] ?? "");
        const home = document.layout.positions[id] ?? { x: 0, y: 0 };
        const before = drawn(document);
        const there = redrawMoved(before, document, moveOf(id, way[0] ?? home));
        const back = redrawMoved(there, document, moveOf(id, home));
        expect(back.labels).toEqual(before.labels);
        for (const link of Object.values(document.links)) {
          const [now, past] = [back.links[link.id], before.links[link.id]];
          const touched = link.source === id || link.target === id;
          expect(now === past || touched).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

function moveOf(id: VariableId, to: Point): Readonly<Record<VariableId, Point>> {
  return { [id]: to };
}
