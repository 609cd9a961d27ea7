import { describe, expect, it } from "vitest";
import { type Arc, arcBetween } from "../../../src/core/drawing/arc";
import { roomOf, type Surroundings, troubleOf } from "../../../src/core/drawing/bendTrouble";
import { type Box, overlap } from "../../../src/core/drawing/box";

const NOTHING: Surroundings = { labels: [], arcs: [], bars: [], hasBars: false };
const ARC = arcBetween({ x: 0, y: 0 }, { x: 300, y: 0 }, 0.1);
const trouble = (around: Partial<Surroundings>): number =>
  troubleOf(ARC, { ...NOTHING, ...around });
const labelAt = (x: number, y: number): Box => ({
  left: x - 40,
  right: x + 40,
  top: y - 13,
  bottom: y + 13,
});

describe("troubleOf", () => {
  it("is nothing on an empty sheet", () => {
    expect(trouble({})).toBe(0);
  });

  it("is great when the arc runs through a label, small when it touches one", () => {
    const through = trouble({ labels: [labelAt(150, -30)] });
    const touching = trouble({ labels: [labelAt(150, -46)] });
    expect(through).toBeGreaterThan(10 * touching);
    expect(touching).toBeGreaterThan(0);
    expect(trouble({ labels: [labelAt(150, -60)] })).toBe(0);
  });

  it("grows with every label it runs through", () => {
    const one = trouble({ labels: [labelAt(100, -20)] });
    expect(trouble({ labels: [labelAt(100, -20), labelAt(200, -20)] })).toBeCloseTo(2 * one, 6);
  });

  it("is great along another link, even one that runs the other way", () => {
    const same = arcBetween({ x: -40, y: 2 }, { x: 340, y: 2 }, 0.08);
    const opposite = arcBetween({ x: 340, y: 2 }, { x: -40, y: 2 }, -0.08);
    expect(trouble({ arcs: [same] })).toBeGreaterThan(3);
    expect(trouble({ arcs: [opposite] })).toBeGreaterThan(3);
  });

  it("counts crossings, and takes a link across for no more than that", () => {
    const across = (x: number): Arc => arcBetween({ x, y: -200 }, { x, y: 200 }, 0);
    const one = trouble({ arcs: [across(150)] });
    expect(one).toBeGreaterThan(0);
    expect(trouble({ arcs: [across(100), across(200)] })).toBe(2 * one);
    expect(trouble({ arcs: [across(400)] })).toBe(0);
  });

  it("is the same with a limit that it does not reach, and more than one that it does", () => {
    const labels = [labelAt(150, -30)];
    const arcs = [100, 200].map((x) => arcBetween({ x, y: -200 }, { x, y: 200 }, 0));
    const all = trouble({ labels, arcs });
    expect(troubleOf(ARC, { ...NOTHING, labels, arcs }, all)).toBe(all);
    expect(troubleOf(ARC, { ...NOTHING, labels, arcs }, all / 2)).toBeGreaterThan(all / 2);
  });

  it("grows with what a link lacks of the room for its marks, and with bars it lacks more", () => {
    const long = (length: number, hasBars = false): number => {
      const arc = arcBetween({ x: 0, y: 0 }, { x: length, y: 0 }, 0);
      return troubleOf(arc, { ...NOTHING, hasBars });
    };
    expect(long(52)).toBe(0);
    expect(long(40)).toBeGreaterThan(0);
    expect(long(20)).toBeGreaterThan(long(40));
    expect(long(80, true)).toBe(0);
    expect(long(60, true)).toBeGreaterThan(0);
  });

  it("is none beside a link that keeps its distance", () => {
    expect(trouble({ arcs: [arcBetween({ x: 0, y: 30 }, { x: 300, y: 30 }, 0.1)] })).toBe(0);
  });

  it("is more the nearer two heads come", () => {
    const headAt = (x: number): Arc => arcBetween({ x: 200, y: 300 }, { x, y: 10 }, 0);
    expect(trouble({ arcs: [headAt(300)] })).toBeGreaterThan(trouble({ arcs: [headAt(310)] }));
    expect(trouble({ arcs: [headAt(330)] })).toBe(0);
  });

  it("is some over the bars of another link's delay, and none beside them", () => {
    expect(trouble({ bars: [{ x: 150, y: -28 }] })).toBeGreaterThan(0);
    expect(trouble({ bars: [{ x: 150, y: -8 }] })).toBe(0);
  });

  it("is some where its own bars stand on another link or at a label", () => {
    const beside = arcBetween({ x: 150, y: -200 }, { x: 150, y: -38 }, 0);
    const arcs = [beside];
    expect(trouble({ arcs, hasBars: true })).toBeGreaterThan(trouble({ arcs }));
    const labels = [labelAt(150, -51)];
    expect(trouble({ labels, hasBars: true })).toBeGreaterThan(trouble({ labels }));
    expect(trouble({ hasBars: true })).toBe(0);
  });

  it("is some where a head meets the beginning of another link, whichever of them is asked", () => {
    const onward = arcBetween({ x: 303, y: 0 }, { x: 500, y: 200 }, 0);
    expect(trouble({ arcs: [onward] })).toBeGreaterThan(0);
    expect(troubleOf(onward, { ...NOTHING, arcs: [ARC] })).toBeGreaterThan(0);
  });
});

describe("roomOf", () => {
  it("holds all that matters: what lies outside of it is no trouble", () => {
    const room = roomOf(ARC.bounds);
    const near: Surroundings = {
      ...NOTHING,
      labels: [labelAt(150, -30)],
      arcs: [arcBetween({ x: 200, y: 300 }, { x: 305, y: 10 }, 0)],
    };
    const far: Surroundings = {
      ...NOTHING,
      labels: [labelAt(150, 400)],
      arcs: [arcBetween({ x: 0, y: 900 }, { x: 300, y: 900 }, 0.1)],
    };
    for (const label of far.labels) expect(overlap(label, room)).toBe(false);
    for (const { bounds } of far.arcs) expect(overlap(bounds, room)).toBe(false);
    expect(troubleOf(ARC, near)).toBeGreaterThan(0);
    expect(troubleOf(ARC, far)).toBe(0);
  });
});
