import { describe, expect, it } from "vitest";
import { type Arc, arcBetween, pointsAlong } from "../../../src/core/drawing/arc";
import { distance } from "../../../src/core/drawing/box";
import { badgeFor } from "../../../src/core/drawing/drawDiagram";
import type { DrawnBadge, Drawing } from "../../../src/core/drawing/drawing";
import { type Face, facesOfOthers, loopFaces } from "../../../src/core/drawing/loopFaces";
import { type LoopShape, loopShape } from "../../../src/core/drawing/loopShape";
import { listLoops } from "../../../src/core/loops/listLoops";
import { canonicalLoop, loopKey } from "../../../src/core/loops/loopPath";
import type {
  CldDocument,
  LinkId,
  LoopNote,
  LoopNoteId,
  LoopPath,
  Point,
} from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";
import { drawn, sketchAt } from "./drawn";
import { libraryModels } from "./models";

const pathOf = (...names: readonly string[]): LoopPath => canonicalLoop(names.map(sketchId));
const FIVE = pathOf("a", "b", "c", "d", "e");
const THREE = pathOf("a", "b", "c");

/** A ring of five whose greater part is a triangle: only a strip beside the chord is not. */
function pentagon(strip: number): CldDocument {
  return sketchAt("a +> b, b +> c, c +> d, d +> e, e +> a, c +> a", {
    a: [0, 0],
    b: [460, 0],
    c: [230, 400],
    d: [100 - strip, 330],
    e: [20 - strip, 190],
  });
}

function noted(document: CldDocument, notes: readonly Partial<LoopNote>[]): CldDocument {
  const plain = { story: "", intended: null, evidence: [], visibility: "auto" } as const;
  const all = notes.map((note, index): LoopNote => {
    const id = `n-${index}` as LoopNoteId;
    return { ...plain, id, name: "", path: FIVE, ...note };
  });
  return { ...document, loopNotes: Object.fromEntries(all.map((note) => [note.id, note])) };
}

const badgeOn = ({ badges }: Drawing, path: LoopPath): DrawnBadge | undefined =>
  badges.find(({ key }) => key === loopKey(path));

describe("a named ring of five round a triangle that nobody named", () => {
  const named = noted(pentagon(150), [{ name: "The long way" }]);
  const drawing = drawn(named);

  it("stands beside the triangle, though its middle lies in it", () => {
    const { anchor, centre, leader } = badgeOn(drawing, FIVE)!;
    expect(runsRound(arcsOf(drawing, named, THREE), anchor)).toBe(true);
    expect(runsRound(arcsOf(drawing, named, THREE), centre)).toBe(false);
    expect(runsRound(arcsOf(drawing, named, FIVE), centre)).toBe(true);
    expect(leader).toBeNull();
  });

  it("leaves the triangle to the badge of the triangle", () => {
    const { centre } = badgeOn(drawing, THREE)!;
    expect(runsRound(arcsOf(drawing, named, THREE), centre)).toBe(true);
  });

  it("stands no other way when the triangle has no badge", () => {
    const hidden = drawn(noted(named, [{ name: "The long way" }, hiddenNote(THREE)]));
    expect(badgeOn(hidden, THREE)).toBeUndefined();
    expect(badgeOn(hidden, FIVE)?.centre).toEqual(badgeOn(drawing, FIVE)!.centre);
  });
});

describe("a ring of five with no room beside the triangle", () => {
  const tight = pentagon(-50);

  it("has a line to a link that the triangle has not", () => {
    const drawing = drawn(noted(tight, [{ name: "The long way" }]));
    const { leader } = badgeOn(drawing, FIVE)!;
    const others = arcsOf(drawing, tight, THREE).flatMap((arc) => pointsAlong(arc, 40));
    expect(leader).not.toBeNull();
    for (const point of others) expect(distance(point, leader!)).toBeGreaterThan(5);
  });

  it("has no badge when nobody named it, but the triangle has", () => {
    expect(drawn(tight).badges.map(({ key }) => key)).toEqual([loopKey(THREE)]);
  });

  it("has one when it is asked for", () => {
    const drawing = drawn(tight);
    const loops = listLoops(tight.links);
    const index = loops.indexOf(loopKey(FIVE));
    expect(badgeFor(drawing, tight, { loops, index })?.key).toBe(loopKey(FIVE));
  });

  it("leaves the place to the triangle though its own label is older", () => {
    const labelled = { ...tight, loopLabels: [{ path: FIVE, label: "R1" }] };
    expect(drawn(labelled).badges.map(({ key }) => key)).toEqual([loopKey(THREE)]);
  });
});

describe("loops of one length that share their links", () => {
  // A ring of four, and a short cut each way that fills it with three more rings of four.
  const shared = sketchAt("a +> b, b +> c, c +> d, d +> a, a +> e, e +> c, c +> f, f +> a", {
    a: [0, 0],
    b: [240, -190],
    c: [480, 0],
    d: [240, 190],
    e: [240, -70],
    f: [240, 70],
  });
  const outer = { name: "The outer way", path: pathOf("a", "b", "c", "d") };
  const inner = [
    pathOf("a", "b", "c", "f"),
    pathOf("a", "e", "c", "d"),
    pathOf("a", "e", "c", "f"),
  ].map((path, index) => ({ name: `Way ${index}`, path }));

  it("are all shown when all are named, the outer one too", () => {
    const drawing = drawn(noted(shared, [outer, ...inner]));
    expect(drawing.badges).toHaveLength(4);
    const { centre } = badgeOn(drawing, outer.path)!;
    expect(runsRound(arcsOf(drawing, shared, outer.path), centre)).toBe(true);
  });

  it("leave their faces to the smaller when nobody named any", () => {
    const { badges } = drawn(shared);
    expect(badges.length).toBeGreaterThan(0);
    expect(badges.map(({ key }) => key)).not.toContain(loopKey(outer.path));
  });
});

describe.each(libraryModels())("the ready-made model $name", ({ document }) => {
  it("has no badge without a line in a face of a shorter loop", () => {
    const drawing = drawn(document);
    const loops = listLoops(document.links);
    const short = Array.from({ length: loops.count }, (_, index) => index)
      .filter((index) => loops.length(index) <= 5)
      .map((index) => ({
        path: loops.path(index),
        arcs: arcsOfLinks(drawing, loops.links(index)),
      }));
    for (const { path, centre, leader } of drawing.badges) {
      const shorter = short.filter((other) => other.path.length < path.length);
      const around = shorter.filter(({ arcs }) => !leader && runsRound(arcs, centre));
      expect(around.map((other) => loopKey(other.path))).toEqual([]);
    }
  });
});

describe("facesOfOthers", () => {
  const shapeOf = (left: number, width: number): LoopShape => {
    const [a, b, c] = [left, left + width, left + width / 2].map((x, index) => ({
      x,
      y: index === 2 ? width : 0,
    })) as [Point, Point, Point];
    return loopShape([arcBetween(a, b, 0), arcBetween(b, c, 0), arcBetween(c, a, 0)]);
  };
  const own: Face = { index: 0, length: 4, shape: shapeOf(0, 200) };

  it("are those of shorter loops, and of smaller ones of the same length", () => {
    const shorter: Face = { index: 0, length: 3, shape: shapeOf(0, 300) };
    const smaller: Face = { index: 0, length: 4, shape: shapeOf(0, 100) };
    const larger: Face = { index: 0, length: 4, shape: shapeOf(0, 300) };
    const longer: Face = { index: 0, length: 5, shape: shapeOf(0, 100) };
    expect(facesOfOthers([shorter, smaller, larger, longer, own], own)).toEqual([shorter, smaller]);
  });

  it("are not those of loops elsewhere", () => {
    expect(facesOfOthers([{ index: 0, length: 3, shape: shapeOf(900, 300) }], own)).toEqual([]);
  });
});

describe("loopFaces", () => {
  const shape = loopShape([arcBetween({ x: 0, y: 0 }, { x: 9, y: 0 }, 0.5)]);

  it("has loops of up to five links that are on the sheet", () => {
    const text = "a +> b, b +> a, b +> c, c +> d, d +> e, e +> f, f +> a, e +> a";
    const loops = listLoops(sketch(text).links);
    const faces = loopFaces(loops, () => shape);
    expect([...faces.values()].map(({ length }) => length)).toEqual([2, 5]);
    expect([...loopFaces(loops, (index) => (index === 0 ? null : shape)).keys()]).toEqual([1]);
  });

  it("has a bounded number of the shortest", () => {
    const names = Array.from({ length: 9 }, (_, index) => `v${index}`);
    const all = names.flatMap((from) => names.map((to) => (from === to ? "" : `${from} +> ${to}`)));
    const loops = listLoops(sketch(all.filter((text) => text !== "").join(", ")).links);
    const faces = [...loopFaces(loops, () => shape).values()];
    expect(faces).toHaveLength(60);
    expect(Math.max(...faces.map(({ length }) => length))).toBe(3); // 36 of two and 168 of three
  });
});

function hiddenNote(path: LoopPath): Partial<LoopNote> {
  return { path, visibility: "hidden" };
}

function arcsOf(drawing: Drawing, { links }: CldDocument, path: LoopPath): readonly Arc[] {
  const loops = listLoops(links);
  return arcsOfLinks(drawing, loops.links(loops.indexOf(loopKey(path))));
}

function arcsOfLinks({ links }: Drawing, ids: readonly LinkId[]): readonly Arc[] {
  return ids.map((id) => links[id]!.arc); // every link is drawn
}

/** Whether links one after the other run round a point: by the angle they turn through, seen from it. */
function runsRound(arcs: readonly Arc[], { x, y }: Point): boolean {
  const points = arcs.flatMap((arc) => pointsAlong(arc, 24));
  const angles = points.map((point) => Math.atan2(point.y - y, point.x - x));
  const turned = angles.reduce((sum, angle, index) => {
    const step = angle - angles.at(index - 1)!; // there are points
    return sum + step - 2 * Math.PI * Math.round(step / (2 * Math.PI));
  }, 0);
  return Math.round(turned / (2 * Math.PI)) % 2 !== 0;
}
