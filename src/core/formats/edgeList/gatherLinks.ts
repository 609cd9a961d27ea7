import type { Basis, Delay, Polarity, Strength } from "../../model/document";
import { invariant } from "../../model/invariant";
import { nameKey } from "../../model/names";
import type { Cell, EdgeListNote, StatedLink } from "./edgeListReading";

/** One link of the table, with all rows that state it taken together. */
interface GatheredLink {
  /** Keys of names: what they are compared by. */
  readonly source: string;
  readonly target: string;
  readonly polarity: Polarity;
  readonly delay: Delay | null;
  readonly rationale: string;
  readonly basis: Basis | null;
  readonly strength: Strength | null;
}

/** What the rows say together. */
export interface Gathered {
  /** The name each key is shown by, in the order of the table. */
  readonly names: ReadonlyMap<string, string>;
  readonly links: readonly GatheredLink[];
  readonly notes: readonly EdgeListNote[];
}

/**
 * Rows into links: names that differ only in case or spaces are one variable, and rows of one pair
 * are one link. Rows that disagree about its sign leave it open. Linear in the rows.
 */
export function gatherLinks(stated: readonly StatedLink[]): Gathered {
  const names = new Map<string, string>();
  const joined = new Map<string, EdgeListNote>();
  const pairs = new Map<string, StatedLink[]>();
  for (const link of stated) {
    const source = keyOf(link.source, link.line, names, joined);
    const target = keyOf(link.target, link.line, names, joined);
    const pair = JSON.stringify([source, target]);
    const before = pairs.get(pair);
    if (before) before.push(link);
    else pairs.set(pair, [link]);
  }
  const gathered = [...pairs.values()].map(together);
  const notes = [...joined.values(), ...gathered.flatMap(({ note }) => note ?? [])];
  return { names, links: gathered.map(({ link }) => link), notes };
}

/** The key of a name, which gets the spelling it is met with first. */
function keyOf(
  name: string,
  line: number,
  names: Map<string, string>,
  joined: Map<string, EdgeListNote>,
): string {
  const key = nameKey(name);
  const first = names.get(key) ?? name;
  names.set(key, first);
  if (first !== name && !joined.has(name))
    joined.set(name, { code: "names-joined", line, name: first, other: name });
  return key;
}

function together(rows: readonly StatedLink[]): {
  readonly link: GatheredLink;
  readonly note: EdgeListNote | null;
} {
  const [first] = rows;
  const last = rows.at(-1);
  invariant(first && last, "a pair is stated by at least one row");
  const signs = new Set(rows.flatMap(({ polarity }) => polarity ?? []));
  const [sign = "?"] = signs;
  const { source, target } = first;
  const code = signs.size > 1 ? "signs-conflict" : "links-merged";
  const note = { code, line: last.line, source, target, count: rows.length } as const;
  return {
    link: {
      source: nameKey(source),
      target: nameKey(target),
      polarity: signs.size > 1 ? "?" : sign,
      delay: longestStated(rows),
      rationale: [...new Set(rows.map((row) => row.rationale))].filter(Boolean).join("\n"),
      basis: surest(rows),
      strength: agreed(rows),
    },
    note: rows.length > 1 ? note : null,
  };
}

/** Delayed when one row says so; where rows give different lengths, all of them. */
function longestStated(rows: readonly StatedLink[]): Delay | null {
  const delays = rows.flatMap(({ delay }) => delay ?? []);
  if (delays.length === 0) return null;
  const lengths = new Set(delays.map(({ length }) => length).filter(Boolean));
  return { length: [...lengths].join(" / ") };
}

/** What one source says is said, whatever others only let one conclude. */
const SUREST: readonly Basis[] = ["stated", "implied", "inferred"];

function surest(rows: readonly StatedLink[]): Basis | null {
  const bases = rows.flatMap(({ basis }) => readable(basis) ?? []);
  return SUREST.find((basis) => bases.includes(basis)) ?? null;
}

/** Null where rows differ. */
function agreed(rows: readonly StatedLink[]): Strength | null {
  const strengths = new Set(rows.flatMap(({ strength }) => readable(strength) ?? []));
  return strengths.size === 1 ? ([...strengths][0] ?? null) : null;
}

function readable<Value extends string>(cell: Cell<Value>): Value | null {
  return typeof cell === "string" ? cell : null;
}
