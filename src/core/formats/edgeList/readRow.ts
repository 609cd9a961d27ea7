import { tidyName } from "../../model/names";
import type { BadRow, EdgeListRow, StatedLink } from "./edgeListReading";
import { readBasis, readDelay, readPolarity, readStrength } from "./readCells";
import { type Columns, trimmedRow } from "./readColumns";

/** The link a row states, or why it states none. */
export function readRow(row: EdgeListRow, columns: Columns): StatedLink | BadRow {
  const { line } = row;
  const cells = trimmedRow(row.cells);
  if (row.broken) return { line, code: "open-quote", found: shortened(cells[0] ?? "") };
  // One cell too many means that a comma inside a name is not quoted: every column would be off.
  if (cells.length > columns.width)
    return { line, code: "too-many-cells", found: shortened(cells[columns.width] ?? "") };
  const source = tidyName(cells[columns.source] ?? "");
  const target = tidyName(cells[columns.target] ?? "");
  if (source === "") return { line, code: "no-source", found: "" };
  if (target === "") return { line, code: "no-target", found: "" };
  const sign = cellAt(cells, columns.polarity);
  const polarity = readPolarity(sign);
  if (polarity === undefined) return { line, code: "unknown-polarity", found: shortened(sign) };
  return {
    line,
    source,
    target,
    polarity,
    delay: readDelay(cellAt(cells, columns.delay)),
    rationale: cellAt(cells, columns.rationale).trim(),
    basis: readBasis(cellAt(cells, columns.basis)),
    strength: readStrength(cellAt(cells, columns.strength)),
  };
}

function cellAt(cells: readonly string[], column: number | null): string {
  return column === null ? "" : (cells[column] ?? "");
}

/** As much as a sentence can hold. */
function shortened(text: string): string {
  const letters = Array.from(tidyName(text));
  return letters.length <= 60 ? letters.join("") : `${letters.slice(0, 60).join("")}…`;
}
