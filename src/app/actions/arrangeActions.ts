import { type ArrangeKind } from "../../state/arranging";
import { currentDocument } from "../../state/documentStore";
import { t } from "../../words/words";
import {
  chosenOrAll,
  chosenVariables,
  needsDiagram,
  outsideFlow,
} from "../arranging/chosenVariables";
import type { Action, Blocked } from "./action";

/** Fetched when the browser is idle, or when it is first needed. */
export const loadArranging = () => import("../../state/arrangeDiagram");

/** Better places, found by the machine: for several selected variables, else for all. */
export const ARRANGE_ACTIONS: readonly Action[] = [
  arrangement("arrange", ["Shift+a"]),
  arrangement("tidy", ["Shift+t"]),
];

function arrangement(kind: ArrangeKind, keys: readonly string[]): Action {
  return {
    id: kind,
    group: "arrange",
    keys,
    menus: ["several", "sheet"],
    label: () => (chosenVariables().length > 0 ? t(`app:arrange.${kind}Chosen`) : null),
    blocked: outsideFlow(() => needsDiagram() ?? needsUnpinned()),
    run: () => void carryOut(kind),
  };
}

function needsUnpinned(): Blocked | null {
  const pinned = new Set(currentDocument().layout.pinned);
  return chosenOrAll().every((id) => pinned.has(id)) ? "allPinned" : null;
}

async function carryOut(kind: ArrangeKind): Promise<void> {
  const chosen = chosenOrAll();
  const { arrangeDiagram } = await loadArranging();
  await arrangeDiagram(kind, chosen);
}
