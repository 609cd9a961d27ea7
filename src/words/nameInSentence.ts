import nouns from "./nouns.json";

/**
 * How English compares what a name stands for: "more training", "fewer members", "the greater the
 * trust", "the higher the target", "the larger the bonus", "the wider the gap", "the heavier the
 * workload", "the better the results", "the stronger the incentive", "the longer the delay".
 */
export type Scale = (typeof SCALES)[number];

export const SCALES = [
  "amount",
  "number",
  "degree",
  "level",
  "size",
  "breadth",
  "weight",
  "quality",
  "strength",
  "length",
] as const;

/** A variable's name as it stands inside an English sentence. */
export interface NameInSentence {
  /** With a small first letter, unless that word is a name or an acronym. */
  readonly text: string;
  readonly scale: Scale;
  /** Whether it is many things, so that they rise and do not rises. */
  readonly many: boolean;
  /** Whether it wants an article where it stands alone: "the gap widens", but "trust rises". */
  readonly needsThe: boolean;
  /** "The more formal rules" could be rules that are more formal; "the more formal rules there are" cannot. */
  readonly needsThere: boolean;
}

/**
 * Reads a name as an English noun phrase, by its main noun: the last word before the first
 * preposition or trailing participle. A rule of thumb with a list of nouns (nouns.json); what it does
 * not know, such as names in other scripts, there is more or less of.
 */
export function nameInSentence(name: string): NameInSentence {
  const words = name
    .replace(/\([^)]*\)/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  const phrase = nounPhrase(words);
  const pair = phrase.at(-2)?.toLowerCase() === "and";
  const many = pair || isPlural(phrase.at(-1) ?? "");
  const scale = scaleOf(phrase, words, many);
  const isQualified = phrase.length < words.length;
  return {
    text: insideSentence(name),
    scale,
    many,
    needsThe: isCompared(scale) && (isQualified || (!many && !WITHOUT_ARTICLE.has(scale))),
    needsThere:
      !isCompared(scale) && !isQualified && phrase.length > 1 && isDescribing(phrase[0] ?? ""),
  };
}

/**
 * A name with a small first letter, unless its first word is an acronym, a proper name or part of a
 * title: "Tendency to Preserve Energy" has a word inside that is written large though it need not be.
 */
export function insideSentence(name: string): string {
  const [first = "", second = "", ...others] = name.split(/\s+/);
  const word = first.split(/[-/’']/)[0] ?? "";
  const keeps =
    isSpelled(word) || NAMES.has(word) || isTitled([second, ...others]) || isLetter(first, second);
  return keeps ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Whether any of these words has a capital and goes on small, and is not known to have it always. */
function isTitled(words: readonly string[]): boolean {
  return words.some(
    (word, place) => /^\p{Lu}\p{Ll}/u.test(word) && (place === 0 || !NAMES.has(word)),
  );
}

/** Has a capital or a digit inside: CCO, GPs, eGFR, H1N1. */
function isSpelled(word: string): boolean {
  return /.[\p{Lu}\d]/u.test(word);
}

/** A letter that stands for itself: "X", "B cells", "T-cell count"; but not the article in "A good start". */
function isLetter(first: string, second: string): boolean {
  if (first.length === 1) return first !== "A" || second === "";
  return /^\p{Lu}-/u.test(first) && !first.startsWith("E-");
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const NAMES = listed(nouns.names);
const INNER = listed(nouns.inner);
const PARTICIPLES = listed(nouns.participles);
const PERSONS = listed(nouns.persons);
const SINGULAR = listed(nouns.singular);
const PLURAL = listed(nouns.plural);
const DESCRIBING = listed(nouns.describing);
const DESCRIBING_NOT = listed(nouns.describingNot);
const WELL = listed(nouns.well);
const TIMED = listed(nouns.timed);
const LISTED: ReadonlyMap<string, Scale> = new Map(
  SCALES.filter((scale) => scale !== "number").flatMap((scale) =>
    nouns[scale].split(" ").map((noun): [string, Scale] => [noun, scale]),
  ),
);

/** The words up to and with the main noun: "Bonus" of "Bonus offered by payer A". */
function nounPhrase(words: readonly string[]): readonly string[] {
  const inner = words.findIndex((word, place) => place > 0 && INNER.has(word.toLowerCase()));
  const before = inner < 0 ? words : words.slice(0, inner);
  if (PERSONS.has(words[0]?.toLowerCase() ?? "") && (words[1] ?? "").endsWith("ing")) {
    return words.slice(0, 1);
  }
  return before.length > 1 && isParticiple(before.at(-1) ?? "") ? before.slice(0, -1) : before;
}

function isParticiple(word: string): boolean {
  return PARTICIPLES.has(word) || /[^e]ed$/.test(word);
}

function isPlural(noun: string): boolean {
  const word = noun.toLowerCase();
  if (PLURAL.has(word)) return true;
  return /[^sui'’]s$/.test(noun) && noun !== noun.toUpperCase() && !SINGULAR.has(word);
}

function scaleOf(phrase: readonly string[], words: readonly string[], many: boolean): Scale {
  const noun = (phrase.at(-1) ?? "").toLowerCase();
  const part = noun.split("-").at(-1) ?? "";
  const known = LISTED.get(noun) ?? LISTED.get(part);
  const isTime = noun === "time" || noun === "times";
  if (isTime && TIMED.has(phrase.at(-2)?.toLowerCase() ?? "")) return "length";
  if (known && known !== "amount") return known;
  if (many) return phrase.at(-2)?.toLowerCase() === "and" ? "amount" : "number";
  // "The more capacity of clinics" is no English; "the greater the capacity of clinics" is.
  const isOfSomething = words[phrase.length]?.toLowerCase() === "of";
  if (isOfSomething) return "degree";
  return !known && isQuality(noun) ? "degree" : "amount";
}

/** Whether it is the thing that is compared, "the higher the target", and not how much of it there is. */
function isCompared(scale: Scale): boolean {
  return scale !== "amount" && scale !== "number";
}

/** "Success rises", "performance improves", but "the gap widens". */
const WITHOUT_ARTICLE: ReadonlySet<Scale> = new Set(["degree", "quality"]);

/** Readiness, clarity: what something is to a degree. */
function isQuality(noun: string): boolean {
  return /(ness|ity)$/.test(noun) && !WELL.has(noun);
}

/** Whether a word may be an adjective of which there is more and less. */
function isDescribing(word: string): boolean {
  const first = word.toLowerCase();
  if (DESCRIBING.has(first)) return true;
  const ending = /(al|ive|ous|ful|able|ible|ic|ant|[^m]ent)$/;
  return first.length > 4 && ending.test(first) && !DESCRIBING_NOT.has(first);
}
