import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  beginChange,
  type Change,
  mark,
  type Marked,
  moveLabel,
  noChange,
  touchLink,
} from "../../../src/core/layout/change";
import { type PictureNet, pictureNet } from "../../../src/core/layout/pictureNet";
import { sketch } from "../../sketch";
import { randomDiagram, wantedFor } from "./nets";

function netFor(text: string): PictureNet {
  const { net } = wantedFor(sketch(text));
  return pictureNet(
    net,
    net.links.map(() => null),
  );
}

function randomNet(seed: number): PictureNet {
  const { net } = wantedFor(randomDiagram(seed, 12));
  return pictureNet(
    net,
    net.links.map(() => null),
  );
}

const listed = ({ list, count }: Marked): number[] => Array.from(list.slice(0, count));
const sorted = (numbers: Iterable<number>): number[] => [...numbers].toSorted((a, b) => a - b);

describe("what a change touches", () => {
  it("is marked once each, in the order it was met, whatever changes came before", () => {
    const net = netFor("a, b, c, d, e, f, g, h");
    const change = noChange(net);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 7 }), { maxLength: 20 }), (things) => {
        beginChange(change);
        const first = things.map((thing) => mark(change, change.labels, thing));
        expect(listed(change.labels)).toEqual([...new Set(things)]);
        expect(first).toEqual(things.map((thing, at) => things.indexOf(thing) === at));
      }),
    );
  });

  it("is nothing when it begins", () => {
    const net = netFor("a +> b, b +> a");
    const change = noChange(net);
    beginChange(change);
    moveLabel(change, 0, 1, 2);
    touchLink(change, net, 0);
    beginChange(change);
    for (const marks of [change.labels, change.links, change.loops, change.corners]) {
      expect(marks.count).toBe(0);
      expect([...marks.stamps]).not.toContain(change.stamp);
    }
  });

  it("has the first place that a label was given", () => {
    const change = noChange(netFor("a, b, c"));
    beginChange(change);
    moveLabel(change, 2, 20, 21);
    moveLabel(change, 0, 5, 6);
    moveLabel(change, 2, 99, 99);
    expect(listed(change.labels)).toEqual([2, 0]);
    expect(change.toX.slice(0, 2)).toEqual(Float64Array.of(20, 5));
    expect(change.toY.slice(0, 2)).toEqual(Float64Array.of(21, 6));
  });

  it("has the loops and the ends of every link in it, and no others", () => {
    for (let seed = 0; seed < 40; seed++) {
      const net = randomNet(seed);
      const change: Change = noChange(net);
      beginChange(change);
      const touched = [...net.source.keys()].filter((link) => (link + seed) % 3 === 0);
      for (const link of touched) touchLink(change, net, link);
      const loops = [...net.loops.keys()].filter((loop) =>
        net.loops[loop]!.links.some((link) => touched.includes(link)),
      );
      const ends = touched.flatMap((link) => [net.source[link]!, net.target[link]!]);
      expect(listed(change.links)).toEqual(touched);
      expect(sorted(listed(change.loops)), `seed ${seed}`).toEqual(loops);
      expect(sorted(listed(change.corners))).toEqual(sorted(new Set(ends)));
      expect(change.labels.count).toBe(0);
    }
  });
});
