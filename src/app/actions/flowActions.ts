import { currentFlowView } from "../../state/flowView";
import { session } from "../../state/sessionStore";
import { t } from "../../words/words";
import type { FlowSubject } from "../../core/layout/flow/flowGraph";
import { needsDiagram } from "../arranging/chosenVariables";
import type { Action } from "./action";
import { needsOneVariable } from "./selected";

/** Two links each way: what is near enough to matter and few enough to read. */
const STEPS = 2;

/** Fetched when the browser is idle, or when it is first needed; what lays a flow out comes with the first one. */
export const loadFlow = () => import("../../state/showFlow");

/** Other pictures of the diagram, to read chains in. Its own places stay as they are. */
export const FLOW_ACTIONS: readonly Action[] = [
  {
    id: "flowView",
    group: "arrange",
    keys: ["g"],
    menus: ["sheet"],
    label: () => (isShown("all") ? t("app:flow.back") : null),
    blocked: () => (currentFlowView() ? null : needsDiagram()),
    run: () => void (isShown("all") ? leave() : show({ kind: "all" })),
  },
  {
    id: "flowAround",
    group: "arrange",
    keys: ["Shift+g"],
    menus: ["variable"],
    blocked: needsOneVariable,
    run: () => {
      const [variableId] = session().selection.variables;
      if (variableId) void show({ kind: "around", variableId, causes: STEPS, effects: STEPS });
    },
  },
];

function isShown(kind: FlowSubject["kind"]): boolean {
  return currentFlowView()?.subject.kind === kind;
}

async function show(subject: FlowSubject): Promise<void> {
  const { showFlow } = await loadFlow();
  await showFlow(subject);
}

/** Back to the diagram. */
export async function leave(): Promise<void> {
  const { leaveFlow } = await loadFlow();
  leaveFlow();
}
