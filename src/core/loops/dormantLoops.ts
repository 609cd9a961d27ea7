import type { CldDocument, LoopNote, LoopPath } from "../model/document";
import { stepsOf } from "./loopPath";

/** Notes of loops that are none now because a link is missing, in document order. Linear in links and notes. */
export function dormantNotes(document: CldDocument): readonly LoopNote[] {
  const { has } = livingLoops(document);
  return Object.values(document.loopNotes).filter(({ path }) => !has(path));
}

/** Tells of a path whether it is a loop of the document now. */
export function livingLoops({ links }: Pick<CldDocument, "links">): {
  readonly has: (path: LoopPath) => boolean;
} {
  const pairs = new Set(Object.values(links).map(({ source, target }) => `${source} ${target}`));
  return {
    has: (path) => stepsOf(path).every(([source, target]) => pairs.has(`${source} ${target}`)),
  };
}
