import { arrange } from "../core/layout/arrange";
import { type LayoutWanted, layoutWanted } from "../core/layout/layoutWanted";
import { tidy } from "../core/layout/tidy";
import type { Link, LinkId, Variable, VariableId } from "../core/model/document";
import { emptyDocument } from "../core/model/emptyDocument";

/** Shares of the moves of a real search: more than these hardly make the engine any faster. */
const ARRANGING = { seed: 1, share: 0.15 };
const TIDYING = { seed: 1, share: 0.05 };

/**
 * Arranges and tidies a diagram that nobody drew: code that has not been run yet takes half as long
 * again, and whoever arranges the first diagram should not be the one to wait. Yields between turns.
 */
export function* layoutRehearsal(): Generator<void, void> {
  const wanted = example();
  yield* turnsOf(arrange(wanted, ARRANGING));
  yield* turnsOf(tidy(wanted, TIDYING));
}

function* turnsOf(search: ReturnType<typeof arrange>): Generator<void, void> {
  while (search.next().done !== true) yield;
}

const SIZE = 24;

/** A ring, loops of two, three and four in it, and things that only lead to it. */
function example(): LayoutWanted {
  const ring = range(SIZE).map((at) => [at, (at + 1) % SIZE] as const);
  const backs = range(6).map((at) => [4 * at + 1 + (at % 3), 4 * at] as const);
  const leaves = range(4).map((at) => [SIZE + at, 5 * at] as const);
  const links = [...ring, ...backs, ...leaves].map(link);
  const variables = range(SIZE + 4).map(variable);
  const document = {
    ...emptyDocument(),
    variables: Object.fromEntries(variables.map((one) => [one.id, one])),
    links: Object.fromEntries(links.map((one) => [one.id, one])),
  };
  return layoutWanted(document, (text) => 8 * text.length);
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at);
}

function variable(at: number): Variable {
  const name = ["Demand", "Quality of care", "Trust in the long run"][at % 3] ?? "";
  const rest = { kind: "ordinary", definition: "", notes: "", groupIds: [], evidence: [] } as const;
  return { id: idOf(at), name, ...rest };
}

function link([source, target]: readonly [number, number], at: number): Link {
  return {
    id: `l-${at}` as LinkId,
    source: idOf(source),
    target: idOf(target),
    polarity: "+",
    delay: at % 7 === 0 ? { length: "" } : null,
    strength: null,
    basis: null,
    rationale: "",
    evidence: [],
  };
}

function idOf(at: number): VariableId {
  return `v-${at}` as VariableId;
}
