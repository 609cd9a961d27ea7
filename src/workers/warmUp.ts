import { wayBackListing } from "../core/loops/wayBackListing";
import { loopListing } from "../core/loops/listLoops";
import { answerFrom } from "../core/loops/loopBook";
import type { LoopGraph } from "../core/loops/loopGraph";
import { inTurns, type Surroundings } from "./turns";

/**
 * Looks for the loops of a diagram that nobody drew, in every way that one is looked for: code that
 * has been run is several times as fast as code that has not, and whoever draws the first link should
 * not be the one to wait. Takes turns, so that a real question is answered in between.
 */
export async function warmUp(surroundings: Surroundings): Promise<void> {
  await inTurns(surroundings, rehearsal(), () => true);
}

/** A search done often enough that it is worth while to the engine to make it fast. */
const ROUNDS = 3;

function* rehearsal(): Generator<void, void> {
  const graph = ringWithChords([1, 3, 8]);
  const smaller = ringWithChords([1, 3]);
  for (let round = 0; round < ROUNDS; round++) {
    const searches = [
      loopListing(graph, { maxLoops: 10_000 }),
      // With so little room it goes length by length.
      loopListing(graph, { maxLoops: 500 }),
      wayBackListing(graph, { from: 0, to: 5 }),
    ];
    for (const search of searches) {
      while (search.advance()) yield;
      search.listed();
    }
    const few = loopListing(smaller, { maxLoops: 10_000 });
    while (few.advance()) yield;
    const limits = { maxCount: 10_000, maxLength: Infinity };
    const earlier = { graph: smaller, stored: few.listed() };
    for (const now of [smaller, ringWithChords([1])]) yield* answerFrom(earlier, now, limits);
  }
}

const SIZE = 16;

/** Variables in a ring, each with a link to those that are so many places on. */
function ringWithChords(steps: readonly number[]): LoopGraph {
  const links = Array.from({ length: SIZE }, (_, source) =>
    steps.map((step) => ({ source, target: (source + step) % SIZE })),
  ).flatMap((from) => from.toSorted((a, b) => a.target - b.target));
  return {
    variableCount: SIZE,
    sources: Int32Array.from(links, ({ source }) => source),
    targets: Int32Array.from(links, ({ target }) => target),
    says: new Uint8Array(links.length),
    // Any numbers that differ by their ends.
    marks: Int32Array.from(links.flatMap(({ source, target }) => [source + 1, 1 << target])),
  };
}
