import { changeLoopNote } from "../../core/commands/loopNotes";
import type { LoopNote, LoopPath } from "../../core/model/document";
import { act } from "../../state/act";
import { freshId } from "../../state/freshId";

/** Changes what is said about a loop; its note is made when there is none. */
export function changeNote(
  path: LoopPath,
  changes: Partial<Pick<LoopNote, "name" | "story" | "intended" | "visibility">>,
): void {
  act(changeLoopNote, { id: freshId("loopNote"), path, changes });
}
