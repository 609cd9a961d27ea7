import {
  alignVariables,
  type ArrangingArgs,
  circleVariables,
  distributeVariables,
  mirrorVariables,
  rotateVariables,
} from "../../core/commands/arranging";
import type { Command } from "../../core/commands/command";
import { aligned, type AlignLine } from "../../core/layout/cleanUp/align";
import { type Along, distributed } from "../../core/layout/cleanUp/distribute";
import type { PlacedLabel } from "../../core/layout/cleanUp/placedLabel";
import { onRing } from "../../core/layout/cleanUp/ring";
import { ringOrders } from "../../core/layout/cleanUp/ringOrder";
import { type Turn, turned } from "../../core/layout/cleanUp/turn";
import type { VariableId } from "../../core/model/document";
import { act } from "../../state/act";
import { currentDocument } from "../../state/documentStore";
import { currentDrawing } from "../../state/drawingStore";
import { requestView, session } from "../../state/sessionStore";
import { chosenOrAll, chosenVariables } from "./chosenVariables";

/** Brings the chosen variables to one line. */
export function alignChosen(line: AlignLine): void {
  place(alignVariables, { positions: aligned(labelsOf(chosenVariables()), line) });
}

/** Gives the chosen variables equal gaps. */
export function spaceChosen(along: Along): void {
  place(distributeVariables, { positions: distributed(labelsOf(chosenVariables()), along) });
}

/** Puts the chosen variables on a circle: those of a loop in its order. */
export function circleChosen(): void {
  const { loop } = session().selection;
  const labels = labelsOf(chosenVariables());
  const orders = loop ? [loop] : ringOrders(labels, currentDocument().links);
  place(circleVariables, { positions: onRing(labels, orders) });
}

/** Rotates or mirrors the chosen variables, or all. */
export function turnChosen(turn: Turn): void {
  const command = turn.kind === "rotate" ? rotateVariables : mirrorVariables;
  place(command, turned(currentDocument(), labelsOf(chosenOrAll()), turn));
}

/** What was put somewhere is seen there. */
function place(command: Command<ArrangingArgs>, args: ArrangingArgs): void {
  if (!act(command, args)) return;
  const chosen = chosenVariables();
  requestView(chosen.length > 0 ? { kind: "reveal", variables: chosen } : { kind: "fit" });
}

/** Labels by their size on the sheet and their places in the document. */
export function labelsOf(ids: readonly VariableId[]): readonly PlacedLabel[] {
  const { labels } = currentDrawing();
  const { positions } = currentDocument().layout;
  return ids.flatMap((id) => {
    const [label, centre] = [labels[id], positions[id]];
    return label && centre ? [{ id, centre, width: label.width, height: label.height }] : [];
  });
}
