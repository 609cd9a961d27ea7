import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainPolarity, loopKind } from "../../../src/core/loops/loopPolarity";
import type { Polarity } from "../../../src/core/model/document";

const signs = (text: string): readonly Polarity[] => text.split("") as Polarity[];
const anySigns = fc.array(fc.constantFrom<Polarity>("+", "-", "?"), { maxLength: 12 });
const settledSigns = fc.array(fc.constantFrom<Polarity>("+", "-"), { maxLength: 12 });

describe("the kind of a loop", () => {
  it.each([
    ["+", "reinforcing"],
    ["++++", "reinforcing"],
    ["--", "reinforcing"],
    ["+-+-", "reinforcing"],
    ["-", "balancing"],
    ["++-", "balancing"],
    ["---", "balancing"],
    ["?", "undetermined"],
    ["-?", "undetermined"],
    ["--?+", "undetermined"],
  ])("with the signs %s is %s", (text, kind) => {
    expect(loopKind(signs(text))).toBe(kind);
  });

  it("is that of the product of its signs", () => {
    fc.assert(
      fc.property(settledSigns, (way) => {
        const product = way.reduce((sign, polarity) => (polarity === "-" ? -sign : sign), 1);
        expect(loopKind(way)).toBe(product > 0 ? "reinforcing" : "balancing");
      }),
    );
  });

  it("does not depend on where one begins, nor on the order of the links", () => {
    fc.assert(
      fc.property(anySigns, (way) => {
        expect(loopKind(way.toReversed())).toBe(loopKind(way));
        expect(loopKind(way.toSorted())).toBe(loopKind(way));
        expect(loopKind([...way.slice(1), ...way.slice(0, 1)])).toBe(loopKind(way));
      }),
    );
  });

  it("reads its signs once, from anything that gives them one by one", () => {
    expect(loopKind(new Set<Polarity>(["+", "-"]))).toBe("balancing");
  });
});

describe("the effect of a chain of links", () => {
  it("is that of one link with the sign of all together", () => {
    fc.assert(
      fc.property(anySigns, anySigns, (first, second) => {
        const whole = chainPolarity([...first, ...second]);
        expect(chainPolarity([chainPolarity(first), chainPolarity(second)])).toBe(whole);
        expect(loopKind([whole])).toBe(loopKind([...first, ...second]));
      }),
    );
  });

  it("is plus for a chain without links", () => {
    expect(chainPolarity([])).toBe("+");
  });
});
