import { ReactFlow } from "@xyflow/react";
import { type ReactNode, Suspense, useMemo, useState } from "react";
import { useDocument } from "../state/documentStore";
import { useDrawing } from "../state/drawingStore";
import { useFlowView } from "../state/flowView";
import { usePassing } from "../state/passing";
import { useSession } from "../state/sessionStore";
import { later } from "../ui/later";
import { BadgeLayer } from "./BadgeLayer";
import { ChipLayer } from "./ChipLayer";
import { useEmphasis } from "./emphasis";
import { edgeMaker } from "./flowEdges";
import { FeedbackLayer } from "./FeedbackLayer";
import { nodeMaker } from "./flowNodes";
import { LinkEdge } from "./LinkEdge";
import { t } from "../words/words";
import { PRESENTED_EVENTS, SHEET_EVENTS } from "./sheetEvents";
import { useSheetPointer } from "./useSheetPointer";
import { useInTurns } from "./useInTurns";
import { useView } from "./useView";
import { VariableNode } from "./VariableNode";

interface Props {
  readonly children: ReactNode;
}

const BendHandle = later(async () => (await import("./BendHandle")).BendHandle);

const SnapGuides = later(async () => (await import("./SnapGuides")).SnapGuides);

const Passing = later(async () => (await import("./Passing")).Passing);

const NODE_TYPES = { variable: VariableNode };
const EDGE_TYPES = { link: LinkEdge };
/** Below these, hiding what is out of sight costs more than it saves. */
const MANY = { elements: 150, zoom: 0.5 };

/** Its own words speak of nodes and edges, and of keys that do something else here. */
const SPOKEN = {
  "node.a11yDescription.default": "",
  "node.a11yDescription.keyboardDisabled": "",
  "edge.a11yDescription.default": "",
  "handle.ariaLabel": t("canvas:handleOfLink"),
};

/** React Flow with our variables and links on it: it pans, zooms, selects and drags. */
export function Sheet({ children }: Props) {
  const nodes = useNodes();
  const edges = useInTurns(useEdges());
  const isNear = useSession(({ zoom }) => zoom > MANY.zoom);
  const events = useEvents();
  const onMove = useView();
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      edgeTypes={EDGE_TYPES}
      {...events}
      onMove={onMove}
      ariaLabelConfig={SPOKEN}
      onlyRenderVisibleElements={isNear && nodes.length + edges.length > MANY.elements}
    >
      <FeedbackLayer />
      <OnItsWay />
      <ChipLayer />
      <BadgeLayer />
      <Bending />
      <Guides />
      {children}
      <span tabIndex={-1} data-end-of-diagram="" />
    </ReactFlow>
  );
}

/** A large picture that has been laid out anew, until it is where it will be. */
function OnItsWay() {
  const isOnWay = usePassing((seen) => seen !== null);
  return (
    isOnWay && (
      <Suspense fallback={null}>
        <Passing />
      </Suspense>
    )
  );
}

/** How a selected link is bent by hand. */
function Bending() {
  const isAnySelected = useSession(({ selection }) => selection.links.length === 1);
  return (
    isAnySelected && (
      <Suspense fallback={null}>
        <BendHandle />
      </Suspense>
    )
  );
}

/** Why what is dragged came to its place. */
function Guides() {
  const isMoving = useSession(({ gesture }) => gesture.kind === "movingVariables");
  return (
    isMoving && (
      <Suspense fallback={null}>
        <SnapGuides />
      </Suspense>
    )
  );
}

/** In front of a room the sheet is only looked at. */
function useEvents() {
  const isPresented = useSession(({ mode }) => mode === "present");
  const pointer = useSheetPointer();
  const isFlow = useFlowView((view) => view !== null);
  if (isPresented) return PRESENTED_EVENTS;
  return { ...SHEET_EVENTS, ...pointer, nodesDraggable: !isFlow };
}

function useNodes() {
  const [make] = useState(nodeMaker);
  const variables = useDocument((document) => document.variables);
  const labels = useDrawing((drawing) => drawing.labels);
  const selected = useSession(({ selection }) => selection.variables);
  const shown = useEmphasis((emphasis) => emphasis.shown);
  return useMemo(
    () => make({ variables, labels, selected }).filter(({ id }) => isShown(shown?.variables, id)),
    [make, variables, labels, selected, shown],
  );
}

function useEdges() {
  const [make] = useState(edgeMaker);
  const variables = useDocument((document) => document.variables);
  const links = useDocument((document) => document.links);
  const selected = useSession(({ selection }) => selection.links);
  const shown = useEmphasis((emphasis) => emphasis.shown);
  const inFlow = useFlowView((view) => view?.links);
  return useMemo(
    () =>
      make({ variables, links, selected }).filter(
        ({ id }) => isShown(shown?.links, id) && isShown(inFlow, id),
      ),
    [make, variables, links, selected, shown, inFlow],
  );
}

/** Whether a scene leaves something on the sheet; without one all is there. */
function isShown(kept: ReadonlySet<string> | undefined, id: string): boolean {
  return kept?.has(id) ?? true;
}
