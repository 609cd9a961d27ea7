import { livingLoops } from "../loops/dormantLoops";
import { canonicalLoop, loopKey } from "../loops/loopPath";
import type { CldDocument, LoopNote, LoopPath } from "../model/document";
import { type Command, done, refused } from "./command";
import { rewriteMentions, SAME } from "./mentions";
import { hasPath } from "./presence";
import { mapRecord, withFields } from "./sharing";

interface AttachLoopNoteArgs {
  /** The loop of which something is said; it may be none any more. */
  readonly from: LoopPath;
  /** The loop of which it is to be said. */
  readonly to: LoopPath;
}

/**
 * Says of one loop what is said of another: its note with name, story, purpose and evidence, its
 * leverage tags, and what scenes show of it. Where both are tagged alike or cite the same quote, that
 * of the loop that takes over stays. Labels and places of badges stay where they are. Refused when
 * the other loop is none, and when both have a name, both a story or both a purpose, so that nothing
 * anybody wrote is lost.
 */
export const attachLoopNote: Command<AttachLoopNoteArgs> = {
  label: "commands:attachLoopNote",
  apply: (document, args) => {
    const from = canonicalLoop(args.from);
    const to = canonicalLoop(args.to);
    if (!hasPath(document, from) || !hasPath(document, to)) return refused("gone");
    if (!livingLoops(document).has(to)) return refused("gone");
    if (loopKey(from) === loopKey(to)) return done(document);
    const [goes, stays] = [noteOf(document, from), noteOf(document, to)];
    if (goes && stays && isContradicted(goes, stays)) return refused("loop-has-note");
    const { loopNotes, leverageTags, scenes } = rewriteMentions(document, {
      ...SAME,
      loop: (path) => (loopKey(path) === loopKey(from) ? to : path),
    });
    return done(withFields(document, { loopNotes, leverageTags, scenes }));
  },
};

/** Forgets what is said of a loop: its note and its leverage tags. Its label is kept, so that no other loop gets it. */
export const forgetLoop: Command<{ readonly path: LoopPath }> = {
  label: "commands:forgetLoop",
  apply: (document, { path }) => {
    const key = loopKey(canonicalLoop(path));
    const { loopNotes, leverageTags } = document;
    return done(
      withFields(document, {
        loopNotes: mapRecord(loopNotes, (note) => (loopKey(note.path) === key ? null : note)),
        leverageTags: mapRecord(leverageTags, (tag) =>
          tag.target.type === "loop" && loopKey(tag.target.path) === key ? null : tag,
        ),
      }),
    );
  },
};

function noteOf({ loopNotes }: CldDocument, path: LoopPath): LoopNote | undefined {
  return Object.values(loopNotes).find((note) => loopKey(note.path) === loopKey(path));
}

/** Whether something of which there can be only one is said of both, and not the same. */
function isContradicted(goes: LoopNote, stays: LoopNote): boolean {
  const isTwice = <Said>(one: Said, other: Said): boolean => !!one && !!other && one !== other;
  return (
    isTwice(goes.name, stays.name) ||
    isTwice(goes.story, stays.story) ||
    isTwice(goes.intended, stays.intended)
  );
}
