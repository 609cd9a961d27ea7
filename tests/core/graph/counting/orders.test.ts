import { describe, expect, it } from "vitest";
import { annealedOrder } from "../../../../src/core/graph/counting/annealedOrder";
import { frontierPlan } from "../../../../src/core/graph/counting/frontierPlan";
import { greedyOrder } from "../../../../src/core/graph/counting/greedyOrder";
import {
  costOfStretch,
  type HalfOrder,
  keepStretch,
  keptCost,
  orderCost,
} from "../../../../src/core/graph/counting/halves";
import { seededNumbers } from "../../../../src/core/model/seededNumbers";
import type { Digraph } from "../../../../src/core/graph/digraph";
import { seededRandom, shuffled } from "../../../oracle/graphs";
import { finished, randomPiece } from "../../../oracle/weightedCycles";

/** What an order costs by the rule, every place worked out from nothing. */
function plainCost(graph: Digraph, order: HalfOrder): number {
  let sum = 0;
  for (let place = 1; place <= order.length; place++) {
    const done = new Set(order.subarray(0, place));
    let product = 1;
    for (let vertex = 0; vertex < graph.vertexCount; vertex++) {
      product *= plainRoles(graph, done, vertex);
    }
    sum += product;
  }
  return sum;
}

function plainRoles(graph: Digraph, done: ReadonlySet<number>, vertex: number): number {
  const arcs = [...graph.sources.keys()];
  const decided = (arc: number): boolean =>
    done.has(2 * (graph.sources[arc] ?? 0)) || done.has(2 * (graph.targets[arc] ?? 0) + 1);
  const into = arcs.filter((arc) => graph.targets[arc] === vertex);
  const out = arcs.filter((arc) => graph.sources[arc] === vertex);
  const [inDecided, outDecided] = [into.some(decided), out.some(decided)];
  const [inOpen, outOpen] = [into, out].map((some) => some.some((arc) => !decided(arc)));
  if (!(inDecided || outDecided) || !(inOpen || outOpen)) return 1;
  const midPath = inDecided && outDecided && inOpen && outOpen;
  return [true, midPath, outDecided && inOpen, inDecided && outOpen].filter(Boolean).length;
}

function randomOrder(random: () => number, graph: Digraph): HalfOrder {
  return Int32Array.from(shuffled([...Array(2 * graph.vertexCount).keys()], random));
}

function isOrder(graph: Digraph, order: HalfOrder): boolean {
  return order.length === 2 * graph.vertexCount && new Set(order).size === order.length;
}

describe("the cost of an order of halves", () => {
  it("is the sum over places of the product of roles", () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = seededRandom(seed);
      const { graph } = randomPiece(random, 6, 15);
      const order = randomOrder(random, graph);
      const all = { first: 0, end: order.length };
      const plain = plainCost(graph, order);
      expect(costOfStretch(orderCost(graph, 0), order, all, Infinity)).toBeCloseTo(plain, 6);
      expect(costOfStretch(orderCost(graph, 0), order, all, plain * 0.9)).toBe(Infinity);
    }
  });

  it("of a stretch is that part of the whole, also after a stretch has changed", () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = seededRandom(seed);
      const { graph } = randomPiece(random, 6, 15);
      const order = randomOrder(random, graph);
      const all = { first: 0, end: order.length };
      const cost = orderCost(graph, order.length);
      keepStretch(cost, order, all);
      const stretch = { first: 3, end: 8 };
      order.subarray(3, 8).reverse();
      const part = costOfStretch(cost, order, stretch, Infinity);
      keepStretch(cost, order, stretch);
      expect(keptCost(cost, stretch)).toBeCloseTo(part, 6);
      expect(keptCost(cost, all)).toBeCloseTo(plainCost(graph, order), 6);
    }
  });
});

describe("finding an order", () => {
  it("gives every half once, at the cost that it says, and annealing none that is dearer", () => {
    for (let seed = 0; seed < 25; seed++) {
      const { graph } = randomPiece(seededRandom(seed), 9, 26);
      const greedy = finished(greedyOrder(graph));
      const random = seededNumbers(seed);
      const annealing = { moves: 3000, random, shouldStop: () => false };
      const annealed = finished(annealedOrder(graph, greedy, annealing));
      for (const { order, cost } of [greedy, annealed]) {
        expect(isOrder(graph, order)).toBe(true);
        expect(cost / plainCost(graph, order)).toBeCloseTo(1, 9);
      }
      expect(annealed.cost).toBeLessThanOrEqual(greedy.cost);
    }
  });

  it("by annealing mostly finds a cheaper one, and the same one for the same seed", () => {
    let better = 0;
    for (let seed = 0; seed < 10; seed++) {
      const { graph } = randomPiece(seededRandom(seed), 14, 40);
      const greedy = finished(greedyOrder(graph));
      const annealed = [1, 2].map(() => {
        const annealing = { moves: 2000, random: seededNumbers(7), shouldStop: () => false };
        return finished(annealedOrder(graph, greedy, annealing));
      });
      expect(annealed[0]).toEqual(annealed[1]);
      if ((annealed[0]?.cost ?? Infinity) < 0.8 * greedy.cost) better++;
    }
    expect(better).toBeGreaterThan(7);
  });

  it("ends soon when it is told to", () => {
    const { graph } = randomPiece(seededRandom(1), 14, 40);
    const start = finished(greedyOrder(graph));
    const annealing = { moves: 1e9, random: seededNumbers(1), shouldStop: () => true };
    const steps = annealedOrder(graph, start, annealing);
    expect(steps.next().done).toBe(false);
    expect(steps.next().done).toBe(true);
  });
});

describe("numbers from a seed", () => {
  it("lie from 0 up to 1, spread evenly, and are others for another seed", () => {
    const random = seededNumbers(3);
    const numbers = Array.from({ length: 20_000 }, random);
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => numbers.filter((number) => Math.floor(10 * number) === tenth).length,
    );
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
    expect(seededNumbers(4)()).not.toBe(numbers[0]);
  });
});

describe("a plan", () => {
  it("decides every arc once, with vertices in slots of their own", () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = seededRandom(seed);
      const { graph } = randomPiece(random, 8, 24);
      const plan = frontierPlan(graph, randomOrder(random, graph)) ?? [];
      const decided = plan.flatMap(({ arcs }) => [...arcs]);
      expect(decided.toSorted((a, b) => a - b)).toEqual([...graph.sources.keys()]);
      for (const { slot, others } of plan) {
        expect(new Set([slot, ...others]).size).toBe(others.length + 1);
      }
    }
  });

  it("is refused where more than 32 vertices would be live at a time", () => {
    const complete = (size: number): Digraph =>
      randomPiece(seededRandom(1), size, 15 * size * size).graph;
    for (const size of [32, 33]) {
      const graph = complete(size);
      expect(graph.arcCount).toBe(size * (size - 1));
      const plan = frontierPlan(graph, randomOrder(seededRandom(2), graph));
      expect(plan === null).toBe(size > 32);
    }
  });
});
