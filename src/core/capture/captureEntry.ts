import type { Polarity } from "../model/document";

/** One chain of the capture line: a name, and the links that lead on from it one after another. */
export interface CaptureEntry {
  /** Tidy and not empty, as are all names here. */
  readonly first: string;
  readonly steps: readonly CaptureStep[];
}

/** A link to a name, from the name before it. */
export interface CaptureStep {
  readonly name: string;
  /** Null when no sign was typed: a new link takes the last one used, a known link keeps its own. */
  readonly polarity: Polarity | null;
  readonly delayed: boolean;
}

/** Why a line cannot be read on; the sentence is in the word catalogue under "capture:problem.<code>". */
export type CaptureProblemCode =
  | "no-name"
  | "open-quote"
  | "after-quote"
  | "no-link"
  | "two-marks"
  | "unread-mark"
  | "self-link";

/** The place where reading stopped, in UTF-16 units from the beginning of the line. */
export interface CaptureProblem {
  readonly at: number;
  readonly code: CaptureProblemCode;
}
