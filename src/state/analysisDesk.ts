import type { Analyst } from "../workers/analysisService";
import { analystHere, analystInWorker, type HiredAnalyst } from "../workers/analysisClient";

/** Where questions about loops are put. */
export interface AnalysisDesk {
  /** The answer to a question; fails when whoever was asked broke off or fell silent. */
  ask<Answer>(question: Question<Answer>): Promise<Answer>;
  /** Hires somebody before the first question. */
  prepare(): void;
  close(): void;
}

export type Question<Answer> = (analyst: Analyst) => Promise<Answer>;

/** Who can be hired: somebody off this thread, and somebody on it. */
export interface Analysts {
  readonly elsewhere: () => HiredAnalyst;
  readonly here: () => HiredAnalyst;
}

const ANALYSTS: Analysts = { elsewhere: analystInWorker, here: analystHere };

/** An analyst gives up after half a second; with ten times that something has happened to it. */
const LONGEST_SILENCE_MS = 5_000;

/**
 * Questions go to one analyst off this thread, and after it has failed to a new one. Where the first
 * fails before any answer, there are no workers to be had: then the question and all after it are
 * answered on this thread, in short turns.
 */
export function analysisDesk({ elsewhere, here }: Analysts = ANALYSTS): AnalysisDesk {
  let hire = elsewhere;
  let hired: HiredAnalyst | null = null;
  let hasAnswered = false;

  function letGo(analyst: HiredAnalyst | null): void {
    analyst?.dismiss();
    if (hired === analyst) hired = null;
  }

  async function askOnce<Answer>(question: Question<Answer>): Promise<Answer> {
    const analyst = (hired ??= hire());
    try {
      const answer = await inTime(question(analyst));
      hasAnswered = true;
      return answer;
    } catch (cause) {
      letGo(analyst);
      throw cause;
    }
  }

  return {
    async ask(question) {
      try {
        return await askOnce(question);
      } catch (cause) {
        if (hasAnswered) throw cause;
        hire = here;
        return await askOnce(question);
      }
    },
    prepare(): void {
      try {
        hired ??= hire();
      } catch {
        // Whoever asks will be told.
      }
    },
    close: () => letGo(hired),
  };
}

/** The answer, or a failure when it is too long in coming. */
function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const silence = setTimeout(
      () => reject(new Error("Who looks for loops has not answered")),
      LONGEST_SILENCE_MS,
    );
    answer.then(resolve, reject).finally(() => clearTimeout(silence));
  });
}
