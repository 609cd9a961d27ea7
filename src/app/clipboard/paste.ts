import { copyFragment } from "../../core/commands/fragment";
import { duplicateElements } from "../../core/commands/paste";
import type { CldDocument, Point, VariableId } from "../../core/model/document";
import { currentDocument } from "../../state/documentStore";
import { openText } from "../../state/files";
import { tell } from "../../state/messages";
import { session } from "../../state/sessionStore";
import { shownTitle } from "../../state/titles";
import { t } from "../../words/words";
import { freePlace } from "../actions/placeForNew";
import { insertPiece, variableIdsOf } from "./insertPiece";

/** How far a copy lies from what it is a copy of, pixels: both can be seen and taken hold of. */
const BESIDE: Point = { x: 32, y: 32 };

/** How often the same text was pasted in a row; each copy lies beside the one before. */
let latest = { text: "", times: 0 };

/** Puts a copy of variables beside them, without the clipboard. */
export function duplicate(variables: readonly VariableId[]): void {
  insertPiece(copyFragment(currentDocument(), variables), BESIDE, duplicateElements);
}

/**
 * Pastes a text: a piece of a diagram goes into this one; a whole document or a table of links is
 * offered to be opened, because it would take the place of this one.
 */
export async function pasteText(text: string): Promise<void> {
  const { looksLikeDocument, readFileText } = await import("../../state/readFileText");
  if (!looksLikeDocument(text)) return tell(t("app:paste.nothing"));
  const reading = await readFileText(text, "");
  // Opening it again says what is wrong with it, and where.
  if (!reading.ok) return void openText(text);
  const { document, isOurs } = reading.content;
  if (isOurs && isPiece(document)) pastePiece(document, text);
  else offerToOpen(document, text);
}

/** What is copied from a diagram has no title; a document that somebody saved has one. */
function isPiece({ metadata, variables }: CldDocument): boolean {
  return metadata.title === "" && Object.keys(variables).length > 0;
}

function pastePiece(piece: CldDocument, text: string): void {
  latest = { text, times: text === latest.text ? latest.times + 1 : 1 };
  insertPiece(copyFragment(piece, variableIdsOf(piece)), offsetFor(piece, latest.times));
}

/** Beside what it was copied from; a piece from elsewhere goes to free space near the middle of what is seen. */
function offsetFor({ variables, layout }: CldDocument, times: number): Point {
  const here = currentDocument().variables;
  if (Object.keys(variables).some((id) => Object.hasOwn(here, id))) {
    return { x: BESIDE.x * times, y: BESIDE.y * times };
  }
  const places = Object.values(layout.positions);
  const across = span(places.map(({ x }) => x));
  const down = span(places.map(({ y }) => y));
  const room = { width: across.size + MARGIN.x, height: down.size + MARGIN.y };
  const { x, y } = freePlace(session().viewCentre, room);
  return { x: x - across.middle, y: y - down.middle };
}

/** For the names themselves, and air round them: places are the middles of names. */
const MARGIN: Point = { x: 180, y: 90 };

function span(values: readonly number[]) {
  const [from, to] = [Math.min(...values), Math.max(...values)];
  return { size: to - from, middle: Math.round((from + to) / 2) };
}

function offerToOpen({ metadata }: CldDocument, text: string): void {
  tell(t("app:paste.whole", { title: shownTitle(metadata.title) }), {
    action: { label: t("app:paste.open"), run: () => void openText(text) },
  });
}
