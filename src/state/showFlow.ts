import { remembered } from "../core/drawing/sheets";
import { flowRoutes } from "../core/layout/flow/flowContacts";
import {
  type FlowGraph,
  flowGraph,
  type FlowSubject,
  leftOut,
} from "../core/layout/flow/flowGraph";
import { type FlowLayout, type FlowRoom, isReadable } from "../core/layout/flow/flowLayout";
import { flowSheet } from "../core/layout/flow/flowSheet";
import type { CldDocument, LinkId, VariableId } from "../core/model/document";
import { t } from "../words/flowWords";
import { flowLayout } from "../workers/flowClient";
import { currentDocument, currentOpening, onDocumentChange } from "./documentStore";
import { currentDrawing } from "./drawingStore";
import { currentFlowView, type FlowView, setFlowView } from "./flowView";
import { tell } from "./messages";
import { textMeasurer } from "./preparing";
import { onSessionChange, requestView, session } from "./sessionStore";

/** Which question is the latest; answers to others come too late. */
let latest = 0;
let stopFollowing: (() => void) | null = null;

/** Shows the diagram, or a part of it, from left to right. Whether it could: what lays it out may be out of reach. */
export async function showFlow(subject: FlowSubject): Promise<boolean> {
  const isShown = await show(subject);
  if (isShown) lookAtStart();
  return isShown;
}

/** So many frames are waited for at most until variables have gone to their places. */
const MOST_FRAMES = 90;

/**
 * Looks at the whole where its words can be read so; else at the subject, or what is selected, or where
 * the reading begins, as soon as that stands at its place.
 */
function lookAtStart(): void {
  const view = currentFlowView();
  if (!view || view.isReadable) return requestView({ kind: "fit" });
  const start = startOf(view);
  let frames = 0;
  const look = (): void => {
    if (currentFlowView() !== view) return;
    const at = currentDrawing().labels[start]?.centre;
    const to = view.places[start];
    const isThere = at && to && at.x === to.x && at.y === to.y;
    if (!isThere && frames++ < MOST_FRAMES) requestAnimationFrame(look);
    else requestView({ kind: "frame", variables: [start], legibly: true });
  };
  look();
}

function startOf({ subject, places, variables }: FlowView): VariableId {
  if (subject.kind === "around") return subject.variableId;
  const [selected] = session().selection.variables;
  if (selected && variables.has(selected)) return selected;
  const fromCorner = (id: VariableId): number => (places[id]?.x ?? 0) + (places[id]?.y ?? 0);
  return [...variables].reduce((a, b) => (fromCorner(b) < fromCorner(a) ? b : a));
}

/** Back to the diagram, at its own places. */
export function leaveFlow(): void {
  latest++;
  stopFollowing?.();
  stopFollowing = null;
  if (!currentFlowView()) return;
  setFlowView(null);
  requestView({ kind: "fit" });
}

async function show(subject: FlowSubject): Promise<boolean> {
  const question = ++latest;
  const measure = textMeasurer();
  if (!measure) return false;
  const document = currentDocument();
  const graph = flowGraph(document, subject, measure);
  const view = await laidOut(document, graph, subject);
  if (question !== latest) return false;
  if (!view) {
    tell(t("flow:notLoaded"), { tone: "error" });
    return false;
  }
  setFlowView(view);
  stopFollowing ??= follow();
  return true;
}

async function laidOut(
  document: CldDocument,
  graph: FlowGraph,
  subject: FlowSubject,
): Promise<FlowView | null> {
  try {
    const room = roomForFlow();
    const layout = await flowLayout(graph, room);
    return {
      subject,
      places: layout.places,
      variables: new Set(graph.nodes.map(({ id }) => id)),
      links: new Set(graph.links.map(({ id }) => id)),
      leftOut: leftOut(document, graph),
      isReadable: isReadable(layout, room),
      laid: laying(graph, layout),
    };
  } catch {
    // The network is gone, or the browser has no workers: said by who asked.
    return null;
  }
}

/**
 * What gives documents as they are drawn along these ways: signs and marks are placed anew for every
 * document, and remembered for its picture.
 */
function laying(graph: FlowGraph, layout: FlowLayout): FlowView["laid"] {
  const routes = flowRoutes(graph, layout);
  const known = new WeakMap<CldDocument, CldDocument>();
  return (document) => {
    const before = known.get(document);
    if (before) return before;
    const laid = inView(document, layout.places, routes);
    known.set(document, laid);
    const measure = textMeasurer();
    if (measure) remembered(laid, flowSheet(laid, measure, routes));
    return laid;
  };
}

function inView(
  document: CldDocument,
  positions: FlowLayout["places"],
  routes: ReadonlyMap<LinkId, unknown>,
): CldDocument {
  const { layout, links } = document;
  const drawn = Object.entries(links).filter(([id]) => routes.has(id as LinkId));
  return {
    ...document,
    links: Object.fromEntries(drawn),
    layout: { ...layout, positions, bends: {}, badges: [] },
  };
}

/** Bars above and below the sheet, and the margin round what is seen whole; CSS pixels. */
const BESIDES = { bars: 144, margin: 88, phone: 720, phoneShare: 0.4 };

/** About what room there is for a flow: a panel stands beside the sheet, on a phone below it. */
function roomForFlow(): FlowRoom {
  const { panelOpen, panelWidth } = session();
  const { innerWidth, innerHeight } = window;
  const { bars, margin, phone, phoneShare } = BESIDES;
  if (innerWidth < phone) {
    return { width: innerWidth - margin, height: innerHeight * phoneShare - margin };
  }
  const beside = panelOpen ? panelWidth : 0;
  return { width: innerWidth - beside - margin, height: innerHeight - bars - margin };
}

/** The view is laid out anew when variables or links change, and ends with the document or its subject. */
function follow(): () => void {
  const opening = currentOpening();
  const stops = [
    onDocumentChange((now, before) => {
      const subject = currentFlowView()?.subject;
      const isGone = subject?.kind === "around" && !now.variables[subject.variableId];
      if (opening !== currentOpening() || !subject || isGone) leaveFlow();
      else if (now.variables !== before.variables || now.links !== before.links) void show(subject);
    }),
    onSessionChange(({ mode }) => {
      if (mode === "present") leaveFlow();
    }),
  ];
  if (session().mode === "present") queueMicrotask(leaveFlow);
  return () => stops.forEach((stop) => stop());
}
