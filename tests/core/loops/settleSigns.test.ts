import { describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import { type SettlingPlan, settlingPlan } from "../../../src/core/loops/settleSigns";
import type { LinkId, Polarity } from "../../../src/core/model/document";
import { type Links, linksOf, randomArrows, seededRandom } from "../../oracle/graphs";
import { sketch } from "../../sketch";

function planOf(text: string, enough = Infinity): SettlingPlan {
  return settlingPlan(listLoops(sketch(text).links), enough);
}

function openLoops(links: Links): number {
  const loops = listLoops(links);
  return Array.from({ length: loops.count }, (_, index) => loops.kind(index)).filter(
    (kind) => kind === "undetermined",
  ).length;
}

/** The links as they are once some of them are settled. */
function settled(links: Links, ids: readonly LinkId[], polarity: Polarity): Links {
  return Object.fromEntries(
    Object.entries(links).map(([id, link]) => [
      id,
      ids.includes(link.id) ? { ...link, polarity } : link,
    ]),
  );
}

/** Random links, every third of them "?". */
function doubtful(seed: number, variables: number, links: number): Links {
  const random = seededRandom(seed);
  const arrows = randomArrows(random, { variables, links, selfLinks: true });
  return linksOf(
    arrows.map((arrow) => ({ ...arrow, polarity: random() < 0.3 ? ("?" as const) : "-" })),
  );
}

describe("which signs to settle", () => {
  it("is nothing where every loop is decided, whatever links outside of loops leave open", () => {
    expect(planOf("a +> b, b -> a, b ?> c")).toEqual({
      undetermined: 0,
      complete: true,
      steps: [],
    });
    expect(planOf("a ?> b").steps).toEqual([]);
  });

  it("is the one link that leaves a loop open", () => {
    expect(planOf("a ?> b, b +> a, b +> c, c +> b")).toEqual({
      undetermined: 1,
      complete: true,
      steps: [{ links: ["l-1"], decided: 1 }],
    });
  });

  it("begins with the link that decides most loops", () => {
    // Two loops run over the first "?", one over the second.
    const plan = planOf("a ?> b, b +> a, b +> c, c +> a, d ?> e, e +> d");
    expect(plan.steps).toEqual([
      { links: ["l-1"], decided: 2 },
      { links: ["l-5"], decided: 3 },
    ]);
  });

  it("takes links together that only together decide anything", () => {
    const plan = planOf("a ?> b, b ?> c, c +> a");
    expect(plan.steps).toEqual([{ links: ["l-1", "l-2"], decided: 1 }]);
  });

  it("prefers two links that decide three loops to one that decides a single loop", () => {
    // a → b and b → c are open on three ways back from c to a; d → e on one loop.
    const plan = planOf("a ?> b, b ?> c, c +> a, c +> x, x +> a, c +> y, y +> a, d ?> e, e +> d");
    expect(plan.steps).toEqual([
      { links: ["l-1", "l-2"], decided: 3 },
      { links: ["l-8"], decided: 4 },
    ]);
  });

  it("counts what a link decides thanks to those that were settled before", () => {
    // The long loop has both; the short one only the first.
    const plan = planOf("a ?> b, b +> a, b +> c, c ?> a");
    expect(plan.steps).toEqual([
      { links: ["l-1"], decided: 1 },
      { links: ["l-4"], decided: 2 },
    ]);
  });

  it("stops when there are enough", () => {
    const text = "a ?> b, b +> a, c ?> d, d +> c, e ?> f, f +> e";
    expect(planOf(text).steps).toHaveLength(3);
    expect(planOf(text, 2).steps).toHaveLength(2);
    expect(planOf(text, 2).undetermined).toBe(3);
  });

  it("says when it knows only some of the loops", () => {
    const { links } = sketch("a ?> b, b +> a, b +> c, c +> a");
    expect(settlingPlan(listLoops(links, { maxLoops: 1 }), 3)).toEqual({
      undetermined: 1,
      complete: false,
      steps: [{ links: ["l-1"], decided: 1 }],
    });
  });

  it("decides exactly as many loops as it says, whichever signs are chosen", () => {
    for (let seed = 0; seed < 60; seed++) {
      const links = doubtful(seed, 7, 18);
      const plan = settlingPlan(listLoops(links), Infinity);
      const open = openLoops(links);
      expect(plan.undetermined, `seed ${seed}`).toBe(open);
      const known: LinkId[] = [];
      for (const { links: ids, decided } of plan.steps) {
        known.push(...ids);
        for (const sign of ["+", "-"] as const) {
          expect(openLoops(settled(links, known, sign)), `seed ${seed}`).toBe(open - decided);
        }
      }
      expect(plan.steps.at(-1)?.decided ?? 0, `seed ${seed}`).toBe(open);
      expect(new Set(known).size, `seed ${seed}`).toBe(known.length);
    }
  });

  it("finds the best single link where one suffices for every loop", () => {
    for (let seed = 0; seed < 60; seed++) {
      const links = doubtful(seed, 6, 14);
      const loops = listLoops(links);
      const alone = Array.from({ length: loops.count }, (_, index) => loops.undetermined(index));
      if (alone.some((ids) => ids.length > 1)) continue;
      const best = Math.max(
        0,
        ...Object.keys(links).map((id) => alone.filter(([only]) => only === id).length),
      );
      expect(settlingPlan(loops, 1).steps[0]?.decided ?? 0, `seed ${seed}`).toBe(best);
    }
  });
});
