import {
  ConnectionMode,
  type OnEdgesChange,
  type OnNodesChange,
  type ReactFlowProps,
  SelectionMode,
} from "@xyflow/react";
import type { MouseEvent } from "react";
import type { LinkId, VariableId } from "../core/model/document";
import { clearSelection, selectVariables, session, setSession } from "../state/sessionStore";
import { followFocus } from "./followFocus";
import { movesIn, withMarkedLinks, withMarkedVariables } from "./flowChanges";
import type { LinkFlowEdge } from "./flowEdges";
import type { VariableFlowNode } from "./flowNodes";
import { followMoves, pressVariable, release } from "./moveGesture";
import { showMenu } from "./showMenu";
import { moveByTab } from "./tabOrder";

type SheetProps = ReactFlowProps<VariableFlowNode, LinkFlowEdge>;

/** How long a pointer rests on a variable before it means it. */
const HOVER_MS = 150;

/** Whether a box is being drawn with Shift: it marks variables only. */
let isBoxing = false;

const onNodesChange: OnNodesChange<VariableFlowNode> = (changes) => {
  const selection = withMarkedVariables(session().selection, changes);
  if (selection !== session().selection) setSession({ selection });
  const moves = movesIn(changes);
  if (moves) followMoves(moves);
};

const onEdgesChange: OnEdgesChange<LinkFlowEdge> = (changes) => {
  if (isBoxing) return;
  const selection = withMarkedLinks(session().selection, changes);
  if (selection !== session().selection) setSession({ selection });
};

/** What is clicked is told of: where the panel lists loops, the inspector comes forward. */
function tellOfClicked({ shiftKey, metaKey, ctrlKey }: MouseEvent): void {
  if (shiftKey || metaKey || ctrlKey) return;
  if (session().panelTab === "loops") setSession({ panelTab: "inspector" });
}

function onNodeClick(event: MouseEvent, { id }: VariableFlowNode): void {
  tellOfClicked(event);
  const { selection } = session();
  const variableId = id as VariableId;
  if (event.shiftKey) {
    // With Shift held React Flow waits for a box and does not select by itself.
    const selected = !selection.variables.includes(variableId);
    const changes = [{ type: "select", id, selected } as const];
    setSession({ selection: withMarkedVariables(selection, changes) });
  } else if (!event.metaKey && !event.ctrlKey && selection.variables.length > 1) {
    // React Flow leaves several selected, because it may be the beginning of a drag; this is none.
    selectVariables([variableId]);
  }
}

/** A pointer on its way somewhere else changes nothing; while the hand is busy hover stays as it is. */
let hovering: ReturnType<typeof setTimeout> | undefined;
let pointedAt: string | null = null;
function hoverVariable(hoveredVariable: VariableId | null): void {
  clearTimeout(hovering);
  pointedAt = hoveredVariable;
  if (session().gesture.kind !== "idle") return;
  if (hoveredVariable === null) return setSession({ hoveredVariable });
  hovering = setTimeout(() => {
    if (session().gesture.kind === "idle") setSession({ hoveredVariable });
  }, HOVER_MS);
}

/** Where the pointer was seen last. What comes to lie under a resting one was not pointed at. */
let pointer = { x: -1, y: -1 };
function notePointer({ clientX: x, clientY: y }: MouseEvent): void {
  if (x !== pointer.x || y !== pointer.y) pointer = { x, y };
}

/** The pointer has come to a variable, or moves over one that came to it. */
function pointAt({ clientX, clientY }: MouseEvent, { id }: VariableFlowNode): void {
  const isResting = clientX === pointer.x && clientY === pointer.y;
  if (isResting || !canHover() || id === pointedAt) return;
  hoverVariable(id as VariableId);
}

/** A finger does not hover; what it touched last would stay lit. */
function canHover(): boolean {
  return !window.matchMedia?.("(hover: none)").matches;
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
  // Any threshold of React Flow's is lost from the movement; small movements are left out by us.
  nodeDragThreshold: 0,
  selectionMode: SelectionMode.Partial,
  attributionPosition: "bottom-right",
  onNodesChange,
  onEdgesChange,
  onNodeClick,
  onEdgeClick: tellOfClicked,
  onNodeDragStart: pressVariable,
  onNodeDragStop: release,
  onNodeDoubleClick: (_event, { id }) =>
    setSession({ editing: { kind: "renaming", variableId: id as VariableId } }),
  onNodeMouseEnter: pointAt,
  onNodeMouseMove: pointAt,
  onMouseMove: notePointer,
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

/** The same in front of a room: nothing is changed by a slip of the hand, only rings can be pressed. */
export const PRESENTED_EVENTS = {
  nodeOrigin: SHEET_EVENTS.nodeOrigin,
  minZoom: SHEET_EVENTS.minZoom,
  maxZoom: SHEET_EVENTS.maxZoom,
  connectionMode: SHEET_EVENTS.connectionMode,
  attributionPosition: SHEET_EVENTS.attributionPosition,
  deleteKeyCode: null,
  selectionKeyCode: null,
  disableKeyboardA11y: true,
  nodesConnectable: false,
  nodesDraggable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  zoomOnDoubleClick: false,
  // A finger that wipes over the sheet goes to the next scene.
  panOnDrag: false,
  onPaneClick: clearSelection,
  onPaneContextMenu: (event) => event.preventDefault(),
} satisfies SheetProps;
