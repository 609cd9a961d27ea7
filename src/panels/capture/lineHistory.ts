/** Lines that were entered, oldest first, and which of them is shown; after the last one is a fresh line. */
export interface LineHistory {
  readonly lines: readonly string[];
  readonly at: number;
}

export const NO_HISTORY: LineHistory = { lines: [], at: 0 };
const KEPT = 100;

/** After a line was entered: it is the newest, and the next line is a fresh one. */
export function withLine({ lines }: LineHistory, line: string): LineHistory {
  const kept = [...lines.filter((other) => other !== line), line].slice(-KEPT);
  return { lines: kept, at: kept.length };
}

/** The line before the shown one, or null when that is the oldest. */
export function earlierLine({ lines, at }: LineHistory): LineHistory | null {
  return at > 0 ? { lines, at: at - 1 } : null;
}

/** The line after the shown one, at last the fresh one; null when that is shown. */
export function laterLine({ lines, at }: LineHistory): LineHistory | null {
  return at < lines.length ? { lines, at: at + 1 } : null;
}
