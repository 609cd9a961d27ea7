import { describe, expect, it } from "vitest";
import { arcBetween, distanceToArc } from "../../../src/core/drawing/arc";
import { distance } from "../../../src/core/drawing/box";
import { badgeFor, drawDiagram } from "../../../src/core/drawing/drawDiagram";
import { type DrawnBadge, EMPTY_DRAWING } from "../../../src/core/drawing/drawing";
import { loopShape, surrounds } from "../../../src/core/drawing/loopShape";
import { listLoops } from "../../../src/core/loops/listLoops";
import { canonicalLoop, loopKey } from "../../../src/core/loops/loopPath";
import { NO_LOOPS } from "../../../src/core/loops/loopSet";
import type {
  CldDocument,
  LoopLabel,
  LoopNote,
  LoopNoteId,
  LoopPath,
} from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";
import { drawn, linkId, linkOf, sketchAt } from "./drawn";
import { measureText } from "./measure";

const pathOf = (...names: readonly string[]): LoopPath => canonicalLoop(names.map(sketchId));

function noted(document: CldDocument, path: LoopPath, note: Partial<LoopNote>): CldDocument {
  const id = `n-${Object.keys(document.loopNotes).length + 1}` as LoopNoteId;
  const plain = { name: "", story: "", intended: null, evidence: [], visibility: "auto" } as const;
  return {
    ...document,
    loopNotes: { ...document.loopNotes, [id]: { id, path, ...plain, ...note } },
  };
}

/** A ring of so many variables. */
const ring = (count: number): string =>
  Array.from({ length: count }, (_, index) => `v${index} +> v${(index + 1) % count}`).join(", ");
const ringPath = (count: number): LoopPath =>
  pathOf(...Array.from({ length: count }, (_, index) => `v${index}`));
const ringPathOf = (name: string): LoopPath => pathOf("hub", name);
const keysOf = (document: CldDocument): readonly string[] =>
  drawn(document).badges.map(({ key }) => key);

const TRIANGLE = sketchAt("a +> b, b +> c, c -> a", { a: [0, 0], b: [300, 0], c: [150, 250] });
const LENS = sketchAt("a +> b, b -> a", { a: [0, 0], b: [300, 0] });

describe("a badge", () => {
  it("says which loop it is and of what kind", () => {
    const [badge] = drawn(TRIANGLE).badges;
    expect(badge).toMatchObject({
      key: loopKey(pathOf("a", "b", "c")),
      path: pathOf("a", "b", "c"),
      kind: "balancing",
      links: [linkId(1), linkId(2), linkId(3)],
    });
  });

  it("stands near the middle of its loop", () => {
    const [badge] = drawn(TRIANGLE).badges;
    expect(distance(badge!.centre, { x: 150, y: 85 })).toBeLessThan(40);
  });

  it("stands in the middle of the lens of a loop of two", () => {
    const [badge] = drawn(LENS).badges;
    expect(distance(badge!.centre, { x: 150, y: 0 })).toBeLessThan(3);
  });

  it("turns the way the links run on the sheet", () => {
    expect(drawn(TRIANGLE).badges[0]?.clockwise).toBe(true);
    const mirrored = sketchAt("a +> b, b +> c, c +> a", { a: [300, 0], b: [0, 0], c: [150, 250] });
    expect(drawn(mirrored).badges[0]?.clockwise).toBe(false);
    expect(drawn(LENS).badges[0]?.clockwise).toBe(true);
  });

  it("is left out where there is no free place for it", () => {
    expect(drawn(flatTriangle()).badges).toEqual([]);
  });

  it("stands where it was put by hand, as an offset from the middle of its loop", () => {
    const path = pathOf("a", "b", "c");
    const offset = { x: 40, y: -15 };
    const layout = { ...TRIANGLE.layout, badges: [{ path, offset }] };
    const [badge] = drawn({ ...TRIANGLE, layout }).badges;
    expect(badge!.centre.x - badge!.anchor.x).toBeCloseTo(offset.x, 1);
    expect(badge!.centre.y - badge!.anchor.y).toBeCloseTo(offset.y, 1);
  });
});

describe("which loops have badges", () => {
  it("short ones: up to five variables", () => {
    expect(keysOf(sketch(ring(5)))).toHaveLength(1);
    expect(keysOf(sketch(ring(6)))).toEqual([]);
  });

  it("a longer one that has a name, or is pinned", () => {
    const six = sketch(ring(6));
    expect(keysOf(noted(six, ringPath(6), { name: "Growth" }))).toHaveLength(1);
    expect(keysOf(noted(six, ringPath(6), { visibility: "pinned" }))).toHaveLength(1);
    expect(keysOf(noted(six, ringPath(6), { story: "Only a story" }))).toEqual([]);
  });

  it("none that is hidden, whatever its name", () => {
    const note = { name: "Growth", visibility: "hidden" } as const;
    expect(keysOf(noted(TRIANGLE, pathOf("a", "b", "c"), note))).toEqual([]);
  });

  it("at most eight, the pinned ones among them", () => {
    const hub = Array.from({ length: 12 }, (_, index) => `hub +> x${index}, x${index} +> hub`);
    const names = Array.from({ length: 12 }, (_, index) => `x${index}`);
    const places = Object.fromEntries(
      names.map((name, index): [string, [number, number]] => {
        const angle = (index * Math.PI) / 6;
        return [name, [Math.round(500 * Math.cos(angle)), Math.round(500 * Math.sin(angle))]];
      }),
    );
    const star = sketchAt(hub.join(", "), { hub: [0, 0], ...places });
    const path = pathOf("hub", "x9");
    expect(keysOf(star)).toHaveLength(8);
    expect(keysOf(star)).not.toContain(loopKey(path));
    const pinned = keysOf(noted(star, path, { visibility: "pinned" }));
    expect(pinned).toHaveLength(8);
    expect(pinned).toContain(loopKey(path));
  });

  it("no short loop whose middle another badge has", () => {
    const doubled = sketchAt("a +> b, b +> c, c +> d, d +> a, c +> a", {
      a: [0, 0],
      b: [400, 0],
      c: [400, 40],
      d: [0, 40],
    });
    expect(drawn(doubled).badges.length).toBeLessThanOrEqual(1);
  });

  it("those that are labelled already before those that are new", () => {
    // Nine loops of two round a hub: one too many, and each has a place.
    const hub = Array.from({ length: 9 }, (_, index) => `hub +> x${index}, x${index} +> hub`);
    const places = Object.fromEntries(
      Array.from({ length: 9 }, (_, index): [string, [number, number]] => {
        const angle = (index * 2 * Math.PI) / 9;
        return [
          `x${index}`,
          [Math.round(500 * Math.cos(angle)), Math.round(500 * Math.sin(angle))],
        ];
      }),
    );
    const star = sketchAt(hub.join(", "), { hub: [0, 0], ...places });
    const left = ringPathOf("x8");
    expect(keysOf(star)).not.toContain(loopKey(left));
    const labelled = { ...star, loopLabels: [{ path: left, label: "R1" }] };
    expect(keysOf(labelled)).toContain(loopKey(left));
    expect(keysOf(labelled)).toHaveLength(8);
  });

  it("stay when a link that closes shorter loops is added", () => {
    const before = sketchAt("a +> b, b +> c, c +> d, d +> a, e, f", {
      a: [0, 0],
      b: [400, 0],
      c: [400, 400],
      d: [0, 400],
      e: [900, 0],
      f: [900, 300],
    });
    const after = sketchAt("a +> b, b +> c, c +> d, d +> a, e +> f, f +> e", {
      a: [0, 0],
      b: [400, 0],
      c: [400, 400],
      d: [0, 400],
      e: [900, 0],
      f: [900, 300],
    });
    const [standing] = drawn(before).badges;
    expect(drawn(after).badges.map(({ key }) => key)).toHaveLength(2);
    expect(drawn(after).badges).toContainEqual(standing);
  });

  describe("when a loop of two stands in the middle of one that is labelled already", () => {
    const path = pathOf("a", "b", "c", "d");
    const square = (links: string, height: number): CldDocument => ({
      ...sketchAt(`a +> b, b +> c, c +> d, d +> a, e, f${links}`, {
        a: [250, -height],
        b: [0, 0],
        c: [250, height],
        d: [500, 0],
        e: [175, 0],
        f: [325, 0],
      }),
      loopLabels: [{ path, label: "R1" }],
    });
    const pair = loopKey(pathOf("e", "f"));

    it.each([140, 170, 220])("the larger one gives way, %d px high", (height) => {
      const middle = { x: 250, y: 0 };
      const [alone] = drawn(square("", height)).badges;
      expect(distance(alone!.centre, middle)).toBeLessThan(1);
      const badges = drawn(square(", e +> f, f +> e", height)).badges;
      expect(badges.map(({ key }) => key)).toEqual([loopKey(path), pair]);
      expect(distance(badges[0]!.centre, middle)).toBeGreaterThan(40);
      expect(distance(badges[1]!.centre, middle)).toBeLessThan(10);
    });

    it.each([40, 60])("never stands in its lens, %d px high", (height) => {
      const badges = drawn(square(", e +> f, f +> e", height)).badges;
      const [larger, smaller] = [badges[0]!, badges[1]!];
      expect(larger.key).toBe(loopKey(path));
      expect(distance(smaller.centre, { x: 250, y: 0 })).toBeLessThan(3);
      expect(distance(larger.centre, smaller.centre)).toBeGreaterThan(42);
    });
  });

  it("no loop that two shorter ones fill, though its label is older", () => {
    const filled = sketchAt("a +> b, b +> c, c +> d, d +> a, b +> d, d +> b", {
      a: [200, -200],
      b: [0, 0],
      c: [200, 200],
      d: [400, 0],
    });
    const labelled = [{ path: pathOf("a", "b", "c", "d"), label: "R1" }];
    expect(keysOf({ ...filled, loopLabels: labelled })).toEqual(
      [pathOf("b", "d"), pathOf("a", "b", "d"), pathOf("b", "c", "d")].map(loopKey),
    );
  });

  it("a larger loop that is nearly filled by one of two, where there is room beside that", () => {
    const badges = drawn(
      sketchAt("a +> b, b +> a, b +> c, c -> a", { a: [0, 0], b: [125, 0], c: [57, -99] }),
    ).badges;
    expect(badges.map(({ key }) => key)).toEqual(
      [pathOf("a", "b"), pathOf("a", "b", "c")].map(loopKey),
    );
    expect(distance(badges[0]!.centre, badges[1]!.centre)).toBeGreaterThan(42);
  });

  it("none from an older answer whose links are gone", () => {
    const loops = listLoops(TRIANGLE.links);
    const { [linkId(3)]: _gone, ...links } = TRIANGLE.links;
    const document = { ...TRIANGLE, links };
    const picture = { document, loops, measure: measureText };
    expect(drawDiagram(picture, EMPTY_DRAWING).badges).toEqual([]);
  });

  it("keep clear of each other", () => {
    const { badges } = drawn(sketch("a +> b, b +> c, c +> d, d +> a, a +> c, c +> a, b +> d"));
    for (const [index, badge] of badges.entries()) {
      for (const other of badges.slice(index + 1)) {
        expect(distance(badge.centre, other.centre)).toBeGreaterThanOrEqual(40);
      }
    }
  });
});

/** Three variables nearly in a row, with straight links: no ring has room inside. */
function flatTriangle(): CldDocument {
  const plain = sketchAt("a +> b, b +> c, c +> a", { a: [0, 0], b: [300, 0], c: [150, 30] });
  const bends = Object.fromEntries([1, 2, 3].map((number) => [linkId(number), 0]));
  return { ...plain, layout: { ...plain.layout, bends } };
}

/** Two variables so near each other, with links bent by hand so little, that no ring fits between these. */
function tightPair(): CldDocument {
  return bentLittle(sketchAt("a +> b, b +> a", { a: [0, 0], b: [58, 0] }), [1, 2]);
}

function bentLittle(document: CldDocument, links: readonly number[]): CldDocument {
  const bends = Object.fromEntries(links.map((number) => [linkId(number), 0.2]));
  return { ...document, layout: { ...document.layout, bends } };
}

describe("a loop without a place of its own", () => {
  const tight = tightPair();
  const path = pathOf("a", "b");
  const named = noted(tight, path, { name: "Growth" });

  it("has no badge unless somebody wished for it, or it is one of two links", () => {
    expect(drawn(flatTriangle()).badges).toEqual([]);
    const wished = noted(flatTriangle(), pathOf("a", "b", "c"), { name: "Growth" });
    expect(drawn(wished).badges.map(({ leader }) => leader !== null)).toEqual([true]);
  });

  it("of two links too near each other for a ring has it beside one of them, unasked", () => {
    const drawing = drawn(tight);
    expect(drawing.badges.map((badge) => badge.path)).toEqual([path]);
    const [{ centre, leader }] = drawing.badges as [DrawnBadge];
    const arcs = Object.values(drawing.links).map(({ arc }) => arc);
    expect(Math.min(...arcs.map((arc) => distanceToArc(arc, leader!)))).toBeLessThan(0.1);
    for (const arc of arcs) expect(distanceToArc(arc, centre)).toBeGreaterThan(12.5);
  });

  it("of two links leads to none that a loop shown before it has too", () => {
    // Both links of the pair are in triangles with older labels.
    const text = "a +> b, b +> c, c +> a, b +> a, a +> d, d +> b";
    const places = { a: [0, 0], b: [60, 0], c: [30, 220], d: [30, -220] } as const;
    const loopLabels = [pathOf("a", "b", "c"), pathOf("a", "d", "b")].map(
      (each, at): LoopLabel => ({ path: each, label: `R${at + 1}` }),
    );
    const shown = drawn({ ...bentLittle(sketchAt(text, places), [1, 4]), loopLabels }).badges;
    expect(shown.map(({ links }) => links.length).filter((links) => links < 4)).toEqual([3, 3]);
  });

  it("has it beside one of its links, with a line to that, when it is named", () => {
    const drawing = drawn(named);
    const [badge] = drawing.badges;
    const arcs = Object.values(drawing.links).map(({ arc }) => arc);
    const toLeader = arcs.map((arc) => distanceToArc(arc, badge!.leader!));
    expect(Math.min(...toLeader)).toBeLessThan(0.1);
    for (const arc of arcs) expect(distanceToArc(arc, badge!.centre)).toBeGreaterThan(12.5);
    expect(distance(badge!.centre, badge!.leader!)).toBeLessThan(60);
  });

  it("has no line when it stands inside, or where a hand put it", () => {
    expect(drawn(TRIANGLE).badges[0]?.leader).toBeNull();
    const layout = { ...named.layout, badges: [{ path, offset: { x: 0, y: 200 } }] };
    expect(drawn({ ...named, layout }).badges[0]?.leader).toBeNull();
  });

  it("leads to no link that another loop shown has too", () => {
    // Two named loops of three that share a→b, too flat for a ring inside either.
    const text = "a +> b, b +> c, c +> a, b +> d, d +> a";
    const plain = sketchAt(text, { a: [0, 0], b: [300, 0], c: [150, 30], d: [150, -30] });
    const straight = Object.fromEntries([1, 2, 3, 4, 5].map((number) => [linkId(number), 0]));
    const flat = { ...plain, layout: { ...plain.layout, bends: straight } };
    const both = noted(noted(flat, pathOf("a", "b", "c"), { name: "One" }), pathOf("a", "b", "d"), {
      name: "Other",
    });
    const drawing = drawn(both);
    const led = drawing.badges.filter(({ leader }) => leader);
    expect(led.length).toBeGreaterThan(0);
    for (const { leader } of led) {
      expect(distanceToArc(linkOf(drawing, 1).arc, leader!)).toBeGreaterThan(1);
    }
  });
});

describe("badgeFor", () => {
  const document = sketch(ring(6));
  const loops = listLoops(document.links);

  it("places the badge of a loop that is not shown unasked", () => {
    const drawing = drawn(document);
    expect(badgeFor(drawing, document, { loops, index: 0 })?.key).toBe(loopKey(ringPath(6)));
  });

  it("gives the badge that is shown already", () => {
    const drawing = drawn(TRIANGLE);
    const asked = badgeFor(drawing, TRIANGLE, { loops: listLoops(TRIANGLE.links), index: 0 });
    expect(asked).toBe(drawing.badges[0]);
  });

  it("stands beside a link with a line to it where nothing inside is free", () => {
    const tight = tightPair();
    const asked = badgeFor(drawn(tight), tight, { loops: listLoops(tight.links), index: 0 });
    expect(asked?.leader).not.toBeNull();
  });

  it("stands in the middle of its loop where nothing at all is free, because it was asked for", () => {
    const crowd = Array.from({ length: 49 }, (_, index) => `crowd of words ${index}`);
    const places = crowd.map((name, index): [string, [number, number]] => [
      name,
      [-220 + 80 * (index % 7), -105 + 35 * Math.floor(index / 7)],
    ]);
    const full = sketchAt(`a +> b, b +> a, ${crowd.join(", ")}`, {
      ...Object.fromEntries(places),
      a: [0, 0],
      b: [58, 0],
    });
    const asked = badgeFor(drawn(full), full, { loops: listLoops(full.links), index: 0 });
    expect(distance(asked!.centre, { x: 29, y: 0 })).toBeLessThan(12);
    expect(asked?.leader).toBeNull();
  });

  it("has none for a loop that is not on the sheet", () => {
    const picture = { document: sketch("a"), loops: NO_LOOPS, measure: measureText };
    const drawing = drawDiagram(picture, EMPTY_DRAWING);
    expect(badgeFor(drawing, sketch("a"), { loops, index: 0 })).toBeNull();
  });
});

describe("loopShape", () => {
  const lens = loopShape([
    arcBetween({ x: 0, y: 0 }, { x: 200, y: 0 }, 0.25),
    arcBetween({ x: 200, y: 0 }, { x: 0, y: 0 }, 0.25),
  ]);

  it("has the centre and size of its area", () => {
    expect(distance(lens.centre, { x: 100, y: 0 })).toBeLessThan(0.01);
    expect(lens.size).toBeGreaterThan(110);
    expect(lens.size).toBeLessThan(125);
  });

  it("surrounds what lies between its links", () => {
    expect(surrounds(lens, { x: 100, y: 40 })).toBe(true);
    expect(surrounds(lens, { x: 100, y: 60 })).toBe(false);
    expect(surrounds(lens, { x: 5, y: 30 })).toBe(false);
  });

  it("has a centre even without area", () => {
    const line = loopShape([arcBetween({ x: 0, y: 0 }, { x: 200, y: 0 }, 0)]);
    expect(line.centre.x).toBeCloseTo(100, 0);
    expect(Number.isFinite(line.centre.y)).toBe(true);
  });
});
