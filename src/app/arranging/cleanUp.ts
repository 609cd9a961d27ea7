import {
  alignVariables,
  type ArrangingArgs,
  circleVariables,
  distributeVariables,
  mirrorVariables,
  rotateVariables,
} from "../../core/commands/arranging";
import type { Command } from "../../core/commands/command";
import { boxOf, overlap } from "../../core/drawing/box";
import { aligned, type AlignLine } from "../../core/layout/cleanUp/align";
import { distributed } from "../../core/layout/cleanUp/distribute";
import type { PlacedLabel } from "../../core/layout/cleanUp/placedLabel";
import { onRing } from "../../core/layout/cleanUp/ring";
import { ringOrders } from "../../core/layout/cleanUp/ringOrder";
import type { Along } from "../../core/layout/cleanUp/stretch";
import { type Turn, type Turned, turned } from "../../core/layout/cleanUp/turn";
import type { VariableId } from "../../core/model/document";
import { act } from "../../state/act";
import { currentDocument } from "../../state/documentStore";
import { currentDrawing } from "../../state/drawingStore";
import { tell } from "../../state/messages";
import { requestView, session } from "../../state/sessionStore";
import { t } from "../../words/arrangingWords";
import { chosenOrAll, chosenVariables, everyVariable } from "./chosenVariables";

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
  const chosen = new Set(labels.map(({ id }) => id));
  const others = labelsOf(everyVariable()).filter(({ id }) => !chosen.has(id));
  place(circleVariables, { positions: onRing(labels, orders, others) });
}

/** What the next turn goes on from, where nothing was moved in between. */
let lastTurn: Turned | null = null;

/** Rotates or mirrors the chosen variables, or all. */
export function turnChosen(turn: Turn): void {
  const command = turn.kind === "rotate" ? rotateVariables : mirrorVariables;
  const now = tryTurn(turn);
  place(command, now);
  lastTurn = now;
}

/** What a turn would make of them. */
export function tryTurn(turn: Turn): Turned {
  return turned(currentDocument(), labelsOf(chosenOrAll()), turn, lastTurn);
}

/** What was put somewhere is seen there; what comes to lie over another variable is told. */
function place(command: Command<ArrangingArgs>, args: ArrangingArgs): void {
  const placed = new Set(Object.keys(args.positions));
  const before = coveredBy(placed);
  if (!act(command, args)) return;
  const chosen = chosenVariables();
  requestView(chosen.length > 0 ? { kind: "reveal", variables: chosen } : { kind: "fit" });
  const covered = [...coveredBy(placed)].filter((id) => !before.has(id));
  if (covered.length === 0) return;
  const isPast = (): boolean => !covered.some((id) => coveredBy(placed).has(id));
  tell(t("arranging:covered", { count: covered.length }), { isPast });
}

/** The other variables that lie under some of these. */
function coveredBy(ids: ReadonlySet<string>): ReadonlySet<VariableId> {
  const labels = labelsOf(everyVariable());
  const boxes = labels.filter(({ id }) => ids.has(id)).map((label) => boxOf(label));
  const others = labels.filter(({ id }) => !ids.has(id));
  const covered = others.filter((label) => boxes.some((box) => overlap(box, boxOf(label))));
  return new Set(covered.map(({ id }) => id));
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
