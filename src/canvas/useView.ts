import { type OnMove, type ReactFlowInstance, useReactFlow } from "@xyflow/react";
import { useCallback, useEffect, useState } from "react";
import { boxOf, type Box, enclosing } from "../core/drawing/box";
import { readableZoom } from "../core/drawing/readableZoom";
import type { CldDocument, VariableId } from "../core/model/document";
import { currentDocument } from "../state/documentStore";
import { currentDrawing } from "../state/drawingStore";
import {
  onSessionChange,
  type Session,
  session,
  setSession,
  useSession,
} from "../state/sessionStore";
import { presentedLimits } from "./presented";
import { onOtherBars, onResizeUntouched } from "./resizedUntouched";
import {
  isInView,
  type Limits,
  type Size,
  type View,
  viewAbove,
  viewOf,
  viewShowing,
} from "./viewOf";

type Wish = NonNullable<Session["viewRequest"]>["wish"];
type Framing = Extract<Wish, { readonly kind: "frame" }>;

/** Figures of the look: margin round a fitted diagram, and how near and how far fitting may go. */
const FIT = { margin: 44, maxZoom: 1.25, minZoom: 0.1 };
/** At this zoom labels of 15 px are 11 px high: an opened diagram is never shown smaller. */
const OPEN = { ...FIT, minZoom: 11 / 15 };
/** No smaller, and no larger either: as much as can be read so is seen. */
const LEGIBLY = { readable: OPEN.minZoom, maxZoom: OPEN.minZoom };
/** About as large as a name that is yet to be typed, in diagram pixels. */
const NAME = { width: 150, height: 48 };
const STEP = 1.25;
const MOTION_MS = 250;
const NOTHING = (): void => undefined;

/** How the whole was fitted, with these places, where nobody has looked elsewhere since; else null. */
let fitted: {
  readonly limits: Limits;
  readonly positions: CldDocument["layout"]["positions"];
} | null = null;

let framing: typeof import("./framing") | null = null;

/** Loads what finds the view of a part: with the rest, or else when one is first looked at. */
export async function loadFraming(): Promise<void> {
  framing = await import("./framing");
}

/** Looks where the session wishes, and tells it what is seen. Gives what is to hear of every move. */
export function useView(): OnMove {
  const flow = useReactFlow();
  const opened = useSession(({ openedSerial }) => openedSerial);
  const request = useSession(({ viewRequest }) => viewRequest);
  const [coming] = useState(inNextFrame);
  useEffect(() => {
    // Asking for a size makes the browser lay everything out: it does so for the frame in any case.
    coming.set(() => showWhole(flow, OPEN, 0));
    const sheet = sheetElement();
    const letGo = sheet ? onResizeUntouched(sheet, () => showWhole(flow, OPEN, 0)) : NOTHING;
    const unwatch = sheet ? onOtherBars(sheet, () => fitAnew(flow)) : NOTHING;
    // Who is led elsewhere, as by a scene, stays there.
    const unheard = onSessionChange((now, before) => {
      if (now.viewRequest !== before.viewRequest) letGo();
    });
    return () => {
      coming.drop();
      letGo();
      unwatch();
      unheard();
    };
  }, [flow, opened, coming]);
  useEffect(() => {
    if (!request) return;
    coming.doNow();
    grant(flow, request.wish);
  }, [flow, request, coming]);
  return useCallback((event, view) => {
    // Only a hand comes with an event.
    if (event) fitted = null;
    noteView(view);
  }, []);
}

/** One thing that is to be done with the next frame, or sooner when something else must come after it. */
function inNextFrame() {
  let frame = 0;
  let waiting: (() => void) | null = null;
  function drop(): void {
    cancelAnimationFrame(frame);
    waiting = null;
  }
  function doNow(): void {
    const due = waiting;
    drop();
    due?.();
  }
  function set(task: () => void): void {
    drop();
    waiting = task;
    frame = requestAnimationFrame(doNow);
  }
  return { set, drop, doNow };
}

function grant(flow: ReactFlowInstance, wish: Wish): void {
  const duration = motion();
  switch (wish.kind) {
    case "fit":
      return showWhole(flow, limitsOf(currentDrawing().bounds), duration);
    case "zoomIn":
      return zoomTo(flow, flow.getZoom() * STEP, duration);
    case "zoomOut":
      return zoomTo(flow, flow.getZoom() / STEP, duration);
    case "zoomTo":
      return zoomTo(flow, wish.zoom, duration);
    case "frame":
      return frame(flow, wish, wish.still ? 0 : duration);
    case "reveal": {
      const { labels } = currentDrawing();
      const boxes = wish.variables.flatMap((id) => (labels[id] ? [boxOf(labels[id])] : []));
      const arcs = arcsBetween(wish.variables);
      const place = wish.place ? [boxOf({ centre: wish.place, ...NAME })] : [];
      return reveal(flow, enclosing([...boxes, ...arcs, ...place]), duration);
    }
  }
}

/** The boxes of the links among some variables: an arc may reach farther out than its ends. */
function arcsBetween(variables: readonly VariableId[]): readonly Box[] {
  const ends = new Set(variables);
  const drawn = currentDrawing().links;
  return Object.values(currentDocument().links).flatMap(({ id, source, target }) =>
    drawn[id] && ends.has(source) && ends.has(target) ? [drawn[id].arc.bounds] : [],
  );
}

function zoomTo(flow: ReactFlowInstance, zoom: number, duration: number): void {
  fitted = null;
  void flow.zoomTo(zoom, { duration });
}

function showWhole(flow: ReactFlowInstance, limits: Limits, duration: number): void {
  const size = sheetSize();
  if (!size) return;
  const { bounds } = currentDrawing();
  const view = viewOf(bounds, withMargin(size), limits);
  show(flow, bounds ? viewAbove(bounds, view, aboveLegends(size).height) : view, duration);
  fitted = { limits, positions: currentDocument().layout.positions };
}

/** The same after a bar came or went; what was drawn since then is left as it is, unless a part is out of sight. */
function fitAnew(flow: ReactFlowInstance): void {
  const size = sheetSize();
  const { bounds } = currentDrawing();
  if (!fitted || !size || isPresenting()) return;
  const { limits, positions } = fitted;
  const view = flow.getViewport();
  if (positions === currentDocument().layout.positions) showWhole(flow, limits, 0);
  else if (bounds && !isInView(bounds, view, aboveLegends(size)))
    showWhole(flow, { ...limits, maxZoom: view.zoom }, 0);
}

/** What of the sheet is not under legends, which cover words. */
function aboveLegends(size: Size): Size {
  const legends = document.querySelector<HTMLElement>("[data-legends]")?.offsetHeight ?? 0;
  return { ...size, height: size.height - legends };
}

/** The same with a margin below, in which one row of legends stands. */
function withMargin(size: Size): Size {
  return { ...size, height: Math.min(size.height, aboveLegends(size).height + FIT.margin) };
}

/** Shows a part with what is round it, or else the whole diagram. */
function frame(flow: ReactFlowInstance, wish: Framing, duration: number): void {
  const { variables, legibly } = wish;
  const size = sheetSize();
  const limits = limitsOf(currentDrawing().bounds);
  if (!size || !variables) return showWhole(flow, limits, duration);
  if (!framing) return void frameLater(flow, wish, duration);
  const readable = isPresenting() ? readableZoom(window.innerHeight) : FIT.minZoom;
  const within = { ...limits, readable, ...(legibly && LEGIBLY) };
  show(flow, framing.framedView(variables, size, within), duration);
}

/** The same once it is there how; without it, the whole diagram. Who looks elsewhere meanwhile stays there. */
async function frameLater(flow: ReactFlowInstance, wish: Framing, duration: number): Promise<void> {
  await loadFraming().catch(() => undefined);
  if (session().viewRequest?.wish !== wish) return;
  frame(flow, framing ? wish : { ...wish, variables: null }, duration);
}

function isPresenting(): boolean {
  return session().mode === "present";
}

/** How the diagram may be fitted. */
function limitsOf(bounds: Box | null): Limits {
  const size = sheetSize();
  if (!isPresenting() || !size || !bounds) return FIT;
  return presentedLimits(bounds, size, window.innerHeight);
}

/** Moves only when the box is not seen whole, and no further than needed; zooms out only when it cannot be. */
function reveal(flow: ReactFlowInstance, box: Box | null, duration: number): void {
  const size = sheetSize();
  const view = flow.getViewport();
  if (!size || !box || isInView(box, view, aboveLegends(size))) return;
  const limits = { margin: FIT.margin, maxZoom: view.zoom, minZoom: FIT.minZoom };
  show(flow, viewShowing(box, view, withMargin(size), limits), duration);
}

function show(flow: ReactFlowInstance, view: View, duration: number): void {
  fitted = null;
  const note = (): void => noteView(flow.getViewport());
  void flow.setViewport(view, { duration }).then(() => requestAnimationFrame(note));
}

function noteView({ x, y, zoom }: View): void {
  const size = sheetSize();
  if (!size) return;
  const viewCentre = { x: (size.width / 2 - x) / zoom, y: (size.height / 2 - y) / zoom };
  const before = session();
  if (
    before.zoom === zoom &&
    before.viewCentre.x === viewCentre.x &&
    before.viewCentre.y === viewCentre.y
  )
    return;
  setSession({ zoom, viewCentre });
}

function sheetElement(): Element | null {
  return document.querySelector(".react-flow");
}

function sheetSize(): Size | null {
  const sheet = sheetElement();
  if (!sheet || sheet.clientWidth === 0) return null;
  return { width: sheet.clientWidth, height: sheet.clientHeight };
}

function motion(): number {
  return window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ? 0 : MOTION_MS;
}
