import { describe, expect, it } from "vitest";
import { isFarFrom } from "../../../src/core/drawing/isFarFrom";
import {
  movedBadges,
  movedChips,
  movedLabels,
  standingBadges,
} from "../../../src/core/drawing/movedParts";
import type { Drawing } from "../../../src/core/drawing/drawing";
import type { LinkId, Point, VariableId } from "../../../src/core/model/document";
import { sketchId } from "../../sketch";
import { drawn, linkId, sketchAt } from "./drawn";

const PLACES = { a: [0, 0], b: [300, 0], c: [150, 240], d: [900, 0], e: [900, 300] } as const;
const TEXT = "a +> b, b +> c, c +> a, d +> e, e +> d";
const [a, d] = [sketchId("a"), sketchId("d")];

const DRAWING: Drawing = {
  ...drawn(sketchAt(TEXT, PLACES)),
  chips: { [a]: { x: 40, y: -30 }, [d]: { x: 940, y: -30 } } as Record<VariableId, Point>,
};

/** The same picture with all of its first ring elsewhere. */
function shifted(dx: number, dy: number): Drawing {
  const { d: fourth, e: fifth, ...ring } = PLACES;
  const moved = Object.entries(ring).map(([name, [x, y]]) => [name, [x + dx, y + dy] as const]);
  const places: Readonly<Record<string, readonly [number, number]>> = Object.fromEntries(moved);
  return drawn(sketchAt(TEXT, { ...places, d: fourth, e: fifth }));
}

describe("labels that are dragged", () => {
  it("stand at their new centres; all others are the same objects", () => {
    const labels = movedLabels(DRAWING.labels, { [a]: { x: 7, y: 9 } });
    expect(labels[a]).toEqual({ ...DRAWING.labels[a], centre: { x: 7, y: 9 } });
    for (const [id, label] of Object.entries(DRAWING.labels)) {
      expect(labels[id as VariableId] === label).toBe(id !== a);
    }
    expect(DRAWING.labels[a]!.centre).toEqual({ x: 0, y: 0 });
  });

  it("are the same objects where they come back to, and none is made of a stranger", () => {
    const stranger = "v-x" as VariableId;
    const labels = movedLabels(DRAWING.labels, { [a]: { x: 0, y: 0 }, [stranger]: { x: 1, y: 1 } });
    expect(labels[a]).toBe(DRAWING.labels[a]);
    expect(Object.keys(labels)).toEqual(Object.keys(DRAWING.labels));
  });
});

describe("chips of labels that are dragged", () => {
  it("go with them by as much, in hundredths of a pixel; the others stay", () => {
    const chips = movedChips(DRAWING, { [a]: { x: 10.004, y: -20 } });
    expect(chips[a]).toEqual({ x: 50, y: -50 });
    expect(chips[d]).toBe(DRAWING.chips[d]);
  });

  it("are the same objects where the label has not moved, or has none", () => {
    const b = sketchId("b");
    const chips = movedChips(DRAWING, { [a]: { x: 0, y: 0 }, [b]: { x: 5, y: 5 } });
    expect(chips[a]).toBe(DRAWING.chips[a]);
    expect(chips[b]).toBeUndefined();
  });
});

describe("badges of loops whose links have moved", () => {
  const ringLinks = new Set([1, 2, 3].map(linkId));

  it("go with the middle of their loop, their leaders too; the others are the same objects", () => {
    const now = shifted(60, -25);
    const before = DRAWING.badges.map((badge) => ({ ...badge, leader: { x: 1, y: 2 } }));
    const badges = movedBadges(before, now.links, ringLinks);
    expect(badges).toHaveLength(2);
    badges.forEach((badge, at) => {
      const was = before[at]!;
      const isRing = was.links.length === 3;
      expect(badge === was).toBe(!isRing);
      const by = isRing ? { x: 60, y: -25 } : { x: 0, y: 0 };
      for (const part of ["anchor", "centre", "leader"] as const) {
        expect(badge[part]!.x - was[part]!.x).toBeCloseTo(by.x, 1);
        expect(badge[part]!.y - was[part]!.y).toBeCloseTo(by.y, 1);
      }
      expect(badge.clockwise).toBe(was.clockwise);
    });
  });

  it("turn the other way when their loop does", () => {
    const mirrored = { ...PLACES, c: [150, -240] } as const;
    const now = drawn(sketchAt(TEXT, mirrored));
    const badges = movedBadges(DRAWING.badges, now.links, ringLinks);
    const ring = badges.findIndex(({ links }) => links.length === 3);
    expect(badges[ring]!.clockwise).toBe(!DRAWING.badges[ring]!.clockwise);
    expect(badges[ring]!.anchor.y).toBeLessThan(0);
  });

  it("are gone with any of their links, and stay the same objects with links that stay", () => {
    const gone = linkId(2);
    const left = Object.entries(DRAWING.links).filter(([id]) => id !== gone);
    const links: Drawing["links"] = Object.fromEntries(left) as Record<
      LinkId,
      Drawing["links"][LinkId]
    >;
    const badges = standingBadges(DRAWING, links);
    expect(badges).toEqual(DRAWING.badges.filter(({ links: own }) => !own.includes(gone)));
    expect(standingBadges(DRAWING, DRAWING.links)).toEqual(DRAWING.badges);
    expect(badges[0]).toBe(DRAWING.badges.find(({ links: own }) => !own.includes(gone)));
  });

  it("move as soon as one of their links is another object", () => {
    const now = shifted(100, 0);
    const [ring] = standingBadges(DRAWING, now.links).filter(({ links }) => links.length === 3);
    const [was] = DRAWING.badges.filter(({ links }) => links.length === 3);
    expect(ring!.anchor.x - was!.anchor.x).toBeCloseTo(100, 1);
  });
});

describe("a picture that has been laid out anew", () => {
  const movedBy = (moves: Readonly<Record<string, number>>): Drawing => {
    const moved = Object.entries(moves).map(([name, dx]): [string, Point] => {
      const { x, y } = DRAWING.labels[sketchId(name)]!.centre;
      return [sketchId(name), { x: x + dx, y }];
    });
    return { ...DRAWING, labels: movedLabels(DRAWING.labels, Object.fromEntries(moved)) };
  };

  it("has more than one label farther off than an arrow key goes", () => {
    expect(isFarFrom(DRAWING, movedBy({ a: 500 }))).toBe(false);
    expect(isFarFrom(DRAWING, movedBy({ a: 500, b: 40 }))).toBe(false);
    expect(isFarFrom(DRAWING, movedBy({ a: -41, b: 41 }))).toBe(true);
    expect(isFarFrom(DRAWING, movedBy({ a: 40, b: 40, c: 40 }))).toBe(false);
  });

  it("is none where the labels are others", () => {
    expect(isFarFrom(DRAWING, drawn(sketchAt("x +> z", { x: [9000, 0], z: [0, 9000] })))).toBe(
      false,
    );
  });
});
