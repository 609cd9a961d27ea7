import { shortestLoops } from "../../src/core/drawing/shortestLoops";
import type { CldDocument, Link, LinkId } from "../../src/core/model/document";

/**
 * The loops by which a picture is judged: for every link a shortest loop through it, and of these,
 * shortest first, each that is not a sum of earlier ones over GF(2). Their number is at most links
 * minus variables plus one in every strongly connected part.
 */
export function independentLoops(links: CldDocument["links"]): readonly (readonly Link[])[] {
  const bits = new Map<LinkId, bigint>(
    Object.values(links).map(({ id }, index) => [id, 1n << BigInt(index)]),
  );
  const vectorOf = (loop: readonly Link[]): bigint =>
    loop.reduce((sum, { id }) => sum | (bits.get(id) ?? 0n), 0n);
  const basis = new Map<bigint, bigint>();
  return candidates(links).filter((loop) => {
    const rest = reduced(vectorOf(loop), basis);
    if (rest !== 0n) basis.set(rest & -rest, rest);
    return rest !== 0n;
  });
}

/** One loop a link, loops of several links once, by length and then by the order of links. */
function candidates(links: CldDocument["links"]): readonly (readonly Link[])[] {
  const found = new Map<string, readonly Link[]>();
  for (const loop of shortestLoops(links).values()) {
    const key = loop
      .map(({ id }) => id)
      .sort()
      .join(" ");
    if (loop.length > 1 && !found.has(key)) found.set(key, loop);
  }
  return [...found.values()].sort((a, b) => a.length - b.length);
}

/** What is left of a vector when those of the basis are taken away, lowest bit by lowest bit. */
function reduced(vector: bigint, basis: ReadonlyMap<bigint, bigint>): bigint {
  let rest = vector;
  for (const [bit, other] of basis) if (rest & bit) rest ^= other;
  return rest;
}
