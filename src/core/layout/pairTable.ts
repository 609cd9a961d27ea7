/**
 * Costs of pairs (a row and a column), with the sums of every row and column, so that what a few of
 * them cost now is a few additions. What a change would make of them waits in a list until the change
 * is accepted.
 */
export interface PairTable {
  readonly values: Float64Array;
  readonly columns: number;
  readonly rowSums: Float64Array;
  /** The same array as `rowSums` when a pair is the same either way round. */
  readonly columnSums: Float64Array;
  /** Rows and columns in turn, and the values, of what waits. */
  waitingPairs: Int32Array;
  waitingValues: Float64Array;
  waiting: number;
}

/** A table of zeros. */
export function pairTable(rows: number, columns: number): PairTable {
  return {
    values: new Float64Array(rows * columns),
    columns,
    rowSums: new Float64Array(rows),
    columnSums: new Float64Array(columns),
    ...noneWaiting(),
  };
}

/** A table of zeros for pairs of one kind, the same either way round. */
export function mutualTable(count: number): PairTable {
  const sums = new Float64Array(count);
  return {
    values: new Float64Array(count * count),
    columns: count,
    rowSums: sums,
    columnSums: sums,
    ...noneWaiting(),
  };
}

function noneWaiting(): Pick<PairTable, "waitingPairs" | "waitingValues" | "waiting"> {
  return { waitingPairs: new Int32Array(512), waitingValues: new Float64Array(256), waiting: 0 };
}

/** Notes what a pair would cost; `settle` puts it in. */
export function note(table: PairTable, row: number, column: number, value: number): void {
  const at = table.waiting++;
  if (at >= table.waitingValues.length) grow(table);
  table.waitingPairs[2 * at] = row;
  table.waitingPairs[2 * at + 1] = column;
  table.waitingValues[at] = value;
}

function grow(table: PairTable): void {
  const pairs = new Int32Array(2 * table.waitingPairs.length);
  const values = new Float64Array(2 * table.waitingValues.length);
  pairs.set(table.waitingPairs);
  values.set(table.waitingValues);
  table.waitingPairs = pairs;
  table.waitingValues = values;
}

/** Puts in what waits. The rows and columns that it is about have been cleared before. */
export function settle(table: PairTable): void {
  const { values, columns, rowSums, columnSums, waitingPairs, waitingValues } = table;
  const isMutual = rowSums === columnSums;
  for (let at = 0; at < table.waiting; at++) {
    const row = waitingPairs[2 * at]!; // noted
    const column = waitingPairs[2 * at + 1]!;
    const value = waitingValues[at]!;
    values[row * columns + column] = value;
    if (isMutual) values[column * columns + row] = value;
    rowSums[row]! += value;
    columnSums[column]! += value;
  }
}

/** Makes a row zero; with mutual pairs its column as well. */
export function clearRow(table: PairTable, row: number): void {
  const { values, columns, rowSums, columnSums } = table;
  const isMutual = rowSums === columnSums;
  for (let column = 0; column < columns; column++) {
    const value = values[row * columns + column]!; // inside the table
    if (value === 0) continue;
    values[row * columns + column] = 0;
    columnSums[column]! -= value;
    if (isMutual) values[column * columns + row] = 0;
  }
  rowSums[row] = 0;
}

/** Makes a column zero; not for mutual pairs. */
export function clearColumn(table: PairTable, column: number): void {
  const { values, columns, rowSums, columnSums } = table;
  for (let row = 0; row < rowSums.length; row++) {
    const value = values[row * columns + column]!; // inside the table
    if (value === 0) continue;
    values[row * columns + column] = 0;
    rowSums[row]! -= value;
  }
  columnSums[column] = 0;
}

/** Makes all of it zero. */
export function clearTable(table: PairTable): void {
  table.values.fill(0);
  table.rowSums.fill(0);
  table.columnSums.fill(0);
}
