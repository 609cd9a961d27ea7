import type { Delay, Polarity } from "../../model/document";

/** Ways to write a sign that are met in spreadsheets, in lower case and with every dash as "-". */
const SIGNS: readonly (readonly [Polarity, readonly string[]])[] = [
  ["+", ["+", "+1", "1", "s", "same", "positive", "pos", "plus"]],
  ["-", ["-", "-1", "o", "opposite", "negative", "neg", "minus"]],
  ["?", ["?", "unknown", "undetermined", "open", "ambiguous", "+/-"]],
];
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

/** Spreadsheets keep a sign from being a formula by an apostrophe before it. */
function plain(cell: string): string {
  return cell.trim().replace(/^'/, "").normalize("NFKC").replace(DASHES, "-").toLowerCase();
}
