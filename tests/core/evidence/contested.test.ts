import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isContested, polarityInQuotes, sidesOf } from "../../../src/core/evidence/contested";
import type { EvidenceRef, Link, Polarity, QuoteId } from "../../../src/core/model/document";
import { sketch } from "../../sketch";
import { link } from "../commands/carriedOut";
import { quoted, refs } from "./quoted";

describe("a link is contested", () => {
  it("when supporting quotes speak for different polarities", () => {
    expect(isContested(refs("+1 -2"))).toBe(true);
    expect(isContested(refs("+1 ?2"))).toBe(true);
    expect(isContested(refs("+1 +2 +3 -4"))).toBe(true);
  });

  it("when a quote contradicts it, whatever that speaks for", () => {
    expect(isContested(refs("!1"))).toBe(true);
    expect(isContested(refs("+1 !+2"))).toBe(true);
    expect(isContested(refs(".1 !2"))).toBe(true);
  });

  it("not when all speak for the same, or for none", () => {
    const agreed = ["+1", "-1 -2", "+1 .2", ".1 .2", "?1"];
    expect(agreed.filter((text) => isContested(refs(text)))).toEqual([]);
    expect(isContested([])).toBe(false);
  });

  it("not by a quote that only qualifies it", () => {
    expect(isContested(refs("+1 ~-2"))).toBe(false);
  });
});

describe("the sides", () => {
  it("are told by polarity, with those against the link", () => {
    expect(sidesOf(refs("+1 +2 +3 -4 .5 !-6 ~+7"))).toEqual({
      supporting: { "+": 3, "-": 1, "?": 0 },
      against: 1,
    });
  });
});

const arbitraryRefs: fc.Arbitrary<readonly EvidenceRef[]> = fc.array(
  fc.record({
    quoteId: fc.nat(50).map((number) => `q-${number}` as QuoteId),
    stance: fc.constantFrom<EvidenceRef["stance"]>("supports", "contradicts", "qualifies"),
    polarity: fc.constantFrom<Polarity | null>("+", "-", "?", null),
    note: fc.constant(""),
  }),
  { maxLength: 6 },
);

describe("any evidence", () => {
  it("is contested exactly when one contradicts, or two supporting ones disagree", () => {
    const seen = { contested: 0, agreed: 0 };
    fc.assert(
      fc.property(arbitraryRefs, (evidence) => {
        const supporting = evidence.filter(({ stance }) => stance === "supports");
        const disagree = supporting.some((one) =>
          supporting.some(
            (other) =>
              one.polarity !== null && other.polarity !== null && one.polarity !== other.polarity,
          ),
        );
        const expected = disagree || evidence.some(({ stance }) => stance === "contradicts");
        seen[expected ? "contested" : "agreed"] += 1;
        expect(isContested(evidence)).toBe(expected);
      }),
    );
    expect(seen.contested).toBeGreaterThan(10);
    expect(seen.agreed).toBeGreaterThan(10);
  });

  it("is contested whatever the order it is told in", () => {
    fc.assert(
      fc.property(arbitraryRefs, (evidence) => {
        expect(isContested(evidence.toReversed())).toBe(isContested(evidence));
      }),
    );
  });
});

describe("quotes that agree on another sign than is drawn", () => {
  const drawn = (evidence: string): Link => {
    const one = quoted(sketch("a +> b"), [[1], [1]], { 1: evidence }).links[link(1)];
    if (!one) throw new Error("no link");
    return one;
  };

  it("say which", () => {
    expect(polarityInQuotes(drawn("-1 -2"))).toBe("-");
    expect(polarityInQuotes(drawn("?1"))).toBe("?");
  });

  it("are none where they agree with the drawing, differ, or speak for none", () => {
    const fine = ["+1", "+1 -2", ".1", "!-1", "~-1"];
    expect(fine.filter((text) => polarityInQuotes(drawn(text)) !== null)).toEqual([]);
  });
});
