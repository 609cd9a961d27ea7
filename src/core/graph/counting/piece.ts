import { strongComponents } from "../components";
import { type Digraph, digraph } from "../digraph";
import { blocksOf } from "./blocks";
import { reduced, type WeightedArc } from "./reduction";
import { NO_WAY, sideBySide, type Weight } from "./weight";

/** A digraph that cannot be made smaller, with a weight for each arc: at most one arc between two vertices, none to itself. */
export interface Piece {
  readonly graph: Digraph;
  readonly weights: readonly Weight[];
}

/** What is left to be counted. */
export interface Pieces {
  /** No cycle has arcs of two of them. */
  readonly pieces: readonly Piece[];
  /** The cycles that need no search. */
  readonly closed: Weight;
}

/**
 * The same cycles in pieces as small as they get: vertices without a choice are taken out, then what
 * is left is split into strong components and these into blocks, and so on until nothing changes.
 * Most drawings from a workshop leave no piece at all.
 */
export function piecesOf(arcs: readonly WeightedArc[]): Pieces {
  const pieces: Piece[] = [];
  let closed = NO_WAY;
  const waiting: (readonly WeightedArc[])[] = [arcs];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const reduction = reduced(part);
    closed = sideBySide(closed, reduction.closed);
    if (reduction.arcs.length === 0) continue;
    const piece = pieceOf(reduction.arcs);
    const parts = strongParts(piece).flatMap(blocks);
    if (parts.length === 1 && parts[0]?.length === reduction.arcs.length) pieces.push(piece);
    else waiting.push(...parts);
  }
  return { pieces, closed };
}

/** A piece of these arcs, with its vertices numbered in their order. */
export function pieceOf(arcs: readonly WeightedArc[]): Piece {
  const vertices = new Set(arcs.flatMap(({ source, target }) => [source, target]));
  const places = new Map([...vertices].sort((a, b) => a - b).map((vertex, at) => [vertex, at]));
  const placed = arcs.map(({ source, target, weight }) => ({
    source: places.get(source)!, // every end has its place
    target: places.get(target)!,
    weight,
  }));
  placed.sort((a, b) => a.source - b.source || a.target - b.target);
  const sources = Int32Array.from(placed, ({ source }) => source);
  const targets = Int32Array.from(placed, ({ target }) => target);
  return {
    graph: digraph(places.size, sources, targets),
    weights: placed.map(({ weight }) => weight),
  };
}

function strongParts({ graph, weights }: Piece): readonly Piece[] {
  const { count, of } = strongComponents(graph);
  const parts = Array.from({ length: count }, (): WeightedArc[] => []);
  for (const [arc, weight] of weights.entries()) {
    const source = graph.sources[arc]!;
    const target = graph.targets[arc]!;
    if (of[source] === of[target]) parts[of[source]!]!.push({ source, target, weight });
  }
  return parts.filter((part) => part.length > 0).map(pieceOf);
}

function blocks({ graph, weights }: Piece): readonly (readonly WeightedArc[])[] {
  return blocksOf(graph).map((block) =>
    block.map((arc) => ({
      source: graph.sources[arc]!,
      target: graph.targets[arc]!,
      weight: weights[arc]!, // arcs of a block are arcs of the piece
    })),
  );
}
