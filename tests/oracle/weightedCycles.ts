import type { Steps } from "../../src/core/model/steps";
import { type Piece, pieceOf, piecesOf } from "../../src/core/graph/counting/piece";
import type { WeightedArc } from "../../src/core/graph/counting/reduction";
import type { Weight } from "../../src/core/graph/counting/weight";
import { randomArcs } from "./digraphs";

const NOTHING: Weight = { all: 0n, settled: 0n, surplus: 0n };

/** The weight of all elementary cycles, by walking every path there is from the least vertex of each. */
export function weightByWalking(arcs: readonly WeightedArc[]): Weight {
  let total = NOTHING;
  const walk = (root: number, at: number, met: ReadonlySet<number>, so: Weight): void => {
    for (const { source, target, weight } of arcs) {
      if (source !== at) continue;
      const { all, settled, surplus } = weight;
      const on = {
        all: so.all * all,
        settled: so.settled * settled,
        surplus: so.surplus * surplus,
      };
      if (target === root) total = added(total, on);
      else if (target > root && !met.has(target)) walk(root, target, new Set([...met, target]), on);
    }
  };
  for (const root of new Set(arcs.map(({ source }) => source))) {
    walk(root, root, new Set([root]), { all: 1n, settled: 1n, surplus: 1n });
  }
  return total;
}

/** The sum of two weights. */
export function added(a: Weight, b: Weight): Weight {
  return { all: a.all + b.all, settled: a.settled + b.settled, surplus: a.surplus + b.surplus };
}

/** Even, odd and open ways of a weight, as people count them. */
export function kindsOf({ all, settled, surplus }: Weight): readonly bigint[] {
  return [(settled + surplus) / 2n, (settled - surplus) / 2n, all - settled];
}

/** Random arcs that are even, odd or, one in eight, open; each stands for one way. */
export function randomSignedArcs(
  random: () => number,
  vertices: number,
  arcs: number,
): readonly WeightedArc[] {
  return randomArcs(random, vertices, arcs).map(([source, target]) => {
    const open = random() < 0.125;
    const surplus = open ? 0n : random() < 0.5 ? 1n : -1n;
    return { source, target, weight: { all: 1n, settled: open ? 0n : 1n, surplus } };
  });
}

/** One piece of random arcs, without cycles of one arc and with one arc at most between two vertices. */
export function randomPiece(random: () => number, vertices: number, arcs: number): Piece {
  const between = new Map<number, WeightedArc>();
  for (const arc of randomSignedArcs(random, vertices, arcs)) {
    if (arc.source !== arc.target) between.set(arc.source * vertices + arc.target, arc);
  }
  return pieceOf([...between.values()]);
}

/** The pieces that are left of random arcs once they cannot be made smaller. */
export function randomCores(random: () => number, vertices: number, arcs: number) {
  return piecesOf(randomSignedArcs(random, vertices, arcs)).pieces;
}

/** The arcs of a piece, with their weights. */
export function arcsOfPiece({ graph, weights }: Piece): readonly WeightedArc[] {
  return weights.map((weight, arc) => ({
    source: graph.sources[arc] ?? 0,
    target: graph.targets[arc] ?? 0,
    weight,
  }));
}

/** What comes of work in steps, all of it done at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
