/** What stands between the cells of a table. */
export interface Delimiting {
  readonly delimiter: string;
  /** Characters at the beginning that are not of the table: a byte order mark, a line "sep=;". */
  readonly skip: number;
}

const CANDIDATES = ["\t", ";", ","];

/**
 * The delimiter of a table, by its first line that holds anything: the one that stands there most
 * often outside of quotes. A line `sep=;`, which spreadsheets write, is believed.
 */
export function delimiting(text: string): Delimiting {
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const said = /^sep=(.)(?:\r\n|\n|\r)/i.exec(text.slice(mark, mark + 10));
  if (said) return { delimiter: said[1] ?? ",", skip: mark + said[0].length };
  // No first line of a table is longer; a file may be one endless line.
  const line = /\S[^\r\n]*/.exec(text.slice(mark, mark + 100_000))?.[0] ?? "";
  const bare = line.replace(/"[^"]*"/g, "");
  const counts = CANDIDATES.map((candidate) => bare.split(candidate).length);
  return { delimiter: CANDIDATES[counts.indexOf(Math.max(...counts))] ?? ",", skip: mark };
}
