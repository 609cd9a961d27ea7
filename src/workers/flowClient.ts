import type { ELK, ElkEdgeSection, ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api.js";
import { boxOf, boxRound, enclosing } from "../core/drawing/box";
import type { FlowGraph } from "../core/layout/flow/flowGraph";
import {
  bestFold,
  FLOW_PORTS,
  FLOW_RIM,
  type FlowLayout,
  type FlowRoom,
  isReadable,
} from "../core/layout/flow/flowLayout";
import type { LinkId, Point, VariableId } from "../core/model/document";

/**
 * Columns from left to right: Sugiyama's method as the Eclipse Layout Kernel has it. As little as
 * can be leads back. Lines are upright or level: so what runs beside another line keeps its distance,
 * what crosses crosses squarely, and what leads back goes round. Distances in pixels.
 */
const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.randomSeed": "1",
  "elk.spacing.nodeNode": "20",
  "elk.spacing.edgeNode": "14",
  "elk.spacing.edgeEdge": "12",
  "elk.spacing.portPort": `${FLOW_PORTS}`,
  "elk.spacing.componentComponent": "48",
  "elk.layered.spacing.nodeNodeBetweenLayers": "16",
  "elk.layered.spacing.edgeNodeBetweenLayers": "8",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "11",
  "elk.layered.cycleBreaking.strategy": "GREEDY",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
} as const;

/** How eagerly columns are folded into rows: the kernel takes layouts to be wider than they come out. */
const FOLDING = "1.5";
/** Rows are for windows of these shapes: in a narrow one there is more to gain from scrolling. */
const ASPECT = { least: 1.2, most: 2.2 };

/** The kernel in its worker, fetched with the first question and kept for the next. */
let kernel: Promise<ELK> | null = null;

/**
 * A layout in columns for a room: long ones are folded into rows, where words become larger by that.
 * Rejects where no worker can be had or it cannot be fetched.
 */
export async function flowLayout(graph: FlowGraph, room: FlowRoom): Promise<FlowLayout> {
  kernel ??= startKernel();
  try {
    return await laidOut(await kernel, graph, room);
  } catch (problem) {
    kernel = null;
    throw problem;
  }
}

/** The same with a kernel that is there. */
export async function laidOut(
  layouts: Pick<ELK, "layout">,
  graph: FlowGraph,
  room: FlowRoom,
): Promise<FlowLayout> {
  const single = layoutIn(await layouts.layout(elkGraph(graph)));
  if (isReadable(single, room)) return single;
  const folded = layoutIn(await layouts.layout(elkGraph(graph, foldingOptions(room))));
  return bestFold(single, folded, room);
}

async function startKernel(): Promise<ELK> {
  const [{ default: Kernel }, { default: address }] = await Promise.all([
    import("elkjs/lib/elk-api.js"),
    import("elkjs/lib/elk-worker.min.js?url"),
  ]);
  return new Kernel({ workerFactory: () => new Worker(address) });
}

function foldingOptions({ width, height }: FlowRoom) {
  const aspect = Math.max(ASPECT.least, Math.min(ASPECT.most, width / height));
  return {
    "elk.aspectRatio": `${aspect}`,
    "elk.layered.wrapping.strategy": "MULTI_EDGE",
    "elk.layered.wrapping.correctionFactor": FOLDING,
  };
}

/** The question as the kernel wants it; in one row, unless folding is asked for. */
function elkGraph(
  { nodes, links }: FlowGraph,
  folding: ReturnType<typeof foldingOptions> | null = null,
): ElkNode {
  // Folding knows nothing of columns that are set; without it they are the same, as links are short.
  const isInColumns = folding === null && nodes.some(({ column }) => column !== null);
  return {
    id: "flow",
    layoutOptions: { ...OPTIONS, ...folding, "elk.partitioning.activate": `${isInColumns}` },
    children: nodes.map(({ id, width, height, column }) => ({
      id,
      width: width + 2 * FLOW_RIM,
      height,
      layoutOptions: {
        "elk.nodeSize.constraints": "[PORTS, MINIMUM_SIZE]",
        "elk.nodeSize.minimum": `(${width + 2 * FLOW_RIM},${height})`,
        ...(column === null ? {} : { "elk.partitioning.partition": `${column}` }),
      },
    })),
    edges: links.map(({ id, source, target }) => ({ id, sources: [source], targets: [target] })),
  };
}

/** What the kernel has laid out, round the middle of it; the centres of variables in whole pixels. */
function layoutIn({ width = 0, height = 0, children = [], edges = [] }: ElkNode): FlowLayout {
  const middle = { x: width / 2, y: height / 2 };
  const places: Record<VariableId, Point> = {};
  for (const child of children) {
    const { x = 0, y = 0 } = child;
    places[child.id as VariableId] = {
      x: Math.round(x + (child.width ?? 0) / 2 - middle.x),
      y: Math.round(y + (child.height ?? 0) / 2 - middle.y),
    };
  }
  const ways: Record<LinkId, readonly Point[]> = {};
  for (const edge of edges) {
    ways[edge.id as LinkId] = cornersOf(edge).map(({ x, y }) => ({
      x: x - middle.x,
      y: y - middle.y,
    }));
  }
  return { places, ways, ...sizeOf(children, places, ways) };
}

/** What labels and lines take up: at the rims of the outermost labels there is nothing. */
function sizeOf(
  children: readonly ElkNode[],
  places: FlowLayout["places"],
  ways: FlowLayout["ways"],
): Pick<FlowLayout, "width" | "height"> {
  const labels = children.flatMap(({ id, width = 0, height = 0 }) => {
    const centre = places[id as VariableId];
    return centre ? [boxOf({ centre, width: width - 2 * FLOW_RIM, height })] : [];
  });
  const corners = Object.values(ways).flatMap((way) => way.map((corner) => boxRound(corner, 0)));
  const whole = enclosing([...labels, ...corners]);
  if (!whole) return { width: 0, height: 0 };
  return { width: whole.right - whole.left, height: whole.bottom - whole.top };
}

function cornersOf({ sections = [] }: ElkExtendedEdge): readonly Point[] {
  return sections.flatMap(({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
}
