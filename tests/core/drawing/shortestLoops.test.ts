import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loopsByLink, shortestLoops } from "../../../src/core/drawing/shortestLoops";
import { listLoops } from "../../../src/core/loops/listLoops";
import type { LinkId } from "../../../src/core/model/document";
import { linksOf } from "../../oracle/graphs";
import { sketch } from "../../sketch";

const lengths = (text: string): readonly (number | undefined)[] => {
  const { links } = sketch(text);
  const loops = shortestLoops(links);
  return (Object.keys(links) as LinkId[]).map((id) => loops.get(id)?.length);
};

describe("shortestLoops", () => {
  it("finds the loop of each link", () => {
    expect(lengths("a +> b, b +> c, c +> a")).toEqual([3, 3, 3]);
  });

  it("has nothing for a link in no loop", () => {
    expect(lengths("a +> b, b +> a, a +> c")).toEqual([2, 2, undefined]);
  });

  it("takes the shortest of several", () => {
    expect(lengths("a +> b, b +> c, c +> a, b +> a")).toEqual([2, 3, 3, 2]);
  });

  it("counts a link from a variable to itself as a loop of one", () => {
    expect(lengths("a +> a")).toEqual([1]);
  });

  it("gives the links in the order they run, the asked one first", () => {
    const { links } = sketch("a +> b, b +> c, c +> a");
    const loop = shortestLoops(links).get("l-2" as LinkId);
    expect(loop?.map(({ id }) => id)).toEqual(["l-2", "l-3", "l-1"]);
  });

  it("answers the same links at once the second time", () => {
    const { links } = sketch("a +> b, b +> a");
    expect(shortestLoops(links)).toBe(shortestLoops(links));
  });

  it("finds what a listing of all loops finds shortest", () => {
    const name = fc.constantFrom("a", "b", "c", "d", "e", "f");
    const arrows = fc.uniqueArray(fc.record({ from: name, to: name }), {
      maxLength: 14,
      selector: ({ from, to }) => `${from} ${to}`,
    });
    fc.assert(
      fc.property(arrows, (given) => {
        const links = linksOf(given);
        const all = listLoops(links);
        const found = shortestLoops(links);
        for (const id of Object.keys(links) as LinkId[]) {
          const through = Array.from({ length: all.count }, (_, index) => index).filter((index) =>
            all.links(index).includes(id),
          );
          const shortest = through.length === 0 ? undefined : all.length(through[0]!);
          expect(found.get(id)?.length).toBe(shortest);
        }
      }),
    );
  });
});

describe("loopsByLink", () => {
  it("has each shortest loop once at each of its links", () => {
    // Two triangles on a→b, and a ring of four, which only c→d has for its shortest.
    const { links } = sketch("a +> b, b +> c, c +> a, b +> d, d +> a, c +> d");
    const loops = loopsByLink(links);
    const found = (Object.keys(links) as LinkId[]).map((id) =>
      (loops.get(id) ?? []).map((loop) => loop.map(({ id: at }) => at).sort()),
    );
    const [one, other] = [
      ["l-1", "l-2", "l-3"],
      ["l-1", "l-4", "l-5"],
    ];
    const around = ["l-1", "l-2", "l-5", "l-6"];
    expect(found).toEqual([
      [one, other, around],
      [one, around],
      [one],
      [other],
      [other, around],
      [around],
    ]);
  });

  it("has nothing for a link in no loop, and answers the same links at once the second time", () => {
    const { links } = sketch("a +> b, b +> a, b +> c");
    expect(loopsByLink(links).get("l-3" as LinkId)).toBeUndefined();
    expect(loopsByLink(links)).toBe(loopsByLink(links));
  });
});
