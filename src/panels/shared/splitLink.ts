import { insertVariable } from "../../core/commands/variables";
import type { LinkId } from "../../core/model/document";
import { act } from "../../state/act";
import { currentDrawing } from "../../state/drawingStore";
import { freshId } from "../../state/freshId";
import { selectVariables, setSession } from "../../state/sessionStore";
import { t } from "../../words/words";

/** Puts a variable where a link has its middle, and asks for its name: one step with the name. */
export function splitLink(linkId: LinkId): void {
  const id = freshId("variable");
  const position = currentDrawing().links[linkId]?.middle ?? null;
  const newLinkIds = [freshId("link"), freshId("link")] as const;
  const name = t("panels:splitName");
  if (!act(insertVariable, { linkId, id, newLinkIds, name, position })) return;
  selectVariables([id]);
  setSession({ editing: { kind: "renaming", variableId: id, isNew: true } });
}
