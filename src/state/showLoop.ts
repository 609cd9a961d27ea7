import { livingLoops } from "../core/loops/dormantLoops";
import type { CldDocument, LoopPath } from "../core/model/document";
import { sceneParts } from "../core/scenes/sceneParts";
import { t } from "../words/words";
import { currentDocument } from "./documentStore";
import { tell } from "./messages";
import { requestView, selectLoop, setSession } from "./sessionStore";
import { whileOpen } from "./whileOpen";

/**
 * Says for all to see what happened to loops, because a room waits for it and the sheet shows only
 * some rings: the loop of this label lights up, and can be gone to.
 */
export function showLoop(sentence: string, loop: string, document: CldDocument): void {
  const found = document.loopLabels.find(({ label }) => label === loop);
  if (!found) return tell(sentence, { tone: "whisper" });
  const { path } = found;
  setSession({ flashed: [...sceneParts(document, [{ type: "loop", path }]).links] });
  // It goes when the loop is none any more, or has got another label.
  const isPast = (): boolean => {
    const now = currentDocument();
    return !livingLoops(now).has(path) || now.loopLabels.every(({ label }) => label !== loop);
  };
  tell(sentence, {
    isPast,
    action: whileOpen({ label: t("commands:said.show", { loop }), run: () => goTo(path) }),
  });
}

function goTo(path: LoopPath): void {
  selectLoop(path);
  requestView({ kind: "reveal", variables: path });
}
