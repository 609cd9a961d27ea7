import { seededRandom } from "../oracle/graphs";
import type { LayoutGraph } from "./layoutGraph";

/**
 * Graphs made by seed, like diagrams in what matters: loops that share variables, every variable tied
 * in, then links at random, most of them between variables within three steps. The same graphs, draw
 * by draw, as those that the layout's sketches were measured on, so that figures can be compared.
 */
interface Recipe {
  readonly seed: number;
  readonly variables: number;
  readonly linksPerVariable: number;
  readonly loops: number;
  /** The share of the later links whose ends are within three steps. */
  readonly near: number;
}

const WORDS =
  "access trust funding workload quality cost staffing demand capacity referral screening coverage burden equity savings morale training turnover outreach volume penalty bonus wait burnout retention".split(
    " ",
  );
const LOOP_LENGTHS = [3, 4, 4, 5, 6, 7];
/** From so many variables on, loops may be of seven and keep more to variables that are new. */
const LARGE = 30;
const MOST_TRIES = 5000;

/** A graph of 12 to 25 variables; those of the seeds from 101 to 112 have 14 or more. */
export function smallGraph(seed: number): LayoutGraph {
  const random = seededRandom(seed * 31 + 5);
  const variables = 12 + Math.floor(random() * 14);
  const linksPerVariable = 1.35 + 0.3 * random();
  const loops = 3 + Math.floor(random() * 2);
  return generated({ seed, variables, linksPerVariable, loops, near: 0 });
}

/** A graph of so many variables, with about 1.6 links each. */
export function largeGraph(variables: number, seed: number): LayoutGraph {
  const linksPerVariable = 1.5 + 0.2 * seededRandom(seed * 77 + variables)();
  const loops = Math.round(variables / 9);
  return generated({ seed, variables, linksPerVariable, loops, near: 0.7 });
}

/** The links of a graph that is being made, each once, and which variables are tied in. */
interface Growing {
  readonly recipe: Recipe;
  readonly random: () => number;
  readonly below: (count: number) => number;
  readonly arrows: Map<number, readonly [number, number]>;
  readonly used: number[];
}

function generated(recipe: Recipe): LayoutGraph {
  const { seed, variables } = recipe;
  const random = seededRandom(seed * 104729 + variables);
  const below = (count: number): number => Math.floor(random() * count);
  const growing: Growing = { recipe, random, below, arrows: new Map(), used: [] };
  plantLoops(growing);
  tieIn(growing);
  addLinks(growing);
  return asGraph(growing);
}

function add({ recipe, arrows }: Growing, from: number, to: number): void {
  const key = from * recipe.variables + to;
  if (from !== to && !arrows.has(key)) arrows.set(key, [from, to]);
}

function plantLoops(growing: Growing): void {
  const { recipe, random, below, used } = growing;
  const isLarge = recipe.variables > LARGE;
  let fresh = 0;
  for (let loop = 0; loop < recipe.loops; loop++) {
    const length = LOOP_LENGTHS[below(isLarge ? 6 : 5)]!; // there are six
    const members: number[] = used.length > 0 ? [used[below(used.length)]!] : [];
    while (members.length < length) {
      const isFresh = fresh < recipe.variables && random() < 0.75;
      const next = isFresh ? fresh++ : below(isLarge ? Math.max(3, fresh) : recipe.variables);
      if (!members.includes(next)) members.push(next);
    }
    members.forEach((member, index) => {
      add(growing, member, members[(index + 1) % length]!);
      if (!used.includes(member)) used.push(member);
    });
  }
}

function tieIn(growing: Growing): void {
  const { recipe, random, below, used } = growing;
  for (let variable = 0; variable < recipe.variables; variable++) {
    if (used.includes(variable)) continue;
    const other = used[below(used.length)]!; // loops were planted first
    if (random() < 0.5) add(growing, variable, other);
    else add(growing, other, variable);
    used.push(variable);
  }
}

function addLinks(growing: Growing): void {
  const { recipe, random, below, arrows } = growing;
  const wanted = Math.round(recipe.variables * recipe.linksPerVariable);
  for (let tries = 0; arrows.size < wanted && tries < MOST_TRIES; tries++) {
    const from = below(recipe.variables);
    let to = below(recipe.variables);
    if (random() < recipe.near) to = walkFrom(growing, from);
    if (!arrows.has(to * recipe.variables + from) || random() < 0.2) add(growing, from, to);
  }
}

/** Where one gets in up to three steps along links, either way. */
function walkFrom({ below, arrows }: Growing, from: number): number {
  let at = from;
  for (let steps = 1 + below(3); steps > 0; steps--) {
    const next = [...arrows.values()]
      .filter(([source, target]) => source === at || target === at)
      .map(([source, target]) => (source === at ? target : source));
    if (next.length > 0) at = next[below(next.length)]!;
  }
  return at;
}

function asGraph({ recipe, random, below, arrows }: Growing): LayoutGraph {
  const nodes = Array.from({ length: recipe.variables }, (_, index) => {
    const words = Array.from({ length: 1 + below(3) }, () => WORDS[below(WORDS.length)]);
    return { id: `v${index}`, label: words.join(" ") };
  });
  const edges = Array.from(arrows.values(), ([from, to]) => ({
    from: `v${from}`,
    to: `v${to}`,
    polarity: random() < 0.35 ? "-" : "+",
    delay: random() < 0.15,
  }));
  return { id: `gen-${recipe.variables}-${recipe.seed}`, nodes, edges };
}
