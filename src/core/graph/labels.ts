import type { Labels } from "./trieBuilder";

/**
 * Names for stretches of a way: the arcs themselves, and joints of two labels. A stretch of any length
 * is made in one step and takes two numbers, however many arcs it has (a straight-line grammar).
 */
export interface LabelBook {
  readonly arcCount: number;
  /** For each joint, label arcCount + i. */
  readonly firsts: number[];
  readonly seconds: number[];
  readonly lengths: number[];
}

/** A book with no joints in it. */
export function labelBook(arcCount: number): LabelBook {
  return { arcCount, firsts: [], seconds: [], lengths: [] };
}

/** The label of one stretch after another. */
export function joined(book: LabelBook, first: number, second: number): number {
  book.firsts.push(first);
  book.seconds.push(second);
  book.lengths.push(labelLength(book, first) + labelLength(book, second));
  return book.arcCount + book.firsts.length - 1;
}

/** The number of arcs of a stretch. */
export function labelLength({ arcCount, lengths }: LabelBook, label: number): number {
  return label < arcCount ? 1 : lengths[label - arcCount]!; // every joint has a length
}

/** The labels as a trie keeps them. */
export function labelsOf({ arcCount, firsts, seconds }: LabelBook): Labels {
  return { arcCount, firsts: Int32Array.from(firsts), seconds: Int32Array.from(seconds) };
}
