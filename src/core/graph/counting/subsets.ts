import { type Arithmetic, type Sums, TOO_LARGE } from "./arithmetic";
import type { Steps } from "../../model/steps";
import type { Piece } from "./piece";
import { residue } from "./residues";

/** Vertices that a piece may have: sets are bits of a 32-bit number, and their number doubles with each. */
export const MAX_SUBSET_VERTICES = 20;

/** Numbers that a subset count keeps for each channel: paths by their set of vertices and the last of them. */
export function subsetCells(vertexCount: number): number {
  return 2 ** (vertexCount - 1) * (vertexCount - 1);
}

interface Subsets {
  readonly arithmetic: Arithmetic;
  /** Weights by source and target, where there is an arc. */
  readonly matrix: Float64Array;
  readonly has: Uint8Array;
  readonly size: number;
  /** Weights of paths from the root by set and last vertex. */
  readonly paths: Float64Array;
  readonly sums: Float64Array;
  rounded: boolean;
}

/** The cycles of which one vertex is the first. */
interface Round {
  readonly root: number;
  /** Vertices after the root: bit and place b stand for vertex root + 1 + b. */
  readonly others: number;
  /** For each of them those it has an arc to. */
  readonly targets: Int32Array;
}

/** Numbers looked at between two chances to stop. */
const SLICE = 65_536;

/**
 * The weight of all cycles by sets: of the paths from a root only the set of their vertices and the
 * last one matter. Every vertex is the root once, of the cycles over it and later ones. Time and room
 * grow with 2^V whatever the arcs are, so this is for small dense pieces. After Bellman 1962,
 * J. ACM 9(1):61-63, and Held and Karp 1962, J. SIAM 10(1):196-210.
 */
export function* subsetSums(piece: Piece, arithmetic: Arithmetic): Steps<Sums> {
  const subsets = newSubsets(piece, arithmetic);
  for (let root = 0; root < subsets.size - 1; root++) {
    const round = roundFrom(subsets, root);
    const sets = 2 ** round.others;
    beginRound(subsets, round);
    const slice = Math.ceil(SLICE / (round.others * round.others));
    for (let first = 1; first < sets; first += slice) {
      extend(subsets, round, first, Math.min(first + slice, sets));
      yield;
    }
  }
  const { sums, rounded } = subsets;
  return { sums, complete: true, rounded: rounded || sums[0]! >= TOO_LARGE };
}

function newSubsets({ graph }: Piece, arithmetic: Arithmetic): Subsets {
  const size = graph.vertexCount;
  const { channels } = arithmetic;
  const ranks = ranksByDegree(graph.sources, graph.targets, size);
  const has = new Uint8Array(size * size);
  const matrix = new Float64Array(channels * size * size);
  for (let arc = 0; arc < graph.arcCount; arc++) {
    const cell = ranks[graph.sources[arc]!]! * size + ranks[graph.targets[arc]!]!;
    has[cell] = 1;
    for (let c = 0; c < channels; c++) {
      matrix[channels * cell + c] = arithmetic.weights[channels * arc + c]!;
    }
  }
  const paths = new Float64Array(channels * subsetCells(size));
  return { arithmetic, matrix, has, size, paths, sums: new Float64Array(channels), rounded: false };
}

/** Vertices with many arcs first: the rounds that follow, over fewer sets, have fewer arcs then. */
function ranksByDegree(sources: Int32Array, targets: Int32Array, size: number): Int32Array {
  const degrees = new Int32Array(size);
  for (const ends of [sources, targets]) for (const vertex of ends) degrees[vertex]!++;
  const order = [...degrees.keys()].sort((a, b) => degrees[b]! - degrees[a]! || a - b);
  const ranks = new Int32Array(size);
  order.forEach((vertex, rank) => (ranks[vertex] = rank));
  return ranks;
}

function roundFrom({ has, size }: Subsets, root: number): Round {
  const others = size - 1 - root;
  const targets = new Int32Array(others);
  for (let from = 0; from < others; from++) {
    for (let to = 0; to < others; to++) {
      targets[from]! |= has[(root + 1 + from) * size + root + 1 + to]! << to;
    }
  }
  return { root, others, targets };
}

/** Forgets the paths of the round before and sets out from the root. */
function beginRound(subsets: Subsets, { root, others }: Round): void {
  const { paths, has, matrix, size, arithmetic } = subsets;
  const { channels } = arithmetic;
  paths.fill(0, 0, channels * 2 ** others * others);
  for (let to = 0; to < others; to++) {
    const cell = root * size + root + 1 + to;
    if (has[cell] === 0) continue;
    const at = channels * (2 ** to * others + to);
    for (let c = 0; c < channels; c++) paths[at + c] = matrix[channels * cell + c]!;
  }
}

/** Closes, and leads on by one arc, every path over one of the sets from `first` up to `end`. */
function extend(
  subsets: Subsets,
  { root, others, targets }: Round,
  first: number,
  end: number,
): void {
  const { paths, has, size, arithmetic, sums } = subsets;
  const { channels } = arithmetic;
  for (let set = first; set < end; set++) {
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const last = 31 - Math.clz32(rest & -rest);
      const at = channels * (set * others + last);
      if (isEmpty(paths, at, channels)) continue;
      if (paths[at]! >= TOO_LARGE) subsets.rounded = true;
      const row = (root + 1 + last) * size + root;
      if (has[row] === 1) addProduct(subsets, at, channels * row, sums, 0);
      for (let on = targets[last]! & ~set; on !== 0; on &= on - 1) {
        const next = 31 - Math.clz32(on & -on);
        const into = channels * ((set | (1 << next)) * others + next);
        addProduct(subsets, at, channels * (row + 1 + next), paths, into);
      }
    }
  }
}

function isEmpty(paths: Float64Array, at: number, channels: number): boolean {
  for (let c = 0; c < channels; c++) if (paths[at + c] !== 0) return false;
  return true;
}

function addProduct(
  { paths, matrix, arithmetic }: Subsets,
  path: number,
  arc: number,
  into: Float64Array,
  at: number,
): void {
  const { channels, modulus } = arithmetic;
  for (let c = 0; c < channels; c++) {
    const product = paths[path + c]! * matrix[arc + c]!;
    const sum = into[at + c]! + (modulus === 0 ? product : residue(product, modulus));
    into[at + c] = modulus === 0 ? sum : residue(sum, modulus);
  }
}
