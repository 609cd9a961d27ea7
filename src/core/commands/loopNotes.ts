import { canonicalLoop, loopKey } from "../loops/loopPath";
import type { LoopLabel, LoopNote, LoopNoteId, LoopPath } from "../model/document";
import { tidyName } from "../model/names";
import { type Command, done, refused } from "./command";
import { hasPath } from "./presence";
import { mapRecord, withFields } from "./sharing";

interface ChangeLoopNoteArgs {
  /** For the note, when the loop has none yet. */
  readonly id: LoopNoteId;
  readonly path: LoopPath;
  readonly changes: Partial<Pick<LoopNote, "name" | "story" | "intended" | "visibility">>;
}

/**
 * Changes what is said of a loop, present or dormant. Its note is made when there is none, and goes
 * when nothing is left in it.
 */
export const changeLoopNote: Command<ChangeLoopNoteArgs> = {
  label: "commands:changeLoopNote",
  apply: (document, { id, path, changes }) => {
    if (!hasPath(document, path)) return refused("gone");
    const loop = canonicalLoop(path);
    const before = Object.values(document.loopNotes).find(
      (note) => loopKey(note.path) === loopKey(loop),
    );
    const note = withFields(before ?? emptyNote(id, loop), named(changes));
    if (!before && saysNothing(note)) return done(document);
    const all = before ? document.loopNotes : { ...document.loopNotes, [id]: note };
    const loopNotes = mapRecord(all, (each) => {
      if (each.id !== note.id) return each;
      return saysNothing(note) ? null : note;
    });
    return done(withFields(document, { loopNotes }));
  },
};

/** Stores the labels of loops; what they are is decided by `giveLabels`. */
export const giveLoopLabels: Command<{ readonly labels: readonly LoopLabel[] }> = {
  label: "commands:giveLoopLabels",
  apply: (document, { labels }) => done(withFields(document, { loopLabels: labels })),
};

function named(changes: ChangeLoopNoteArgs["changes"]): ChangeLoopNoteArgs["changes"] {
  return changes.name === undefined ? changes : { ...changes, name: tidyName(changes.name) };
}

/** A note that says nothing yet. The path must be canonical. */
export function emptyNote(id: LoopNoteId, path: LoopPath): LoopNote {
  return { id, path, name: "", story: "", intended: null, evidence: [], visibility: "auto" };
}

/** Whether nothing is said in a note, so that there need be none. */
export function saysNothing({ name, story, intended, evidence, visibility }: LoopNote): boolean {
  return (
    name === "" &&
    story === "" &&
    intended === null &&
    evidence.length === 0 &&
    visibility === "auto"
  );
}
