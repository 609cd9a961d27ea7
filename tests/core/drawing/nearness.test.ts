import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAR, nearnessOf } from "../../../src/core/drawing/nearness";
import { linksOf } from "../../oracle/graphs";
import { sketch, sketchId } from "../../sketch";
import { linkId } from "./drawn";

/** Links between up to nine variables. */
const arrows = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 8 }), to: fc.integer({ min: 0, max: 8 }) }),
  { minLength: 1, maxLength: 20 },
);

/** Floyd 1962: ways through ever more variables. */
function shortestWays(size: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const ways = Array.from({ length: size }, (_, from) =>
    Array.from({ length: size }, (__, to) => (from === to ? 0 : Infinity)),
  );
  for (const [from, to] of pairs) if (from !== to) ways[from]![to] = 1;
  for (let by = 0; by < size; by++) {
    for (const row of ways) {
      for (let to = 0; to < size; to++) row[to] = Math.min(row[to]!, row[by]! + ways[by]![to]!);
    }
  }
  return ways;
}

describe("nearnessOf", () => {
  it("counts links on a shortest way, along arrows and either way", () => {
    fc.assert(
      fc.property(arrows, (drawn) => {
        const links = linksOf(drawn.map(({ from, to }) => ({ from: `${from}`, to: `${to}` })));
        const { numbers, count, along, either } = nearnessOf(links);
        const pairs = Object.values(links).map(
          ({ source, target }) => [numbers.get(source)!, numbers.get(target)!] as const,
        );
        const back = pairs.map(([from, to]) => [to, from] as const);
        const expected = [shortestWays(count, pairs), shortestWays(count, [...pairs, ...back])];
        for (const [index, found] of [along, either].entries()) {
          const rows = expected[index]!.flat().map((steps) => (steps === Infinity ? FAR : steps));
          expect([...found]).toEqual(rows);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("knows which links run the other way", () => {
    const { opposites } = nearnessOf(sketch("a +> b, b -> a, b +> c, c +> c").links);
    expect([...opposites.keys()]).toEqual([linkId(1), linkId(2)]);
    expect(opposites.get(linkId(1))?.id).toBe(linkId(2));
  });

  it("numbers only variables that have links, and searches once for the same links", () => {
    const { links } = sketch("a +> b, c");
    expect(nearnessOf(links).ids).toEqual([sketchId("a"), sketchId("b")]);
    expect(nearnessOf(links)).toBe(nearnessOf(links));
  });
});
