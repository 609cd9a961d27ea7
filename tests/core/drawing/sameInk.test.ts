import { describe, expect, it } from "vitest";
import type { DrawnBadge, DrawnLabel, DrawnLink } from "../../../src/core/drawing/drawing";
import {
  isSameBadge,
  isSameLabel,
  isSameLink,
  isSamePoint,
  keeping,
  keepingList,
} from "../../../src/core/drawing/sameInk";
import { sketch, sketchId } from "../../sketch";
import { drawn, linkId, linkOf } from "./drawn";

const drawing = drawn(sketch("a +> b, b +||> c, c -> a"));
const label = drawing.labels[sketchId("a")]!;
const link = linkOf(drawing, 2);
const badge = drawing.badges[0]!;
const sameNumber = (a: { readonly n: number }, b: { readonly n: number }): boolean => a.n === b.n;

describe("two labels", () => {
  it("are the same with the same lines at the same place", () => {
    expect(isSameLabel(label, { ...label, lines: [...label.lines] })).toBe(true);
  });

  it.each<Partial<DrawnLabel>>([
    { centre: { x: 1, y: 2 } },
    { width: 1 },
    { lines: ["other"] },
    { lines: ["a", "second"] },
  ])("differ by %o", (change) => {
    expect(isSameLabel(label, { ...label, ...change })).toBe(false);
  });
});

describe("two links", () => {
  it("are the same with the same ink", () => {
    expect(isSameLink(link, { ...link })).toBe(true);
  });

  it.each<Partial<DrawnLink>>([
    { shaft: "M0 0L1 1" },
    { head: "M0 0Z" },
    { bars: null },
    { bend: 0.5 },
    { manual: true },
    { sign: { x: 0, y: 0 } },
  ])("differ by %o", (change) => {
    expect(isSameLink(link, { ...link, ...change })).toBe(false);
  });
});

describe("two badges", () => {
  it("are the same of one loop at one place", () => {
    expect(isSameBadge(badge, { ...badge, links: [...badge.links] })).toBe(true);
  });

  it.each<Partial<DrawnBadge>>([
    { key: "other" },
    { kind: "undetermined" },
    { clockwise: !badge.clockwise },
    { centre: { x: 0, y: 0 } },
    { anchor: { x: 0, y: 0 } },
    { links: [linkId(9)] },
  ])("differ by %o", (change) => {
    expect(isSameBadge(badge, { ...badge, ...change })).toBe(false);
  });
});

describe("isSamePoint", () => {
  it("compares both coordinates", () => {
    expect(isSamePoint({ x: 1, y: 2 }, { x: 1, y: 2 })).toBe(true);
    expect(isSamePoint({ x: 1, y: 2 }, { x: 2, y: 1 })).toBe(false);
  });
});

describe("keeping", () => {
  const before = { a: { n: 1 }, b: { n: 2 } };

  it("gives the record before when every entry is the same", () => {
    expect(keeping(before, { a: { n: 1 }, b: { n: 2 } }, sameNumber)).toBe(before);
  });

  it("takes over the entries that are the same", () => {
    const now = keeping(before, { a: { n: 1 }, b: { n: 3 } }, sameNumber);
    expect(now.a).toBe(before.a);
    expect(now.b).toEqual({ n: 3 });
  });

  it("is another record when an entry is gone or new", () => {
    const fewer: Record<string, { n: number }> = { a: { n: 1 } };
    expect(keeping<string, { n: number }>(before, fewer, sameNumber)).toEqual(fewer);
    const more = { ...before, c: { n: 3 } };
    expect(keeping<string, { n: number }>(before, more, sameNumber)).toEqual(more);
  });

  it("is not misled by names that every object has", () => {
    const now: Record<string, { n: number }> = { constructor: { n: 1 }, toString: { n: 2 } };
    expect(keeping({}, now, sameNumber)).toEqual(now);
  });
});

describe("keepingList", () => {
  const before = [{ n: 1 }, { n: 2 }];

  it("gives the list before when it is the same", () => {
    expect(keepingList(before, [{ n: 1 }, { n: 2 }], sameNumber)).toBe(before);
  });

  it("takes entries over in another order", () => {
    const now = keepingList(before, [{ n: 2 }, { n: 3 }], sameNumber);
    expect(now[0]).toBe(before[1]);
    expect(now).toEqual([{ n: 2 }, { n: 3 }]);
  });
});
