import { stepsOf } from "../core/loops/loopPath";
import type { CldDocument, LinkId, LoopPath } from "../core/model/document";
import { t } from "../words/words";
import { tell } from "./messages";
import { requestView, selectLoop, setSession } from "./sessionStore";

/**
 * Says for all to see what happened to loops, because a room waits for it and the sheet shows only
 * some rings: the loop of this label lights up, and can be gone to.
 */
export function showLoop(sentence: string, loop: string, document: CldDocument): void {
  const found = document.loopLabels.find(({ label }) => label === loop);
  if (!found) return tell(sentence, { tone: "whisper" });
  const { path } = found;
  setSession({ flashed: linksOf(path, document) });
  tell(sentence, {
    action: { label: t("commands:said.show", { loop }), run: () => goTo(path) },
  });
}

function goTo(path: LoopPath): void {
  selectLoop(path);
  requestView({ kind: "reveal", variables: path });
}

function linksOf(path: LoopPath, { links }: CldDocument): readonly LinkId[] {
  const steps = new Map(stepsOf(path));
  return Object.values(links)
    .filter(({ source, target }) => steps.get(source) === target)
    .map(({ id }) => id);
}
