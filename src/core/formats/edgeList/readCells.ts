import type { Basis, Delay, Polarity, Strength } from "../../model/document";
import type { Cell } from "./edgeListReading";

/** Ways to write a sign that are met in spreadsheets, in lower case and with every dash as "-". */
const SIGNS: readonly (readonly [Polarity, readonly string[]])[] = [
  ["+", ["+", "+1", "1", "s", "same", "positive", "pos", "plus"]],
  ["-", ["-", "-1", "o", "opposite", "negative", "neg", "minus"]],
  ["?", ["?", "unknown", "undetermined", "open", "ambiguous", "+/-"]],
];
const BASES = {
  stated: ["stated", "explicit", "said", "direct"],
  implied: ["implied", "implicit", "indirect"],
  inferred: ["inferred", "assumed", "assumption"],
} as const satisfies Record<Basis, readonly string[]>;
const STRENGTHS = {
  weak: ["weak", "low"],
  moderate: ["moderate", "medium"],
  strong: ["strong", "high"],
} as const satisfies Record<Strength, readonly string[]>;
const SIGN_OF = new Map(SIGNS.flatMap(([sign, ways]) => ways.map((way) => [way, sign] as const)));

/** Hyphen, non-breaking hyphen, figure, en and em dash, minus. */
const DASHES = /[\u2010-\u2014\u2212]/g;
const AT_ONCE = new Set(["", "0", "false", "no", "n", "none", "-"]);
const DELAYED = new Set(["1", "true", "yes", "y", "x", "||", "‖", "delay", "delayed"]);

/** The sign a cell means; null when it is empty, undefined when it cannot be read. */
export function readPolarity(cell: string): Polarity | null | undefined {
  const word = plain(cell);
  return word === "" ? null : SIGN_OF.get(word);
}

/** The delay a cell means: any text that is no plain yes or no is its length. */
export function readDelay(cell: string): Delay | null {
  const word = plain(cell);
  if (AT_ONCE.has(word)) return null;
  return { length: DELAYED.has(word) ? "" : cell.trim() };
}

/** The basis a cell names. */
export function readBasis(cell: string): Cell<Basis> {
  return oneOf(BASES, cell);
}

/** The strength a cell names. */
export function readStrength(cell: string): Cell<Strength> {
  return oneOf(STRENGTHS, cell);
}

function oneOf<Value extends string>(
  ways: Readonly<Record<Value, readonly string[]>>,
  cell: string,
): Cell<Value> {
  const word = plain(cell);
  if (word === "") return null;
  const values = Object.keys(ways) as Value[];
  return values.find((value) => ways[value].includes(word)) ?? { unread: cell.trim() };
}

/** Spreadsheets keep a sign from being a formula by an apostrophe before it. */
function plain(cell: string): string {
  return cell.trim().replace(/^'/, "").normalize("NFKC").replace(DASHES, "-").toLowerCase();
}
