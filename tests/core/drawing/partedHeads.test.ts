import { describe, expect, it } from "vitest";
import { drawDiagram } from "../../../src/core/drawing/drawDiagram";
import { type Drawing, EMPTY_DRAWING } from "../../../src/core/drawing/drawing";
import { linkArc, linkInk } from "../../../src/core/drawing/linkArc";
import { type Bendable, partedHeads } from "../../../src/core/drawing/partedHeads";
import { projected } from "../../../src/core/drawing/projected";
import type { CldDocument, LinkId, Point } from "../../../src/core/model/document";
import { sketchId } from "../../sketch";
import { linkId } from "./drawn";
import { measureText } from "./measure";
import { libraryModels } from "./models";

/** The corners of an arrowhead, out of what is inked for it. */
function corners(head: string): readonly Point[] {
  const numbers = head.match(/-?[\d.]+/g)!.map(Number);
  return [0, 2, 4].map((place) => ({ x: numbers[place]!, y: numbers[place + 1]! }));
}

/** Slow and obvious: the distance between two triangles by many points on their sides. */
function gap(a: string, b: string): number {
  const [[tip], [end]] = [corners(a), corners(b)];
  if (Math.hypot(tip!.x - end!.x, tip!.y - end!.y) > 40) return Infinity;
  const [one, other] = [rim(corners(a)), rim(corners(b))];
  return Math.min(...one.flatMap((p) => other.map((q) => Math.hypot(p.x - q.x, p.y - q.y))));
}

function rim(head: readonly Point[]): readonly Point[] {
  return head.flatMap((from, place) => {
    const to = head[(place + 1) % 3]!;
    return Array.from({ length: 24 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / 24,
      y: from.y + ((to.y - from.y) * step) / 24,
    }));
  });
}

/** The links as they are drawn; no loop has to be found for that. */
function linksOf(document: CldDocument): Drawing["links"] {
  return drawDiagram({ document, loops: null, measure: measureText }, EMPTY_DRAWING).links;
}

function bendsOf(document: CldDocument): Readonly<Record<LinkId, number>> {
  return Object.fromEntries(Object.entries(linksOf(document)).map(([id, { bend }]) => [id, bend]));
}

it.each(libraryModels())("$name: before a room no two arrowheads touch", ({ document }) => {
  const bends = bendsOf(document);
  for (const height of [720, 1080]) {
    const room = { width: (height * 16) / 9 - 40, height: height - 0.24 * height - 40 };
    const shown = projected(document, measureText, { height, room }, bends);
    const heads = Object.entries(linksOf(shown));
    const near = heads.flatMap(([id, { head }], place) =>
      heads
        .slice(place + 1)
        .filter(([, other]) => gap(head, other.head) < 1.9)
        .map(([other]) => [id, other]),
    );
    expect(near).toEqual([]);
  }
});

describe("two links that arrive at one label", () => {
  const size = { width: 60, height: 26 };
  const to = { ...size, centre: { x: 0, y: 0 } };
  const arriving = (number: number, y: number, bend: number, others: readonly number[] = []) =>
    ({
      id: linkId(number),
      target: sketchId("to"),
      from: { ...size, centre: { x: 300, y } },
      to,
      bend,
      others,
    }) satisfies Bendable;
  const headOf = ({ from, to: end }: Bendable, bend: number): string =>
    linkInk(linkArc(from, end, bend)).head;
  const SIZES = [0.04, 0.06, 0.08, 0.1, 0.12, 0.2];

  it("have the least other bend of one of them with which their heads are apart", () => {
    const [one, other] = [arriving(1, -14, 0.02, SIZES), arriving(2, 14, 0.02)];
    expect(gap(headOf(one, 0.02), headOf(other, 0.02))).toBeLessThan(2);
    const bends = partedHeads([one, other]);
    expect(bends[other.id]).toBe(0.02);
    expect(gap(headOf(one, bends[one.id]!), headOf(other, 0.02))).toBeGreaterThan(1.9);
    const less = SIZES.filter((each) => each < bends[one.id]!);
    expect(SIZES).toContain(bends[one.id]);
    for (const each of less) expect(gap(headOf(one, each), headOf(other, 0.02))).toBeLessThan(2.5);
  });

  it("stay as they are where they are apart, or arrive elsewhere, or have no other bend", () => {
    const apart = [arriving(1, -250, 0.1, SIZES), arriving(2, 250, 0.1, SIZES)];
    expect(partedHeads(apart)).toEqual({ [linkId(1)]: 0.1, [linkId(2)]: 0.1 });
    const pair = [arriving(1, -14, 0.02, SIZES), arriving(2, 14, 0.02, SIZES)] as const;
    const elsewhere = [pair[0], { ...pair[1], target: sketchId("elsewhere") }];
    expect(partedHeads(elsewhere)).toEqual({ [linkId(1)]: 0.02, [linkId(2)]: 0.02 });
    const fixed = pair.map((each) => ({ ...each, others: [] }));
    expect(partedHeads(fixed)).toEqual({ [linkId(1)]: 0.02, [linkId(2)]: 0.02 });
  });

  it("are not parted by a bend with which one of them meets a third", () => {
    const [one, other] = [arriving(1, -14, 0.02, [0.2]), arriving(2, 14, 0.02)];
    expect(partedHeads([one, other])[one.id]).toBe(0.2);
    const third = arriving(3, -15, 0.2);
    expect(gap(headOf(one, 0.2), headOf(third, 0.2))).toBeLessThan(2);
    expect(partedHeads([one, other, third])[one.id]).toBe(0.02);
  });

  it("are both bent otherwise where one alone cannot be bent enough", () => {
    const least = [0.04, 0.06];
    const [one, other] = [arriving(1, -14, 0.02, least), arriving(2, 14, 0.02, [0, -0.04, -0.06])];
    expect(gap(headOf(one, 0.06), headOf(other, 0.02))).toBeLessThan(2);
    const bends = partedHeads([one, other]);
    expect(gap(headOf(one, bends[one.id]!), headOf(other, bends[other.id]!))).toBeGreaterThan(1.9);
  });
});
