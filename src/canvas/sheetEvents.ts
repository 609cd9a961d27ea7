import {
  ConnectionMode,
  type OnEdgesChange,
  type OnNodesChange,
  type ReactFlowProps,
} from "@xyflow/react";
import type { MouseEvent } from "react";
import { moveVariables } from "../core/commands/layout";
import type { ElementRef, LinkId, VariableId } from "../core/model/document";
import { act } from "../state/act";
import {
  clearSelection,
  IDLE,
  selectLinks,
  selectVariables,
  session,
  setSession,
} from "../state/sessionStore";
import { followFocus } from "./followFocus";
import { movesIn, withMarkedLinks, withMarkedVariables } from "./flowChanges";
import type { LinkFlowEdge } from "./flowEdges";
import type { VariableFlowNode } from "./flowNodes";
import { makeLink } from "./linkGesture";
import { moveByTab } from "./tabOrder";

type SheetProps = ReactFlowProps<VariableFlowNode, LinkFlowEdge>;

/** How long a pointer rests on a variable before it means it. */
const HOVER_MS = 150;

/** Whether a box is being drawn with Shift: it marks variables only. */
let isBoxing = false;

const onNodesChange: OnNodesChange<VariableFlowNode> = (changes) => {
  const selection = withMarkedVariables(session().selection, changes);
  if (selection !== session().selection) setSession({ selection });
  const { gesture } = session();
  const moves = movesIn(changes);
  // After Escape the gesture is idle, and React Flow's further moves are nothing to us.
  if (!moves || gesture.kind !== "movingVariables") return;
  const positions = { ...gesture.positions, ...moves.positions };
  if (!moves.ended) return setSession({ gesture: { kind: "movingVariables", positions } });
  if (Object.keys(positions).length > 0) act(moveVariables, { positions });
  setSession({ gesture: IDLE });
};

const onEdgesChange: OnEdgesChange<LinkFlowEdge> = (changes) => {
  if (isBoxing) return;
  const selection = withMarkedLinks(session().selection, changes);
  if (selection !== session().selection) setSession({ selection });
};

function onNodeClick(_event: MouseEvent, { id }: VariableFlowNode): void {
  const { editing } = session();
  if (editing.kind !== "choosingTarget" || editing.from === id) return;
  setSession({ editing: { kind: "none" } });
  makeLink(editing.from, id as VariableId, false);
}

/** A pointer on its way somewhere else changes nothing; while the hand is busy hover stays as it is. */
let hovering: ReturnType<typeof setTimeout> | undefined;
function hoverVariable(hoveredVariable: VariableId | null): void {
  clearTimeout(hovering);
  if (session().gesture.kind !== "idle") return;
  if (hoveredVariable === null) return setSession({ hoveredVariable });
  hovering = setTimeout(() => {
    if (session().gesture.kind === "idle") setSession({ hoveredVariable });
  }, HOVER_MS);
}

function showMenu(event: MouseEvent, target: ElementRef): void {
  event.preventDefault();
  const { selection } = session();
  if (target.type === "variable" && !selection.variables.includes(target.id)) {
    selectVariables([target.id]);
  }
  if (target.type === "link" && !selection.links.includes(target.id)) selectLinks([target.id]);
  setSession({ contextMenu: { at: { x: event.clientX, y: event.clientY }, target } });
}

/** What React Flow is told and asked, the same for every rendering. */
export const SHEET_EVENTS = {
  nodeOrigin: [0.5, 0.5],
  minZoom: 0.1,
  maxZoom: 4,
  deleteKeyCode: null,
  selectionKeyCode: "Shift",
  multiSelectionKeyCode: ["Shift", "Meta", "Control"],
  disableKeyboardA11y: true,
  // One handle a variable, which is both ends; links are drawn by our own gesture, which Escape ends.
  connectionMode: ConnectionMode.Loose,
  nodesConnectable: false,
  elevateNodesOnSelect: false,
  zoomOnDoubleClick: false,
  nodeDragThreshold: 3,
  attributionPosition: "bottom-left",
  onNodesChange,
  onEdgesChange,
  onNodeClick,
  onNodeDragStart: () => setSession({ gesture: { kind: "movingVariables", positions: {} } }),
  onNodeDragStop: () => {
    if (session().gesture.kind === "movingVariables") setSession({ gesture: IDLE });
  },
  onNodeDoubleClick: (_event, { id }) =>
    setSession({ editing: { kind: "renaming", variableId: id as VariableId } }),
  onNodeMouseEnter: (_event, { id }) => hoverVariable(id as VariableId),
  onNodeMouseLeave: () => hoverVariable(null),
  onNodeContextMenu: (event, { id }) => showMenu(event, { type: "variable", id: id as VariableId }),
  onEdgeContextMenu: (event, { id }) => showMenu(event, { type: "link", id: id as LinkId }),
  onPaneClick: clearSelection,
  onFocus: followFocus,
  onKeyDown: moveByTab,
  onSelectionStart: () => {
    isBoxing = true;
  },
  onSelectionEnd: () => {
    isBoxing = false;
  },
} satisfies SheetProps;
