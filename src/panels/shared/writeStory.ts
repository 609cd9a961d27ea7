import { loopStory } from "../../core/loops/loopStory";
import { loopKey } from "../../core/loops/loopPath";
import { linksFrom, storyStart } from "../../core/loops/storyStart";
import type { LoopPath } from "../../core/model/document";
import { currentAnalysis } from "../../state/analysisStore";
import { currentDocument } from "../../state/documentStore";
import { session } from "../../state/sessionStore";
import { changeNote } from "./changeNote";
import { storyText } from "./tellLoop";

/** Makes what the links of a loop tell its story, in the place of what was its story before. Nothing for a loop that is none. */
export function writeStory(path: LoopPath): void {
  const { loops } = currentAnalysis();
  const key = loopKey(path);
  const index = loops.indexOf(key);
  if (index < 0) return;
  const { links, variables } = currentDocument();
  const inOrder = loops.links(index).flatMap((id) => links[id] ?? []);
  const start = session().toldFrom[key] ?? storyStart(path, variables);
  changeNote(path, { story: storyText(loopStory(linksFrom(inOrder, start)), variables) });
}
