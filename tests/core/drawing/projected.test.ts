import { describe, expect, it } from "vitest";
import { lengthOf, runsThrough } from "../../../src/core/drawing/arc";
import { type Box, boxOf, enclosing, overlap } from "../../../src/core/drawing/box";
import { labelBox } from "../../../src/core/drawing/labelBox";
import { linkArc } from "../../../src/core/drawing/linkArc";
import { projected, type Screen } from "../../../src/core/drawing/projected";
import { readableZoom } from "../../../src/core/drawing/readableZoom";
import type { CldDocument, Point, VariableId } from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";
import { drawn, linkId, sketchAt } from "./drawn";
import { measureText } from "./measure";
import { libraryModels } from "./models";

/** The usual screens with the foot of a presentation taken off, and its margins. */
const SCREENS: readonly Screen[] = [
  [1280, 720],
  [1440, 900],
  [1920, 1080],
].map(([width = 0, height = 0]) => ({
  height,
  room: { width: width - 40, height: height - Math.min(190, 0.24 * height) - 40 },
}));
const [SMALL, , LARGE] = SCREENS as [Screen, Screen, Screen];

function boxes({ variables, layout }: CldDocument) {
  return Object.entries(layout.positions).map(([id, centre]) =>
    boxOf({ ...labelBox(variables[id as VariableId]!.name, measureText), centre }),
  );
}
function namedBoxes(document: CldDocument) {
  const [a, b] = boxes(document) as [Box, Box];
  return { a, b };
}
const moved = (document: CldDocument, by: (point: Point) => Point): CldDocument => ({
  ...document,
  layout: {
    ...document.layout,
    positions: Object.fromEntries(
      Object.entries(document.layout.positions).map(([id, point]) => [id, by(point)]),
    ),
  },
});

function labelAt({ variables }: CldDocument, name: string, centre: Point) {
  return { ...labelBox(variables[sketchId(name)]!.name, measureText), centre };
}

describe("the ready-made models before a room", () => {
  it.each(libraryModels())("$name: no two labels lie over each other", ({ document }) => {
    for (const screen of SCREENS) {
      const labels = boxes(projected(document, measureText, screen));
      const pairs = labels.flatMap((one, place) =>
        labels.slice(place + 1).filter((other) => overlap(one, other)),
      );
      expect(pairs).toEqual([]);
    }
  });

  it.each(libraryModels())("$name: no link is hardly more than its head", ({ document }) => {
    const bends = Object.fromEntries(
      Object.entries(drawn(document).links).map(([id, { bend }]) => [id, bend]),
    );
    const shorter = SCREENS.flatMap((screen) => {
      const shown = projected(document, measureText, screen, bends);
      const { links } = drawn(shown);
      // What is tight on all sides settles within three pixels.
      return Object.values(shown.links).filter(
        ({ id, source, target, delay }) =>
          source !== target && lengthOf(links[id]!.arc) < (delay ? 57 : 42),
      );
    });
    expect(shorter).toEqual([]);
  });

  it.each(libraryModels())("$name: its words can be read from the last row", ({ document }) => {
    for (const { height, room } of SCREENS) {
      const bounds = enclosing(boxes(projected(document, measureText, { height, room })))!;
      // With the last of the margin: every label is on the screen whole.
      const zoom = Math.min(
        (room.width + 40) / (bounds.right - bounds.left),
        (room.height + 40) / (bounds.bottom - bounds.top),
      );
      // Letters are 15 px high at zoom 1; a fiftieth of the height is asked for.
      expect(15 * zoom).toBeGreaterThanOrEqual(height / 50);
    }
  });
});

describe("a diagram before a room", () => {
  const wide = moved(sketch("a +> b, b +> c, c +> a"), ({ x, y }) => ({ x: 4 * x, y: 4 * y }));

  it("keeps its words, its links and all but its places", () => {
    const { layout, ...rest } = projected(wide, measureText, SMALL);
    const { layout: own, ...ownRest } = wide;
    expect(rest).toEqual(ownRest);
    expect(layout.bends).toBe(own.bends);
    expect(Object.keys(layout.positions)).toEqual(Object.keys(own.positions));
  });

  it("stays as it is edited where its words are large enough", () => {
    const near = moved(wide, ({ x, y }) => ({ x: x / 2, y: y / 2 }));
    const room = { height: 1080, room: { width: 1880, height: 1040 } };
    expect(projected(near, measureText, room).layout.positions).toEqual(near.layout.positions);
  });

  it("has its labels as much nearer from top to bottom as its words need, in twentieths", () => {
    const near = moved(wide, ({ x, y }) => ({ x: x / 2, y: y / 2 }));
    const [first, second] = Object.values(near.layout.positions) as [Point, Point];
    const share = (height: number): number => {
      const room = { height: 1080, room: { width: 1880, height } };
      const laid = projected(near, measureText, room).layout.positions;
      const [one, other] = Object.values(laid) as [Point, Point];
      return (other.y - one.y) / (second.y - first.y);
    };
    const shares = [1040, 860, 660, 480, 380].map(share);
    for (const each of shares) expect(each * 20).toBeCloseTo(Math.round(each * 20));
    expect(shares.toSorted((a, b) => b - a)).toEqual(shares);
    expect(shares[0]).toBeCloseTo(1);
    expect(shares.at(-1)).toBeCloseTo(0.65);
  });

  it.each([
    ["a +> b", 45],
    ["a +> b //", 60],
  ])("%s: its ends are pushed apart until there is enough of the link to see", (text, least) => {
    const tight = sketchAt(text.replace(" //", ""), { a: [0, 0], b: [50, 0] });
    const link = tight.links[linkId(1)]!;
    const delay = text.endsWith("//") ? { length: "" } : null;
    const held = { ...tight, links: { [link.id]: { ...link, delay } } };
    const shown = projected(held, measureText, LARGE, { [link.id]: 0 });
    const { arc } = drawn(shown).links[link.id]!;
    expect(lengthOf(arc)).toBeGreaterThan(least - 1);
    expect(lengthOf(arc)).toBeLessThan(least + 1);
    const [a, b] = Object.values(shown.layout.positions) as [Point, Point];
    expect((a.x + b.x) / 2).toBeCloseTo(25);
    expect([a.y, b.y]).toEqual([0, 0]);
  });

  it("labels without a link between them stay nearer", () => {
    const pair = sketchAt("a, b", { a: [0, 0], b: [10, 0] });
    const { a, b } = namedBoxes(projected(pair, measureText, LARGE));
    expect(b.left - a.right).toBeCloseTo(26);
  });

  it("stays as wide as it is where the screen is wider than it has to be", () => {
    const square = moved(wide, (point) => point);
    const broad = { height: 720, room: { width: 4000, height: 500 } };
    const laid = projected(square, measureText, broad).layout.positions;
    for (const [id, { x }] of Object.entries(square.layout.positions)) {
      expect(laid[id as VariableId]!.x).toBeCloseTo(x);
    }
  });

  it("has badges that were placed by hand as far from their loops as all else", () => {
    const path = Object.keys(wide.variables) as VariableId[];
    const badges = [{ path, offset: { x: 40, y: -20 } }];
    const laid = projected({ ...wide, layout: { ...wide.layout, badges } }, measureText, SMALL);
    const [badge] = laid.layout.badges;
    expect(badge?.path).toBe(path);
    expect(badge?.offset.y).toBeGreaterThan(-20);
    expect(badge?.offset.y).toBeLessThanOrEqual(-13);
  });

  it("keeps the bends with which it is drawn elsewhere, but not over a label that has come nearer", () => {
    const row = sketchAt("a +> b, c", { a: [0, 0], b: [600, 0], c: [300, 190] });
    const link = linkId(1);
    const kept = projected(row, measureText, LARGE, { [link]: 0.4 });
    expect(kept.layout.bends).toEqual({ [link]: 0.4 });
    const c = kept.layout.positions[sketchId("c")]!;
    const [a, b] = [kept.layout.positions[sketchId("a")]!, kept.layout.positions[sketchId("b")]!];
    // The bend whose arc has its top at c; one a little higher or lower passes by.
    const through = -(c.y - a.y) / (b.x - a.x);
    const past = projected(row, measureText, LARGE, { [link]: through }).layout.bends[link]!;
    expect(past).not.toBe(through);
    expect(Math.sign(past)).toBe(Math.sign(through));
    expect(Math.abs(past - through)).toBeLessThan(0.11);
    const arc = linkArc(labelAt(row, "a", a), labelAt(row, "b", b), past);
    expect(runsThrough(arc, boxOf(labelAt(row, "c", c)))).toBe(false);
  });

  it.each(libraryModels())(
    "$name: every link is bent as elsewhere, or nearly so",
    ({ document }) => {
      const { links } = drawn(document);
      const bends = Object.fromEntries(Object.entries(links).map(([id, { bend }]) => [id, bend]));
      const otherwise = SCREENS.flatMap((screen) => {
        const { layout } = projected(document, measureText, screen, bends);
        return Object.values(document.links).filter(
          ({ id, source, target }) =>
            source !== target && !(Math.abs(layout.bends[id]! - bends[id]!) < 0.11),
        );
      });
      expect(otherwise).toEqual([]);
    },
  );

  /** A name of so many lines that no bend like the one elsewhere goes round it. */
  const TALL = "a name of so many words that it is a wall of many lines in the way of all links";
  const named = (document: CldDocument, ...names: readonly string[]): CldDocument => {
    const entries = Object.entries(document.variables).map(([id, variable]) => [
      id,
      names.includes(variable.name) ? { ...variable, name: TALL } : variable,
    ]);
    return { ...document, variables: Object.fromEntries(entries) };
  };

  it("pushes a label off a link that would have to go round it", () => {
    const wall = sketchAt("a +> b, c", { a: [0, 0], b: [450, 0], c: [225, 82] });
    const shown = projected(named(wall, "c"), measureText, LARGE, { [linkId(1)]: -0.2 });
    const bend = shown.layout.bends[linkId(1)]!;
    expect(Math.abs(bend + 0.2)).toBeLessThan(0.11);
    const { links, labels } = drawn(shown);
    const met = runsThrough(links[linkId(1)]!.arc, boxOf(labels[sketchId("c")]!));
    expect(met).toBe(false);
  });

  it("makes way for a link through a column of labels, none of which lies on it or on another", () => {
    const names = ["c", "d", "e", "f", "g", "h", "i", "j"];
    const column = names.map((name, place): [string, [number, number]] => [
      name,
      [225, 40 * place],
    ]);
    const places = { a: [0, 0], b: [450, 0], ...Object.fromEntries(column) } as const;
    const full = sketchAt(`a +> b, ${names.join(", ")}`, places);
    const shown = projected(named(full, ...names), measureText, LARGE, { [linkId(1)]: -0.2 });
    expect(Math.abs(shown.layout.bends[linkId(1)]! + 0.2)).toBeLessThan(0.11);
    const { links, labels } = drawn(shown);
    const between = names.map((name) => boxOf(labels[sketchId(name)]!));
    const { arc } = links[linkId(1)]!;
    expect(between.filter((box) => runsThrough(arc, box))).toEqual([]);
    const [, ...below] = between;
    expect(below.filter((box, place) => overlap(box, between[place]!))).toEqual([]);
  });

  it.each(libraryModels())(
    "$name: links drawn as elsewhere pass clear of words",
    ({ document }) => {
      const bends = Object.fromEntries(
        Object.entries(drawn(document).links).map(([id, { bend }]) => [id, bend]),
      );
      for (const screen of SCREENS) {
        const shown = projected(document, measureText, screen, bends);
        const { labels, links } = drawn(shown);
        for (const { id, source, target } of Object.values(shown.links)) {
          if (shown.layout.bends[id] === undefined) continue;
          const met = Object.entries(labels).filter(
            ([name, label]) =>
              name !== source && name !== target && runsThrough(links[id]!.arc, boxOf(label)),
          );
          expect(met.map(([name]) => name)).toEqual([]);
        }
      }
    },
  );

  it("keeps bends set by hand whatever is in their way", () => {
    const row = sketchAt("a +> b", { a: [0, 0], b: [600, 0] });
    const byHand = { ...row, layout: { ...row.layout, bends: { [linkId(1)]: -0.7 } } };
    const shown = projected(byHand, measureText, LARGE, { [linkId(1)]: 0.2 });
    expect(shown.layout.bends).toEqual({ [linkId(1)]: -0.7 });
  });

  it("may be empty, or one variable", () => {
    const empty = sketch("");
    expect(projected(empty, measureText, SMALL)).toEqual(empty);
    const one = projected(sketch("a"), measureText, SMALL);
    expect(Object.values(one.layout.positions)).toHaveLength(1);
  });
});

it("a label that can be read is a fiftieth of the height", () => {
  expect(15 * readableZoom(900)).toBe(18);
});
