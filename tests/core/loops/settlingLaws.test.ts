import { describe, expect, it } from "vitest";
import { setPolarity } from "../../../src/core/commands/links";
import { listLoops } from "../../../src/core/loops/listLoops";
import type { LoopSet } from "../../../src/core/loops/loopSet";
import { openSets } from "../../../src/core/loops/openSets";
import { type SettlingPlan, settlingPlan } from "../../../src/core/loops/settleSigns";
import { signFlips } from "../../../src/core/loops/signFlips";
import type { CldDocument, LinkId } from "../../../src/core/model/document";
import { linksOf, randomArrows, seededRandom } from "../../oracle/graphs";
import { sketch } from "../../sketch";

// A plan for settling signs against all that could have been settled instead, and against doing it.

const SEEDS = Array.from({ length: 24 }, (_, seed) => seed);

function doubtful(seed: number): CldDocument {
  const random = seededRandom(5_000 + seed);
  const arrows = randomArrows(random, { variables: 7, links: 17, selfLinks: true }).map((arrow) =>
    random() < 0.25 ? ({ ...arrow, polarity: "?" } as const) : arrow,
  );
  return { ...sketch("a"), links: linksOf(arrows) };
}

/** For each open loop its open links. */
function openOf(loops: LoopSet): readonly (readonly LinkId[])[] {
  return Array.from({ length: loops.count }, (_, loop) => loops.undetermined(loop)).filter(
    (links) => links.length > 0,
  );
}

/** How many of them these links decide. */
function decided(open: readonly (readonly LinkId[])[], links: ReadonlySet<LinkId>): number {
  return open.filter((own) => own.every((id) => links.has(id))).length;
}

function settledTogether({ steps }: SettlingPlan): readonly ReadonlySet<LinkId>[] {
  return steps.map((_, last) => new Set(steps.slice(0, last + 1).flatMap(({ links }) => links)));
}

function after(document: CldDocument, linkIds: readonly LinkId[], seed: number): CldDocument {
  const polarity = seed % 2 === 0 ? "+" : "-";
  const outcome = setPolarity.apply(document, { linkIds, polarity });
  return outcome.ok ? outcome.document : document;
}

describe("a plan for settling signs", () => {
  it("has in each step what decides most for each of its links, of all that some loop lacks", () => {
    for (const seed of SEEDS) {
      const loops = listLoops(doubtful(seed).links);
      const open = openOf(loops);
      const known = new Set<LinkId>();
      for (const { links, decided: then } of settlingPlan(loops, Infinity).steps) {
        const before = decided(open, known);
        const rates = open.flatMap((own) => {
          const lack = own.filter((id) => !known.has(id));
          if (lack.length === 0) return [];
          return [(decided(open, new Set([...known, ...lack])) - before) / lack.length];
        });
        expect((then - before) / links.length, `seed ${seed}`).toBeCloseTo(Math.max(...rates), 12);
        for (const id of links) known.add(id);
      }
    }
  });

  it("is no worse in its first step than any single link", () => {
    for (const seed of SEEDS) {
      const { links } = doubtful(seed);
      const loops = listLoops(links);
      const open = openOf(loops);
      const [first] = settlingPlan(loops, 1).steps;
      const singles = Object.values(links).map(({ id }) => decided(open, new Set([id])));
      const rate = first ? first.decided / first.links.length : 0;
      expect(rate, `seed ${seed}`).toBeGreaterThanOrEqual(Math.max(...singles));
    }
  });

  it("comes to what setting the signs comes to, step by step", () => {
    for (const seed of SEEDS) {
      const start = doubtful(seed);
      const plan = settlingPlan(listLoops(start.links), Infinity);
      let document = start;
      for (const { links, decided: then } of plan.steps) {
        document = after(document, links, seed + links.length);
        const left = openOf(listLoops(document.links)).length;
        expect(plan.undetermined - left, `seed ${seed}`).toBe(then);
      }
      expect(openOf(listLoops(document.links))).toEqual([]);
    }
  });

  it("goes on as a plan would that is made when its first step is done", () => {
    for (const seed of SEEDS) {
      const document = doubtful(seed);
      const plan = settlingPlan(listLoops(document.links), Infinity);
      const [first, ...others] = plan.steps;
      if (!first) continue;
      const next = settlingPlan(listLoops(after(document, first.links, seed).links), Infinity);
      expect(next.undetermined).toBe(plan.undetermined - first.decided);
      // Of steps that are as good it may take another one, and never decides less by its first.
      const rate = ({ links, decided: count }: SettlingPlan["steps"][number]): number =>
        count / links.length;
      const [follows] = others;
      const [again] = next.steps;
      const promised = follows
        ? rate({ links: follows.links, decided: follows.decided - first.decided })
        : 0;
      expect(again ? rate(again) : 0, `seed ${seed}`).toBeCloseTo(promised, 12);
    }
  });

  it("with fewer links is the beginning of the whole one", () => {
    for (const seed of SEEDS) {
      const loops = listLoops(doubtful(seed).links);
      const whole = settlingPlan(loops, Infinity);
      const sizes = settledTogether(whole).map(({ size }) => size);
      for (const enough of [0, 1, 2, 3]) {
        const some = settlingPlan(loops, enough);
        const steps = enough === 0 ? 0 : sizes.filter((size) => size < enough).length + 1;
        expect(some.steps, `seed ${seed}`).toEqual(whole.steps.slice(0, steps));
      }
    }
  });

  it("asks for no link that leaves no loop open, and for none twice", () => {
    for (const seed of SEEDS) {
      const { links } = doubtful(seed);
      const loops = listLoops(links);
      const asked = settlingPlan(loops, Infinity).steps.flatMap((step) => step.links);
      expect(asked.toSorted()).toEqual([...new Set(openOf(loops).flat())].toSorted());
    }
  });
});

describe("sets of open links", () => {
  it("hold every undetermined loop once, and no other", () => {
    for (const seed of SEEDS) {
      const loops = listLoops(doubtful(seed).links);
      const { loops: counts, words, width } = openSets(loops);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(openOf(loops).length);
      expect(words).toHaveLength(counts.length * width);
    }
  });
});

describe("another sign of one link", () => {
  it("settled and opened again leaves every loop as it was", () => {
    for (const seed of SEEDS.slice(0, 8)) {
      const document = doubtful(seed);
      for (const { id, polarity } of Object.values(document.links)) {
        const loops = listLoops(document.links);
        const there = signFlips(loops, document.links, id, "-");
        const now = after(document, [id], 1);
        const back = signFlips(listLoops(now.links), now.links, id, polarity);
        expect(back.turned, `seed ${seed}, ${id}`).toBe(there.turned);
        const kinds = loops.throughLink(id).map((loop) => loops.kind(loop));
        for (const [kind, count] of Object.entries(back.kinds)) {
          expect(kinds.filter((own) => own === kind)).toHaveLength(count);
        }
      }
    }
  });
});
