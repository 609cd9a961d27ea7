import type { ParseStepResult } from "papaparse";
import { delimiting } from "../core/formats/edgeList/delimiter";
import type { EdgeListReading, EdgeListRow } from "../core/formats/edgeList/edgeListReading";
import { MOST_ROWS, readEdgeList } from "../core/formats/edgeList/readEdgeList";

/** Reads the text of a table of links. The parser is fetched when it is first needed. */
export async function readEdgeListText(text: string): Promise<EdgeListReading> {
  const { default: papa } = await import("papaparse");
  const { delimiter, skip } = delimiting(text);
  const table = text.slice(skip);
  const newlines = newlineCounter(table, 1 + countNewlines(text.slice(0, skip)));
  const rows: EdgeListRow[] = [];
  papa.parse<string[]>(table, {
    delimiter,
    // One more than is read, the heading, and a blank line or two: so that too many are seen.
    preview: MOST_ROWS + 10,
    step: ({ data, errors, meta }: ParseStepResult<string[]>) => {
      const line = newlines.line();
      newlines.goTo(meta.cursor);
      rows.push({ line, cells: data, broken: errors.some(({ type }) => type === "Quotes") });
    },
  });
  return readEdgeList(rows);
}

/** Goes forward through a text and knows the line, for cells may hold line breaks. */
function newlineCounter(text: string, first: number) {
  let at = 0;
  let line = first;
  return {
    line: () => line,
    goTo: (next: number) => {
      line += countNewlines(text.slice(at, next));
      at = next;
    },
  };
}

function countNewlines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
