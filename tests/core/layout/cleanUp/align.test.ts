import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Centred, enclosing, gapBetween } from "../../../../src/core/drawing/box";
import { type AlignLine, aligned } from "../../../../src/core/layout/cleanUp/align";
import { distributed } from "../../../../src/core/layout/cleanUp/distribute";
import type { Along } from "../../../../src/core/layout/cleanUp/stretch";
import type { PlacedLabel } from "../../../../src/core/layout/cleanUp/placedLabel";
import { arbitraryLabels, boxesOf, label, putAt } from "./labels";

const LINES: readonly AlignLine[] = ["left", "centre", "right", "top", "middle", "bottom"];
const ALONG: readonly Along[] = ["across", "down"];

/** Three labels of other sizes, the second farthest out to the left and below. */
const three = [
  label("a", { left: 100, top: 0 }),
  label("b", { left: 0, top: 200, width: 100, height: 40 }),
  label("c", { left: 300, top: 100, width: 60 }),
];

/** Where a label would touch the line. */
function lineOf({ centre, width, height }: Centred, line: AlignLine): number {
  const places: Readonly<Record<AlignLine, number>> = {
    left: centre.x - width / 2,
    centre: centre.x,
    right: centre.x + width / 2,
    top: centre.y - height / 2,
    middle: centre.y,
    bottom: centre.y + height / 2,
  };
  return places[line];
}

/** The box round all of them, as a thing with a centre. */
function whole(labels: readonly PlacedLabel[]): Centred {
  const { left, right, top, bottom } = enclosing(Object.values(boxesOf(labels)))!;
  const centre = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return { centre, width: right - left, height: bottom - top };
}

describe("labels brought to one line", () => {
  it.each([
    ["left", { a: 0, b: 0, c: 0 }, "left"],
    ["right", { a: 360, b: 360, c: 360 }, "right"],
    ["top", { a: 0, b: 0, c: 0 }, "top"],
    ["bottom", { a: 240, b: 240, c: 240 }, "bottom"],
  ] as const)("%s: all edges stand at the outermost", (line, edges, side) => {
    const boxes = boxesOf(putAt(three, aligned(three, line)));
    for (const [name, edge] of Object.entries(edges)) expect(boxes[name]?.[side]).toBe(edge);
  });

  it("centre and middle are those of the box round all of them", () => {
    for (const { x } of Object.values(aligned(three, "centre"))) expect(x).toBe(180);
    for (const { y } of Object.values(aligned(three, "middle"))) expect(y).toBe(120);
  });

  it("brings them to the line exactly, clear of each other; done again it changes nothing", () => {
    fc.assert(
      fc.property(arbitraryLabels, fc.constantFrom(...LINES), (labels, line) => {
        const now = putAt(labels, aligned(labels, line));
        const onLine = now.map((one) => lineOf(one, line));
        for (const each of onLine) expect(each).toBeCloseTo(onLine[0]!, 9);
        expect(onLine[0]).toBeCloseTo(lineOf(whole(labels), line), 9);
        const boxes = Object.values(boxesOf(now));
        boxes.forEach((box, place) => {
          for (const other of boxes.slice(0, place))
            expect(gapBetween(box, other)).toBeGreaterThan(-1e-6);
        });
        putAt(now, aligned(now, line)).forEach(({ centre }, place) => {
          expect(centre.x).toBeCloseTo(now[place]!.centre.x, 6);
          expect(centre.y).toBeCloseTo(now[place]!.centre.y, 6);
        });
      }),
    );
  });

  it("moves along the line only what would lie over another, and that as little as can be", () => {
    const column = [
      label("a", { left: 0, top: 0 }),
      label("b", { left: 60, top: 8 }),
      label("c", { left: 10, top: 200 }),
    ];
    const boxes = boxesOf(putAt(column, aligned(column, "left")));
    expect(boxes.c).toMatchObject({ top: 200 });
    // Twelve between them, and each goes half the way.
    expect(boxes.b!.top - boxes.a!.bottom).toBeCloseTo(12);
    expect(boxes.a!.top + boxes.b!.top).toBeCloseTo(8);
  });

  it("keeps their order along the line, and their mean", () => {
    fc.assert(
      fc.property(arbitraryLabels, fc.constantFrom(...LINES), (labels, line) => {
        const axis = line === "top" || line === "middle" || line === "bottom" ? "x" : "y";
        const now = putAt(labels, aligned(labels, line));
        const sum = (all: typeof labels) => all.reduce((so, { centre }) => so + centre[axis], 0);
        expect(sum(now)).toBeCloseTo(sum(labels), 6);
        const before = labels.toSorted((a, b) => a.centre[axis] - b.centre[axis]);
        const inOrder = before.map(({ id }) => now.find((one) => one.id === id)!.centre[axis]);
        const rising = inOrder.toSorted((a, b) => a - b);
        // Those that stood at the same place may come in either order.
        fc.pre(new Set(before.map(({ centre }) => centre[axis])).size === before.length);
        expect(inOrder).toEqual(rising);
      }),
    );
  });

  it("of none gives none", () => {
    expect(aligned([], "left")).toEqual({});
  });
});

describe("labels with equal gaps", () => {
  it("are equally far from box to box, not from middle to middle; the outer two stay", () => {
    const boxes = boxesOf(putAt(three, distributed(three, "across")));
    expect(boxes.b).toMatchObject({ left: 0, right: 100 });
    expect(boxes.a).toMatchObject({ left: 180, right: 220 });
    expect(boxes.c).toMatchObject({ left: 300, right: 360 });
  });

  it("go below each other by their heights", () => {
    const boxes = boxesOf(putAt(three, distributed(three, "down")));
    expect([boxes.a?.bottom, boxes.c?.top, boxes.c?.bottom, boxes.b?.top]).toEqual([
      20, 100, 120, 200,
    ]);
  });

  it("without room between the outer two spread from the middle, clear of each other", () => {
    const heap = [
      label("a", { left: 0, top: 0 }),
      label("b", { left: 10, top: 0 }),
      label("c", { left: 20, top: 0 }),
    ];
    const boxes = boxesOf(putAt(heap, distributed(heap, "across")));
    expect([boxes.a?.left, boxes.b?.left, boxes.c?.left]).toEqual([-42, 10, 62]);
  });

  it("keep their order, and their gaps when done again", () => {
    fc.assert(
      fc.property(arbitraryLabels, fc.constantFrom(...ALONG), (labels, along) => {
        const now = putAt(labels, distributed(labels, along));
        const side =
          along === "across"
            ? (["left", "right", "x", "y"] as const)
            : (["top", "bottom", "y", "x"] as const);
        const [start, end, axis, other] = side;
        const boxes = labels
          .map((one, place) => ({
            was: one.centre,
            now: now[place]!,
            box: Object.values(boxesOf(now))[place]!,
          }))
          .toSorted((a, b) => a.now.centre[axis] - b.now.centre[axis]);
        const gaps = boxes.slice(1).map(({ box }, place) => box[start] - boxes[place]!.box[end]);
        for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 6);
        expect(gaps[0]).toBeGreaterThan(11.99);
        boxes
          .slice(1)
          .forEach(({ was }, place) =>
            expect(was[axis]).toBeGreaterThanOrEqual(boxes[place]!.was[axis]),
          );
        for (const { was, now: is } of boxes) expect(is.centre[other]).toBe(was[other]);
        const again = putAt(now, distributed(now, along));
        again.forEach(({ centre }, place) =>
          expect(centre[axis]).toBeCloseTo(now[place]!.centre[axis], 6),
        );
      }),
    );
  });

  it("of one label is where it is", () => {
    expect(distributed(three.slice(0, 1), "across")).toEqual({ "v-a": three[0]?.centre });
  });
});
