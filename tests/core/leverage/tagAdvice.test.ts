import { describe, expect, it } from "vitest";
import { carriedLoops } from "../../../src/core/leverage/carriedLoops";
import { openAdvice, tagAdvice } from "../../../src/core/leverage/tagAdvice";
import { listLoops } from "../../../src/core/loops/listLoops";
import type {
  ElementRef,
  LeveragePoint,
  LeverageTag,
  LeverageTagId,
  LinkId,
} from "../../../src/core/model/document";
import { bruteForceLoops } from "../../oracle/bruteForceLoops";
import {
  completeGraph,
  type Links,
  linksOf,
  randomArrows,
  seededRandom,
} from "../../oracle/graphs";
import { sketch, sketchId } from "../../sketch";

const variable = (name: string): ElementRef => ({ type: "variable", id: sketchId(name) });
const link = (number: number): ElementRef => ({ type: "link", id: `l-${number}` as LinkId });
const loop = (...names: readonly string[]): ElementRef => ({
  type: "loop",
  path: names.map(sketchId),
});
const MODEL: ElementRef = { type: "model" };

function tag(target: ElementRef, point: LeveragePoint, rationale = "Because"): LeverageTag {
  const said = { rationale, by: "modeller", despite: "", evidence: [] } as const;
  return { id: "t-1" as LeverageTagId, target, point, ...said };
}

function advice(links: Links, on: LeverageTag, maxLoops?: number) {
  const loops = listLoops(links, maxLoops === undefined ? {} : { maxLoops });
  return tagAdvice(links, on, carriedLoops(links, loops, on.target));
}

/** Codes alone: "no-delay no-rationale". */
const codes = (links: Links, on: LeverageTag, maxLoops?: number): string =>
  advice(links, on, maxLoops)
    .map(({ code }) => code)
    .join(" ");

// a⇄b reinforces and is delayed from b to a; a⇄c balances; d⇄e is open; f leads nowhere.
const { links } = sketch("a +> b, b +||> a, a +> c, c -> a, d ?> e, e +> d, e +> f");

describe("point 8, balancing loops", () => {
  it("stands well on what is in one", () => {
    for (const target of [variable("a"), variable("c"), link(3), loop("a", "c"), MODEL])
      expect(codes(links, tag(target, 8))).toBe("");
  });

  it("is doubted on what is in none", () => {
    for (const target of [variable("b"), link(1), loop("a", "b"), variable("f"), link(7)])
      expect(advice(links, tag(target, 8))).toEqual([
        { code: "no-balancing-loop", undetermined: 0 },
      ]);
  });

  it("is doubted with the loops that may still turn out so", () => {
    expect(advice(links, tag(variable("e"), 8))).toEqual([
      { code: "no-balancing-loop", undetermined: 1 },
    ]);
    expect(advice(links, tag(loop("d", "e"), 8))).toEqual([
      { code: "no-balancing-loop", undetermined: 1 },
    ]);
  });
});

describe("point 7, reinforcing loops", () => {
  it("stands well on what is in one", () => {
    for (const target of [variable("a"), variable("b"), link(2), loop("a", "b"), MODEL])
      expect(codes(links, tag(target, 7))).toBe("");
  });

  it("is doubted on what is in none, and on a loop that is one no more", () => {
    for (const target of [variable("c"), link(4), loop("a", "c"), loop("a", "f")])
      expect(advice(links, tag(target, 7))).toEqual([
        { code: "no-reinforcing-loop", undetermined: 0 },
      ]);
  });
});

describe("point 9, delays", () => {
  it("stands well on a delayed link, at its ends, in its loop and on the model", () => {
    for (const target of [link(2), variable("a"), variable("b"), loop("a", "b"), MODEL])
      expect(codes(links, tag(target, 9))).toBe("");
  });

  it("is doubted where nothing is delayed", () => {
    for (const target of [link(1), variable("c"), variable("f"), loop("a", "c")])
      expect(codes(links, tag(target, 9))).toBe("no-delay");
    expect(codes(sketch("a +> b, b +> a").links, tag(MODEL, 9))).toBe("no-delay");
  });
});

describe("any point", () => {
  const OTHERS: readonly LeveragePoint[] = [1, 2, 3, 4, 5, 6, 10, 11, 12];

  it.each(OTHERS)("%i asks nothing of the drawing", (point) => {
    for (const target of [variable("f"), link(7), loop("a", "c"), MODEL])
      expect(codes({}, tag(target, point))).toBe("");
  });

  it("asks for a reason, after what the drawing says against it", () => {
    expect(codes(links, tag(variable("a"), 3, ""))).toBe("no-rationale");
    expect(codes(links, tag(variable("a"), 3, " \n"))).toBe("no-rationale");
    expect(codes(links, tag(link(1), 9, ""))).toBe("no-delay no-rationale");
  });

  it("stays without objection where somebody said why, but not without a reason of its own", () => {
    const doubted = tag(link(1), 9, "");
    const said = { ...doubted, despite: "The wait is not drawn" };
    expect(openAdvice(doubted, advice(links, doubted)).map(({ code }) => code)).toEqual([
      "no-delay",
      "no-rationale",
    ]);
    expect(openAdvice(said, advice(links, said))).toEqual([{ code: "no-rationale" }]);
    expect(openAdvice({ despite: "So" }, [{ code: "no-delay" }])).toEqual([]);
  });
});

describe("where not all loops are known", () => {
  const many = linksOf([...completeGraph(6), { from: "in", to: "1" }]);
  const [inner] = Object.values(many);

  it("nothing is held against a tag that may be right", () => {
    const target: ElementRef = { type: "link", id: inner!.id };
    expect(codes(many, tag(target, 8), 1)).toBe("");
    expect(codes(many, tag(target, 8))).toBe("no-balancing-loop");
    expect(codes(many, tag(MODEL, 8), 1)).toBe("");
  });

  it("what is in no loop for certain is doubted all the same", () => {
    const leadsIn = Object.values(many).find(({ source }) => source === "v-in")!;
    expect(codes(many, tag({ type: "link", id: leadsIn.id }, 7), 1)).toBe("no-reinforcing-loop");
  });
});

describe("in random diagrams", () => {
  const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

  it.each(SEEDS)("doubts exactly what walking every path does (seed %i)", (seed) => {
    const random = seededRandom(500 + seed);
    const drawn = linksOf(randomArrows(random, { variables: 7, links: 12, selfLinks: false }));
    const all = bruteForceLoops(drawn);
    for (const { id, delay } of Object.values(drawn)) {
      const kinds = all.filter((each) => each.links.includes(id)).map(({ kind }) => kind);
      const target: ElementRef = { type: "link", id };
      const doubts = (point: LeveragePoint): boolean => codes(drawn, tag(target, point)) !== "";
      expect(doubts(7)).toBe(!kinds.includes("reinforcing"));
      expect(doubts(8)).toBe(!kinds.includes("balancing"));
      expect(doubts(9)).toBe(delay === null);
      // With few loops listed it may be silent, but never wrong.
      expect(codes(drawn, tag(target, 8), 2) === "" || doubts(8)).toBe(true);
    }
  });
});
