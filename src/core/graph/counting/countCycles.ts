import { type CycleCount, countPiece } from "./countPiece";
import type { Effort } from "./effort";
import type { Steps } from "../../model/steps";
import { chooseMethod, type Method } from "./method";
import { type Piece, piecesOf } from "./piece";
import type { WeightedArc } from "./reduction";
import { sideBySide } from "./weight";

interface Task {
  readonly piece: Piece;
  readonly method: Method;
}

/**
 * The weight of all elementary cycles, without listing them; or, where that would cost too much, a
 * number that there are at least. The digraph is made smaller and split into pieces; each is counted
 * by the method that seems cheapest, and the cheapest piece first, so that what is left of the
 * effort goes to those that need it.
 */
export function* countCycles(arcs: readonly WeightedArc[], effort: Effort): Steps<CycleCount> {
  const { pieces, closed } = piecesOf(arcs);
  let total: CycleCount = { exact: true, weight: closed };
  const tasks: Task[] = [];
  for (const piece of pieces) {
    tasks.push({ piece, method: yield* chooseMethod(piece, effort) });
  }
  tasks.sort((a, b) => a.method.work - b.method.work);
  let left = effort.maxVisits;
  for (const [done, { piece, method }] of tasks.entries()) {
    // Those that cannot be finished share what is left.
    const maxVisits = method.work <= left ? left : left / (tasks.length - done);
    total = together(total, yield* countPiece(piece, method, { ...effort, maxVisits }));
    left -= Math.min(method.work, maxVisits);
  }
  return total;
}

/** Counts of cycles no two of which are the same. */
function together(a: CycleCount, b: CycleCount): CycleCount {
  if (a.exact && b.exact) return { exact: true, weight: sideBySide(a.weight, b.weight) };
  return { exact: false, atLeast: atLeastOf(a) + atLeastOf(b) };
}

function atLeastOf(count: CycleCount): bigint {
  return count.exact ? count.weight.all : count.atLeast;
}
