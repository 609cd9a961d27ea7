import { stepsOf } from "../core/loops/loopPath";
import type { CldDocument, LinkId, LoopPath } from "../core/model/document";
import { t } from "../words/words";
import { tell } from "./messages";
import { requestView, selectLoop, setSession } from "./sessionStore";

/**
 * Says for all to see that loops were closed, because a room waits for it and the sheet shows only
 * some rings: the first of them lights up, and can be gone to.
 */
export function showClosed(
  sentence: string,
  labels: readonly string[],
  document: CldDocument,
): void {
  const first = document.loopLabels.find(({ label }) => label === labels[0]);
  if (!first) return tell(sentence, { tone: "whisper" });
  setSession({ flashed: linksOf(first.path, document) });
  const show = {
    label: t("commands:said.show", { loop: first.label }),
    run: () => goTo(first.path),
  };
  tell(sentence, { action: show });
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
