import { describe, expect, it } from "vitest";
import { arrangeLoops } from "../../../src/core/loops/arranging/arrangeLoops";
import type { LoopTotals } from "../../../src/core/loops/countLoops";
import { listLoops } from "../../../src/core/loops/listLoops";
import { EVERY_LOOP, type LoopFilter } from "../../../src/core/loops/loopFilter";
import { isAll, noteOf, statusOf } from "../../../src/panels/loops/loopStatus";
import type { ShownLoops } from "../../../src/panels/loops/useShownLoops";
import { sketch } from "../../sketch";

/** Four loops of two links, one of three. */
const DOCUMENT = sketch("a +> b, b +> a, a +> c, c -> a, a +> d, d ?> a, b +> e, e +> f, f +> b");

function shown(maxLoops: number, filter: Partial<LoopFilter> = {}): ShownLoops {
  const loops = listLoops(DOCUMENT.links, { maxLoops });
  const from = { loops, said: DOCUMENT, tellers: loops };
  return {
    which: "listed",
    loops,
    arranged: arrangeLoops(from, { ...EVERY_LOOP, ...filter }, "shortest"),
  };
}

const exact = (reinforcing: bigint, balancing: bigint, undetermined = 0n): LoopTotals => ({
  exact: true,
  reinforcing,
  balancing,
  undetermined,
});
const FORESIGHT = exact(142_359_261n, 141_098_363n);
const bound = (atLeast: bigint): LoopTotals => ({ exact: false, atLeast });

describe("what is said over a list of loops", () => {
  it.each([
    ["all of them", shown(10), null, "All 4 loops"],
    ["some, by the filter", shown(10, { kind: "balancing" }), null, "1 of 4 loops"],
    ["a part", shown(3), null, "3 loops, complete up to 2 links; there are more"],
    [
      "a part of a known number",
      shown(3),
      FORESIGHT,
      "3 of 283,457,624 loops, complete up to 2 links",
    ],
    [
      "more than a number",
      shown(3),
      bound(4_100_000n),
      "3 of more than 4,100,000 loops, complete up to 2 links",
    ],
    [
      "a bound that says nothing",
      shown(3),
      bound(3n),
      "3 loops, complete up to 2 links; there are more",
    ],
    ["a filtered part", shown(3, { kind: "balancing" }), FORESIGHT, "1 of 3 listed loops"],
    ["as many as there are by count", shown(3), exact(2n, 1n), "All 3 loops"],
  ])("%s", (_, list, total, said) => {
    expect(statusOf(list, total)).toBe(said);
  });

  it("is nothing where there is no loop", () => {
    expect(statusOf(shown(0), null)).toBe("");
  });

  it("calls core loops core loops, however many there are of others", () => {
    const core = { ...shown(3), which: "core" } as const;
    expect(statusOf(core, FORESIGHT)).toBe("3 core loops");
    const some = { ...shown(3, { kind: "balancing" }), which: "core" } as const;
    expect(statusOf(some, FORESIGHT)).toBe("1 of 3 core loops");
    expect(noteOf(core, FORESIGHT)).toBe("");
  });

  it("says of a number that nobody reads to its end how large it is", () => {
    expect(statusOf(shown(3), exact(2n ** 500n, 0n))).toBe(
      "3 of 3.27 × 10^150 loops, complete up to 2 links",
    );
  });

  it("never calls a list all that lacks a loop", () => {
    for (const total of [null, FORESIGHT, bound(1n), exact(2n, 2n)]) {
      expect(isAll(shown(3).loops, total)).toBe(false);
      expect(statusOf(shown(3), total)).not.toMatch(/^All/);
    }
  });
});

describe("what is said below it", () => {
  it("is how many of each kind there are, listed or not", () => {
    expect(noteOf(shown(3), FORESIGHT)).toBe(
      "142,359,261 reinforcing, 141,098,363 balancing in all.",
    );
    expect(noteOf(shown(3), exact(7n, 8n, 9n))).toBe(
      "7 reinforcing, 8 balancing, 9 undetermined in all.",
    );
  });

  it("is no word about kinds where only a bound is known", () => {
    expect(noteOf(shown(3), bound(9_000n))).toBe("");
    expect(noteOf(shown(3, { kind: "balancing" }), bound(9_000n))).toBe(
      "Of more than 9,000 loops the list is complete up to 2 links.",
    );
  });

  it("says what a filtered list is a part of", () => {
    const some = shown(3, { kind: "balancing" });
    expect(noteOf(some, null)).toBe("The list is complete up to 2 links; there are more.");
    expect(noteOf(some, FORESIGHT)).toBe(
      "Of 283,457,624 loops the list is complete up to 2 links. 142,359,261 reinforcing, 141,098,363 balancing in all.",
    );
  });

  it("is nothing where the list is all there is", () => {
    expect(noteOf(shown(10), null)).toBe("");
  });
});
