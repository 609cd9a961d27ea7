/** A row of figures, and whether it reached what it should; null where nothing is asked of it. */
export interface Row {
  readonly cells: readonly string[];
  readonly passed: boolean | null;
}

/** A table of text: the first column to the left, figures to the right, the verdict at the end. */
export function printTable(title: string, head: readonly string[], rows: readonly Row[]): void {
  const lines = [head, ...rows.map(({ cells }) => cells)];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((cells) => (cells[column] ?? "").length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ");
  console.log(`\n${title}`);
  console.log(line(head));
  for (const { cells, passed } of rows) console.log(`${line(cells)}  ${verdict(passed)}`);
}

function verdict(passed: boolean | null): string {
  if (passed === null) return "";
  return passed ? "pass" : "FAIL";
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** Milliseconds with as many decimals as say something. */
export function milliseconds(time: number): string {
  return time.toFixed(time < 10 ? 2 : time < 100 ? 1 : 0);
}
