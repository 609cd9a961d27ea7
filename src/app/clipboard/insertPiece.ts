import { pasteElements } from "../../core/commands/paste";
import type { IdKind } from "../../core/model/ids";
import type { CldDocument, Point, VariableId } from "../../core/model/document";
import { act } from "../../state/act";
import { freshId } from "../../state/freshId";
import { requestView, setSession } from "../../state/sessionStore";

/** Puts a copy of a piece into the document, moved by `offset`, as one step, and selects it. */
export function insertPiece(piece: CldDocument, offset: Point, command = pasteElements): boolean {
  const variables = variableIdsOf(piece);
  const ids = freshIds(piece);
  if (!act(command, { fragment: piece, ids, offset })) return false;
  const pasted = variables.map((id) => ids[id] as VariableId);
  setSession({ selection: { variables: pasted, links: [], loop: null } });
  requestView({ kind: "reveal", variables: pasted });
  return true;
}

export function variableIdsOf({ variables }: CldDocument): readonly VariableId[] {
  return Object.values(variables).map(({ id }) => id);
}

/** A new id for everything in the piece that has one. */
function freshIds(piece: CldDocument): Readonly<Record<string, string>> {
  const parts: readonly (readonly [IdKind, Readonly<Record<string, unknown>>])[] = [
    ["variable", piece.variables],
    ["link", piece.links],
    ["loopNote", piece.loopNotes],
    ["leverageTag", piece.leverageTags],
    ["group", piece.groups],
    ["quote", piece.quotes],
    ["source", piece.sources],
    ["informant", piece.informants],
  ];
  return Object.fromEntries(
    parts.flatMap(([kind, part]) => Object.keys(part).map((id) => [id, freshId(kind)])),
  );
}
