import { evidenceCounts } from "../../evidence/evidenceCounts";
import type { CldDocument, LinkId, LoopNote, VariableId } from "../../model/document";
import { unreachable } from "../../model/invariant";
import type { LoopFilter } from "../loopFilter";
import { BASES, type NamedLoopGraph } from "../loopGraph";
import { loopKey } from "../loopPath";
import type { LoopOrder } from "../loopOrder";
import { loopShares } from "../loopShares";
import { LOOP_KINDS } from "../loopWords";
import type { LoopSet } from "../loopSet";
import {
  type ArrangementWish,
  MOST_SUPPORT,
  type NumberFilter,
  type NumberOrder,
} from "./arrangement";

/** The parts of a document that loops are chosen and put in order by. */
export type Sayings = Pick<
  CldDocument,
  "loopNotes" | "loopLabels" | "variables" | "groups" | "quotes"
>;

/** What a wish speaks of. */
export interface WishedFrom {
  /** The loops to be arranged, and the graph that they are the loops of. */
  readonly loops: LoopSet;
  readonly graph: NamedLoopGraph;
  readonly said: Sayings;
  /** The loops that say where the name of a loop begins: the same ones for every list of a document. */
  readonly tellers: LoopSet;
}

/**
 * A filter and an order as numbers, for the loops of a set. It looks at every link and every note
 * once, and at no loop of which nothing was said. Variables, links and groups that are gone narrow
 * nothing any more.
 */
export function arrangementWish(
  from: WishedFrom,
  filter: LoopFilter,
  order: LoopOrder,
): ArrangementWish {
  return { filter: numberFilter(from, filter), order: numberOrder(from, order) };
}

/** Words of a text that are looked for at most, so that there is a bit for each. */
const MOST_WORDS = 12;
const MOST_LINKS = 12;

function numberFilter(from: WishedFrom, filter: LoopFilter): NumberFilter {
  const { loops, said } = from;
  const notes = Object.values(said.loopNotes);
  const isSought = ({ name, visibility }: LoopNote): boolean =>
    (!filter.namedOnly || name !== "") &&
    (filter.visibility === "shown" || visibility === filter.visibility);
  const isNarrowed = filter.namedOnly || filter.visibility !== "shown";
  const hidden = filter.visibility === "shown" ? notes.filter(isHidden) : [];
  return {
    kind: filter.kind === "all" ? -1 : LOOP_KINDS.indexOf(filter.kind),
    shortest: filter.shortest ?? 0,
    longest: filter.longest ?? Infinity,
    delayed: filter.delay === "any" ? -1 : filter.delay === "delayed" ? 1 : 0,
    weakest: filter.weakest === "any" ? -1 : BASES.indexOf(filter.weakest),
    notWeakest: filter.withoutInferred ? BASES.indexOf("inferred") : -1,
    ...wantedThings(from, filter),
    only: isNarrowed ? placesOf(loops, notes.filter(isSought)) : null,
    without: placesOf(loops, hidden),
  };
}

const isHidden = ({ visibility }: LoopNote): boolean => visibility === "hidden";

/** Where these loops are in a set; those that are not there are left out. */
function placesOf(loops: LoopSet, notes: readonly Pick<LoopNote, "path">[]): Int32Array {
  return Int32Array.from(
    notes.map(({ path }) => loops.indexOf(loopKey(path))).filter((index) => index >= 0),
  );
}

/** A bit for each thing that a loop must bring, and what each link brings of them. */
function wantedThings(
  { graph, loops, said }: WishedFrom,
  filter: LoopFilter,
): Pick<NumberFilter, "wanted" | "brings" | "saidBrings"> {
  const words = wordsOf(filter.text);
  const tests: ((source: VariableId, link: LinkId) => boolean)[] = words.map((word) => {
    const hits = variablesNamed(said.variables, word);
    return (source: VariableId) => hits.has(source);
  });
  const { through, group, links } = filter;
  if (through !== null && said.variables[through]) tests.push((source) => source === through);
  if (group !== null && said.groups[group])
    tests.push((source) => said.variables[source]?.groupIds.includes(group) === true);
  const there = links.filter((wanted) => graph.links.some(({ id }) => id === wanted));
  for (const wanted of there.slice(0, MOST_LINKS)) tests.push((_, link) => link === wanted);
  const wanted = 2 ** tests.length - 1;
  if (wanted === 0) return { wanted, brings: new Int32Array(0), saidBrings: new Int32Array(0) };
  const brings = Int32Array.from(graph.links, ({ source, id }) =>
    tests.reduce((bits, test, at) => bits | (test(source, id) ? 1 << at : 0), 0),
  );
  return { wanted, brings, saidBrings: saidWith(words, loops, said) };
}

/** The words of a text, in lower case. */
function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase("en").split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS);
}

function variablesNamed(
  variables: CldDocument["variables"],
  word: string,
): ReadonlySet<VariableId> {
  const named = Object.values(variables).filter(({ name }) =>
    name.toLocaleLowerCase("en").includes(word),
  );
  return new Set(named.map(({ id }) => id));
}

/** Which of the words the names and labels of loops hold: loop, bits, loop, bits. */
function saidWith(words: readonly string[], loops: LoopSet, said: Sayings): Int32Array {
  const named = Object.values(said.loopNotes).map(({ path, name }) => ({
    path,
    bits: bitsOf(words, (word) => name.toLocaleLowerCase("en").includes(word)),
  }));
  const labelled = said.loopLabels.map(({ path, label }) => ({
    path,
    bits: bitsOf(words, (word) => label.toLocaleLowerCase("en") === word),
  }));
  return Int32Array.from(
    [...named, ...labelled]
      .filter(({ bits }) => bits !== 0)
      .map(({ path, bits }) => [loops.indexOf(loopKey(path)), bits] as const)
      .filter(([index]) => index >= 0)
      .flat(),
  );
}

function bitsOf(words: readonly string[], holds: (word: string) => boolean): number {
  return words.reduce((bits, word, at) => bits | (holds(word) ? 1 << at : 0), 0);
}

function numberOrder(from: WishedFrom, order: LoopOrder): NumberOrder {
  switch (order) {
    case "shortest":
    case "longest":
    case "kind":
      return { by: order };
    case "support":
    case "unsupported":
      return { by: order, ofLinks: supportOf(from) };
    case "neighbours":
      return neighbourOrder(from);
    case "label":
      return { by: order, ranked: byLabel(from) };
    case "name":
      return { by: order, ranked: byGivenName(from), ...tellingOf(from) };
    default:
      return unreachable(order);
  }
}

/** For each link its basis, and within one basis how many quotes stand behind it. */
function supportOf({ graph, said }: WishedFrom): Int32Array {
  const steps = (MOST_SUPPORT + 1) / BASES.length;
  return Int32Array.from(graph.links, ({ basis, evidence }) => {
    const { quotes } = evidenceCounts(said, evidence);
    return BASES.indexOf(basis) * steps + Math.min(quotes, steps - 1);
  });
}

function neighbourOrder({ graph, loops, said }: WishedFrom): NumberOrder {
  const notes = Object.values(said.loopNotes);
  const named = placesOf(
    loops,
    notes.filter(({ name, visibility }) => name !== "" || visibility === "pinned"),
  );
  const places = new Map(graph.links.map(({ id }, place) => [id, place]));
  const chunks = Math.ceil(named.length / 32);
  const alongLinks = Array.from({ length: chunks }, () => new Int32Array(graph.links.length));
  for (const [at, loop] of named.entries()) {
    const along = alongLinks[at >> 5]!; // one for every 32 of them
    for (const link of loops.links(loop)) {
      const place = places.get(link);
      if (place !== undefined) along[place]! |= 1 << (at & 31);
    }
  }
  return { by: "neighbours", alongLinks, named };
}

/** R1, R2, … R10, B1, …, U1. */
function byLabel({ loops, said }: WishedFrom): Int32Array {
  const ranked = said.loopLabels.toSorted((a, b) => labelRank(a.label) - labelRank(b.label));
  return placesOf(loops, ranked);
}

/** Numbers stay below this, so that a letter weighs more than any number. */
const LETTER_WEIGHT = 1e9;
function labelRank(label: string): number {
  return "RBU".indexOf(label.charAt(0)) * LETTER_WEIGHT + Number(label.slice(1));
}

function byGivenName({ loops, said }: WishedFrom): Int32Array {
  const named = Object.values(said.loopNotes).filter(({ name }) => name !== "");
  return placesOf(
    loops,
    named.toSorted((a, b) => ALPHABET.compare(a.name, b.name)),
  );
}

const ALPHABET = new Intl.Collator("en", { numeric: true });

/** The place of each variable's name in the alphabet, and how many loops run through it. */
function tellingOf({ graph, said, tellers }: WishedFrom): {
  readonly alphabet: Int32Array;
  readonly shares: Int32Array;
} {
  const nameOf = (id: VariableId): string => said.variables[id]?.name ?? "";
  const names = [...new Set(graph.variables.map(nameOf))].toSorted(ALPHABET.compare);
  const shares = loopShares(tellers);
  const ranks = new Map(names.map((name, rank) => [name, rank]));
  return {
    alphabet: Int32Array.from(graph.variables, (id) => ranks.get(nameOf(id))!), // each is among them
    shares: Int32Array.from(graph.variables, (id) => shares.get(id) ?? 0),
  };
}
