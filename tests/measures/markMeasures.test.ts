import { describe, expect, it } from "vitest";
import type { LinkId, Point } from "../../src/core/model/document";
import { labelsAt, link } from "./handmade";
import {
  badgeClashes,
  badgesAstray,
  badgesCrowded,
  barsCovered,
  signClashes,
  signRows,
  signsAstray,
} from "./markMeasures";
import type { SeenBadge, SeenLink, SeenPicture } from "./picture";

const LABELS = labelsAt({ a: [0, 0], b: [300, 0], c: [0, 100], d: [300, 100], e: [150, 50] });
const upper = (sign: Point, delayed = false): SeenLink =>
  link(LABELS, ["a", "b"], 0, { sign, delayed });
const lower = (sign: Point): SeenLink => link(LABELS, ["c", "d"], 0, { sign });
const signed = (...links: readonly SeenLink[]): SeenPicture => ({
  labels: LABELS,
  links,
  badges: [],
});

describe("signClashes", () => {
  it("are none where signs stand free", () => {
    expect(signClashes(signed(upper({ x: 250, y: 11 }), lower({ x: 250, y: 111 })))).toBe(0);
  });

  it.each([
    ["a label", signed(upper({ x: 150, y: 60 }))],
    ["another link", signed(upper({ x: 200, y: 95 }), lower({ x: 250, y: 111 }))],
    ["the bars of its own link's delay", signed(upper({ x: 155, y: 11 }, true))],
  ])("count a sign on %s", (_, picture) => {
    expect(signClashes(picture)).toBe(1);
  });

  it("count both of two signs on each other", () => {
    const picture = signed(upper({ x: 220, y: 50 }), lower({ x: 228, y: 50 }));
    expect(signClashes(picture)).toBe(2);
  });
});

describe("signsAstray", () => {
  it("are those nearer to another link than to their own", () => {
    expect(signsAstray(signed(upper({ x: 250, y: 49 }), lower({ x: 250, y: 111 })))).toBe(0);
    expect(signsAstray(signed(upper({ x: 250, y: 60 }), lower({ x: 250, y: 111 })))).toBe(1);
  });
});

describe("barsCovered", () => {
  const away = { x: -500, y: -500 };

  it("counts bars under another link or on a label, and none that stand free", () => {
    const across = link(labelsAt({ f: [150, -80], g: [150, 80] }), ["f", "g"], 0);
    expect(barsCovered(signed(upper(away, true)))).toBe(0);
    expect(barsCovered(signed(upper(away, true), across))).toBe(1);
    expect(barsCovered(signed(upper(away), across))).toBe(0);
    const labels = labelsAt({ a: [0, 0], b: [300, 0], e: [150, 12] });
    expect(barsCovered({ labels, links: [upper(away, true)], badges: [] })).toBe(1);
  });
});

describe("signRows", () => {
  const into = (sign: Point): SeenLink => link(LABELS, ["c", "b"], 0, { sign });

  it("are pairs of signs side by side at one label", () => {
    expect(signRows(signed(upper({ x: 260, y: -11 }), into({ x: 270, y: 10 })))).toBe(1);
    expect(signRows(signed(upper({ x: 240, y: -11 }), into({ x: 260, y: 25 })))).toBe(0);
  });

  it("are not signs of links into two labels", () => {
    expect(signRows(signed(upper({ x: 260, y: 50 }), lower({ x: 270, y: 60 })))).toBe(0);
  });
});

describe("badges", () => {
  const square = labelsAt({ a: [0, 0], b: [300, 0], c: [300, 300], d: [0, 300] });
  const ring = [
    link(square, ["a", "b"], 0.2),
    link(square, ["b", "c"], 0.2),
    link(square, ["c", "d"], 0.2),
    link(square, ["d", "a"], 0.2),
  ];
  const pair = link(square, ["b", "a"], 0.2);
  const links = [...ring, pair];
  const badge = (
    of: readonly SeenLink[],
    x: number,
    y: number,
    leader: Point | null = null,
  ): SeenBadge => ({
    centre: { x, y },
    links: of.map(({ id }) => id),
    leader,
  });
  const shown = (...badges: readonly SeenBadge[]): SeenPicture => ({
    labels: square,
    links,
    badges,
  });
  const lens = [ring[0]!, pair];

  it("have a place of their own in the middle of their loops", () => {
    expect(badgesAstray(shown(badge(ring, 150, 150), badge(lens, 150, 0)))).toBe(0);
  });

  it("have none outside, or in the middle of another shown loop", () => {
    expect(badgesAstray(shown(badge(ring, 600, 150)))).toBe(1);
    expect(badgesAstray(shown(badge(ring, 150, 20), badge(lens, 150, 0)))).toBe(1);
    expect(badgesAstray(shown(badge(ring, 150, 20)))).toBe(0);
  });

  it("may stand anywhere with a line to their loop", () => {
    expect(badgesAstray(shown(badge(ring, 600, 150, { x: 360, y: 150 })))).toBe(0);
  });

  it("are a heap when nearer than 40 px", () => {
    expect(badgesCrowded(shown(badge(ring, 150, 150), badge(lens, 150, 115)))).toBe(2);
    expect(badgesCrowded(shown(badge(ring, 150, 150), badge(lens, 150, 105)))).toBe(0);
  });

  it("clash with links, labels and signs", () => {
    expect(badgeClashes(shown(badge(ring, 150, 150)))).toBe(0);
    expect(badgeClashes(shown(badge(ring, 150, -50)))).toBe(1);
    expect(badgeClashes(shown(badge(ring, 30, 18)))).toBe(1);
    const near = { ...pair, id: "x" as LinkId, sign: { x: 150, y: 165 } };
    const withSign = { ...shown(badge(ring, 150, 150)), links: [...links, near] };
    expect(badgeClashes(withSign)).toBe(1);
  });
});
