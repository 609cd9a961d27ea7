import { moveLeverageTag } from "../../core/commands/leverage";
import { leveragePoint } from "../../core/leverage/leveragePoints";
import { nextFreePoint } from "../../core/leverage/leverageTags";
import type { LeveragePoint, LeverageTag, LeverageTagId } from "../../core/model/document";
import { act } from "../../state/act";
import { currentAnalysis } from "../../state/analysisStore";
import { currentDocument } from "../../state/documentStore";
import { tell } from "../../state/messages";
import { t } from "../../words/panelWords";
import { elementName } from "./elementName";

/** Puts a tag on a rung and says so to who cannot see it; where the thing stands there already, says why not. */
export function moveTag(tag: LeverageTag, point: LeveragePoint): void {
  if (point === tag.point || !act(moveLeverageTag, { tagId: tag.id, point })) return;
  const rung = leveragePoint(point).shortName;
  tell(t("leverage:move.done", { name: nameOf(tag), before: tag.point, point, rung }), {
    tone: "whisper",
  });
}

/** The same by one rung up (-1) or down (+1), past those that the thing stands on already. */
export function stepTag(tagId: LeverageTagId, step: -1 | 1): void {
  const document = currentDocument();
  const tag = document.leverageTags[tagId];
  if (!tag) return;
  const next = nextFreePoint(document, tag, step);
  if (next) return moveTag(tag, next);
  const end = step < 0 ? "leverage:move.end" : "leverage:move.endShallow";
  tell(t(end, { name: nameOf(tag) }), { tone: "whisper" });
}

function nameOf({ target }: LeverageTag): string {
  return elementName(currentDocument(), currentAnalysis().loops, target);
}
