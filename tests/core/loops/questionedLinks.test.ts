import { describe, expect, it } from "vitest";
import { questionedLinks, weakest } from "../../../src/core/loops/questionedLinks";
import { loopKind } from "../../../src/core/loops/loopPolarity";
import type { Basis, EvidenceRef, Link, QuoteId } from "../../../src/core/model/document";
import { sketch } from "../../sketch";

type Grounds = readonly (Basis | null | EvidenceRef)[];

/** Links of a loop, with what each rests on: a basis, nothing, or a quote beside "stated". */
function grounded(text: string, grounds: Grounds): readonly Link[] {
  return Object.values(sketch(text).links).map((link, place) => {
    const ground = grounds[place] ?? null;
    return typeof ground === "object" && ground !== null
      ? { ...link, basis: "stated", evidence: [ground] }
      : { ...link, basis: ground };
  });
}

const quote = (changes: Partial<EvidenceRef>): EvidenceRef => ({
  quoteId: "q-1" as QuoteId,
  stance: "supports",
  polarity: null,
  note: "",
  ...changes,
});

const doubts = (links: readonly Link[], intended: "reinforcing" | "balancing" | null) =>
  questionedLinks(links, intended).map(({ id, doubt }) => `${id} ${doubt}`);

describe("the links in question", () => {
  it("are none when nothing is claimed, and none when the claim is right", () => {
    const links = grounded("a +> b, b +> a", ["stated", "inferred"]);
    expect(doubts(links, null)).toEqual([]);
    expect(doubts(links, "reinforcing")).toEqual([]);
    expect(doubts(grounded("a +> b, b -> a", []), "balancing")).toEqual([]);
  });

  it("are all of them where the signs make another kind, the weakest ground first", () => {
    const links = grounded("a +> b, b +> c, c +> d, d +> a", [
      "stated",
      "implied",
      null,
      "inferred",
    ]);
    expect(doubts(links, "balancing")).toEqual([
      "l-4 inferred",
      "l-3 unsaid",
      "l-2 implied",
      "l-1 stated",
    ]);
  });

  it("keep the order of the loop within one ground", () => {
    const links = grounded("a -> b, b +> c, c +> a", ["inferred", "stated", "inferred"]);
    expect(doubts(links, "reinforcing")).toEqual(["l-1 inferred", "l-3 inferred", "l-2 stated"]);
  });

  it("begin with those whose quotes say otherwise", () => {
    const links = grounded("a +> b, b +> c, c +> a", [
      "inferred",
      quote({ stance: "contradicts" }),
      quote({ polarity: "-" }),
    ]);
    expect(doubts(links, "balancing")).toEqual(["l-2 contested", "l-3 contested", "l-1 inferred"]);
  });

  it("are not contested by quotes that speak for the sign as it is drawn, or of no sign", () => {
    const links = grounded("a +> b, b +> a", [quote({ polarity: "+" }), quote({})]);
    expect(doubts(links, "balancing")).toEqual(["l-1 stated", "l-2 stated"]);
  });

  it("are only the open ones where a loop is undetermined, whatever is claimed", () => {
    const links = grounded("a ?> b, b -> c, c ?> a", ["stated", "inferred", "stated"]);
    expect(doubts(links, "balancing")).toEqual(["l-1 open", "l-3 open"]);
    expect(doubts(links, "reinforcing")).toEqual(["l-1 open", "l-3 open"]);
  });

  it("are looked at first where the ground is weakest", () => {
    const links = grounded("a +> b, b +> c, c +> a", ["implied", "stated", "implied"]);
    expect(weakest(questionedLinks(links, "balancing")).map(({ id }) => id)).toEqual([
      "l-1",
      "l-3",
    ]);
    expect(weakest([])).toEqual([]);
  });

  it("turned one at a time make the loop what it is meant to be, each of them", () => {
    for (const [text, intended] of [
      ["a +> b, b -> c, c +> a", "reinforcing"],
      ["a -> b, b -> c, c +> a", "balancing"],
      ["a -> a", "reinforcing"],
    ] as const) {
      const links = grounded(text, []);
      const questioned = questionedLinks(links, intended);
      expect(questioned).toHaveLength(links.length);
      for (const { id } of questioned) {
        const signs = links.map(({ id: each, polarity }) =>
          each === id ? (polarity === "+" ? "-" : "+") : polarity,
        );
        expect(loopKind(signs)).toBe(intended);
      }
    }
  });
});
