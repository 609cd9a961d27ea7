import { framedVariables } from "../core/scenes/framedVariables";
import type { VariableId } from "../core/model/document";
import { currentDocument } from "../state/documentStore";
import { currentDrawing } from "../state/drawingStore";
import { playedScene } from "../state/scenes";
import { partView } from "./partView";
import type { Limits, Size, View } from "./viewOf";

/** The view of some variables with what is round them of what is shown, or else of the whole diagram. */
export function framedView(
  variables: readonly VariableId[],
  size: Size,
  limits: Limits & { readonly readable: number },
): View {
  const shown = shownVariables();
  const isShown = (id: VariableId): boolean => shown?.has(id) ?? true;
  return partView(currentDrawing(), { variables, isShown }, size, limits);
}

/** What the scene leaves on the sheet; null for everything. */
function shownVariables(): ReadonlySet<VariableId> | null {
  const scene = playedScene();
  return scene && framedVariables(currentDocument(), { ...scene, emphasised: [] });
}
