import { loopKey, stepsOf } from "../loops/loopPath";
import type { CldDocument, ElementRef, LinkId, LoopPath, VariableId } from "../model/document";

/** What a list of references stands for on the sheet. */
export interface SceneParts {
  readonly variables: ReadonlySet<VariableId>;
  readonly links: ReadonlySet<LinkId>;
  /** By the keys of their paths. */
  readonly loops: ReadonlySet<string>;
}

type Structure = Pick<CldDocument, "links">;

/**
 * The parts of a diagram that references point at: a link brings its two ends, a loop its variables
 * and its links, and variables that stand together bring the links between them, because leaving one
 * out would tell another story. The model as a whole brings nothing of its own. Linear in both.
 */
export function sceneParts({ links }: Structure, refs: readonly ElementRef[]): SceneParts {
  const loops = refs.flatMap((ref) => (ref.type === "loop" ? [ref.path] : []));
  const named = new Set(refs.flatMap((ref) => (ref.type === "variable" ? [ref.id] : [])));
  const linked = new Set(refs.flatMap((ref) => (ref.type === "link" ? [ref.id] : [])));
  const steps = stepsByCause(loops);
  const shown = Object.values(links).filter(
    ({ id, source, target }) =>
      linked.has(id) ||
      (named.has(source) && named.has(target)) ||
      steps.get(source)?.has(target) === true,
  );
  const ends = shown.flatMap(({ source, target }) => [source, target]);
  return {
    variables: new Set([...named, ...loops.flat(), ...ends]),
    links: new Set(shown.map(({ id }) => id)),
    loops: new Set(loops.map(loopKey)),
  };
}

function stepsByCause(
  loops: readonly LoopPath[],
): ReadonlyMap<VariableId, ReadonlySet<VariableId>> {
  const effects = new Map<VariableId, Set<VariableId>>();
  for (const [source, target] of loops.flatMap(stepsOf)) {
    const known = effects.get(source) ?? new Set();
    effects.set(source, known.add(target));
  }
  return effects;
}
