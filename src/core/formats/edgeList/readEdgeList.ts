import type { CldDocument, Link, LinkId, Variable, VariableId } from "../../model/document";
import { emptyDocument } from "../../model/emptyDocument";
import { type IdKind, type IdOfKind, newId } from "../../model/ids";
import { invariant } from "../../model/invariant";
import { seededNumbers, seedOf } from "../../model/seededNumbers";
import type {
  BadRow,
  EdgeListNote,
  EdgeListProblem,
  EdgeListReading,
  EdgeListRow,
  StatedLink,
} from "./edgeListReading";
import { type Gathered, gatherLinks } from "./gatherLinks";
import { type Columns, readColumns } from "./readColumns";
import { readRow } from "./readRow";

/** As many links and variables as our own file may hold, so that what opens can be saved and opened again. */
export const MOST_ROWS = 100_000;
const MOST_VARIABLES = 20_000;

/**
 * The diagram in a table with one link a row: columns source, target, polarity and delay. Rows that
 * cannot be read are listed and left out; equal pairs are merged and told. Links from a variable to
 * itself are kept. Variables have no places yet. Ids are made of the names, so that the same links have
 * the same loops in the same order whenever they are read, and in whatever order they stand.
 * Linear in the rows.
 */
export function readEdgeList(rows: readonly EdgeListRow[]): EdgeListReading {
  const [first, ...below] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (!first) return refused({ code: "no-columns", missing: "both" });
  const columns = readColumns(first);
  if ("code" in columns) return refused(columns);
  const data = columns.hasHeading ? below : [first, ...below];
  if (data.length > MOST_ROWS) return refused({ code: "too-many-rows", limit: MOST_ROWS });
  const { links, badRows } = readRows(data, columns);
  if (links.length === 0) return refused({ code: "no-usable-rows", badRows });
  const gathered = gatherLinks(links);
  if (gathered.names.size > MOST_VARIABLES)
    return refused({ code: "too-many-variables", limit: MOST_VARIABLES });
  const notes = [...tableNotes(columns, links), ...gathered.notes];
  return { ok: true, document: documentOf(gathered), badRows, notes };
}

function refused(problem: EdgeListProblem): EdgeListReading {
  return { ok: false, problem };
}

function readRows(
  data: readonly EdgeListRow[],
  columns: Columns,
): { readonly links: readonly StatedLink[]; readonly badRows: readonly BadRow[] } {
  const links: StatedLink[] = [];
  const badRows: BadRow[] = [];
  for (const row of data) {
    const read = readRow(row, columns);
    if ("code" in read) badRows.push(read);
    else links.push(read);
  }
  return { links, badRows };
}

function tableNotes(columns: Columns, links: readonly StatedLink[]): readonly EdgeListNote[] {
  const notes: EdgeListNote[] = [];
  const { others } = columns;
  if (others.length > 0) notes.push({ code: "columns-left-out", columns: others });
  for (const column of ["basis", "strength"] as const) {
    const unread = links.flatMap((link) => unreadCell(link, column));
    if (unread[0])
      notes.push({ code: "cells-left-out", column, ...unread[0], count: unread.length });
  }
  const count = links.filter(({ polarity }) => polarity === null).length;
  if (count > 0) notes.push({ code: "polarity-missing", count });
  return notes;
}

function unreadCell(link: StatedLink, column: "basis" | "strength") {
  const cell = link[column];
  const isUnread = typeof cell === "object" && cell !== null;
  return isUnread ? [{ line: link.line, found: cell.unread }] : [];
}

function documentOf({ names, links }: Gathered): CldDocument {
  const idOf = new Map<string, VariableId>();
  const variables: Record<VariableId, Variable> = {};
  for (const [key, name] of names) {
    const id = unusedId("variable", variables, key);
    idOf.set(key, id);
    variables[id] = variable(id, name);
  }
  const made: Record<LinkId, Link> = {};
  for (const { source, target, ...said } of links) {
    const id = unusedId("link", made, `${source}\n${target}`);
    const ends = { source: idOf.get(source), target: idOf.get(target) };
    invariant(ends.source && ends.target, `${source} and ${target} are in the table`);
    made[id] = { id, source: ends.source, target: ends.target, ...said, evidence: [] };
  }
  return { ...emptyDocument(), variables, links: made };
}

/** An id made of a text. Those of two texts meet each other once in a while among a hundred thousand. */
function unusedId<Kind extends IdKind>(kind: Kind, used: object, text: string): IdOfKind[Kind] {
  const random = seededNumbers(seedOf(text));
  for (;;) {
    const id = newId(kind, random);
    if (!Object.hasOwn(used, id)) return id;
  }
}

function variable(id: VariableId, name: string): Variable {
  return {
    id,
    name,
    kind: "ordinary",
    definition: "",
    notes: "",
    groupIds: [],
    evidence: [],
  };
}
