import type { TextMeasurer } from "./drawing";
import { INK } from "./ink";

/** A name set as a label: its lines, and the size of its box. */
export interface LabelText {
  readonly lines: readonly string[];
  readonly lineWidths: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A piece of a name that is not divided, and whether a space came before it. */
interface Piece {
  readonly text: string;
  readonly units: number;
  readonly spaced: boolean;
}

/** Wished width of a line, in characters of an alphabet; a Chinese or Japanese one counts double. */
const LINE_UNITS = 16;
/** A longer word is divided: it would make the label wider than any other. */
const LONGEST_WORD = 24;
/** Very long names get wider lines rather than more than about this many. */
const MOST_LINES = 6;
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });
const ALPHABETIC = /^[\u0020-\u02ff\u0370-\u052f\u1e00-\u203a\u2212\u2192]*$/;
const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{20000}-\u{3fffd}]/u;
/** Where even a word of one alphabet may be divided when it is very long. */
const AFTER_HYPHEN = /(?<=.{2}[-/\u2010\u2013\u2014])(?=.{3})/u;
/** Marks that may not begin a line, and marks that may not end one. */
const CLOSING =
  /^[\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff01\uff1f\u300d\u300f\u3011\u3015\u3009\u300b\uff09\uff3d\uff5d\u30fb\u30fc,.;:!?)\]}\u2019\u201d%]/;
const OPENING = /[\u300c\u300e\u3010\u3014\u3008\u300a\uff08\uff3b\uff5b([{\u2018\u201c]$/;

/**
 * The box of a name as a label: its lines at 15/18 px, and 6 px to the sides and 4 px above and below.
 * `measure` gives the width of one line.
 */
export function labelBox(name: string, measure: TextMeasurer): LabelText {
  const lines = wrapName(name);
  const lineWidths = lines.map((line) => measure(line));
  return {
    lines,
    lineWidths,
    width: Math.ceil(Math.max(0, ...lineWidths)) + 2 * INK.labelPadding.x,
    height: lines.length * INK.lineHeight + 2 * INK.labelPadding.y,
  };
}

/**
 * A name in lines of about 16 characters (8 full-width ones), as few as there must be and as even as
 * they can be. Words stay whole unless one alone is longer than a line; Chinese and Japanese
 * may break between any two characters; what the reader sees as one character is never divided.
 */
export function wrapName(name: string): readonly string[] {
  const text = name.trim();
  const whole = unitsOf(text);
  if (whole <= LINE_UNITS) return [text.replace(/\s+/gu, " ")];
  const words = text.split(/\s+/u);
  for (let limit = Math.max(LINE_UNITS, Math.ceil(whole / MOST_LINES)); ; limit += 2) {
    const lines = evenLines(
      words.flatMap((word) => piecesOf(word, limit)),
      limit,
    );
    if (lines.length <= MOST_LINES) return lines;
  }
}

/** A word undivided, unless it is very long or has full-width characters. */
function piecesOf(word: string, limit: number): readonly Piece[] {
  const longest = Math.max(limit, LONGEST_WORD);
  const isWhole = unitsOf(word) <= longest && !FULL_WIDTH.test(word);
  const texts = isWhole ? [word] : word.split(AFTER_HYPHEN).flatMap((part) => divided(part, limit));
  return texts.map((text, index) => ({ text, units: unitsOf(text), spaced: index === 0 }));
}

/** A word in pieces: between full-width characters; one of another script only when it is very long. */
function divided(word: string, limit: number): readonly string[] {
  const isLong = unitsOf(word) > Math.max(limit, LONGEST_WORD);
  return graphemesOf(word).reduce<string[]>((parts, grapheme) => {
    const last = parts.at(-1);
    const isFull = last !== undefined && isLong && unitsOf(last) + unitsOf(grapheme) > limit;
    if (last === undefined || isFull || mayPart(last, grapheme)) parts.push(grapheme);
    else parts[parts.length - 1] = last + grapheme;
    return parts;
  }, []);
}

function mayPart(before: string, grapheme: string): boolean {
  if (CLOSING.test(grapheme) || OPENING.test(before)) return false;
  return FULL_WIDTH.test(grapheme) || FULL_WIDTH.test(before);
}

/**
 * As few lines as possible, then the least sum of squared rests: Knuth & Plass 1981, Breaking
 * paragraphs into lines, Software: Practice and Experience 11, here without hyphens and glue.
 */
function evenLines(pieces: readonly Piece[], limit: number): readonly string[] {
  const best = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    let choice = { cost: Infinity, from: end - 1 };
    let units = 0;
    for (let from = end - 1; from >= 0; from--) {
      units += widthBefore(pieces, from, end);
      if (units > limit && from < end - 1) break;
      const cost = (best[from]?.cost ?? 0) + LINE_PRICE + (limit - units) ** 2;
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  const lines: string[] = [];
  for (let end = pieces.length; end > 0;) {
    const from = best[end]?.from ?? 0;
    lines.unshift(lineOf(pieces.slice(from, end)));
    end = from;
  }
  return lines;
}

/** Dearer than the unevenness of any number of lines, so that the number of lines counts first. */
const LINE_PRICE = 1e6;

/** What a piece adds to the width of the line that it begins and that ends before `end`. */
function widthBefore(pieces: readonly Piece[], from: number, end: number): number {
  const next = from + 1 < end ? pieces[from + 1] : undefined;
  return (pieces[from]?.units ?? 0) + (next?.spaced ? 1 : 0);
}

function lineOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text))
    .join("");
}

function unitsOf(text: string): number {
  if (ALPHABETIC.test(text)) return text.length;
  return graphemesOf(text).reduce((sum, one) => sum + (FULL_WIDTH.test(one) ? 2 : 1), 0);
}

function graphemesOf(text: string): readonly string[] {
  if (ALPHABETIC.test(text)) return text.split("");
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}
