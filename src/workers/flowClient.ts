import type { ELK, ElkNode } from "elkjs/lib/elk-api.js";
import type { FlowGraph } from "../core/layout/flow/flowGraph";
import type { Places } from "../core/layout/cleanUp/placedLabel";
import type { Point, VariableId } from "../core/model/document";

/**
 * Columns from left to right: Sugiyama's method as the Eclipse Layout Kernel has it. As little as
 * can be leads back; the distances leave room for arcs with their signs, in pixels.
 */
const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "SPLINES",
  "elk.randomSeed": "1",
  "elk.spacing.nodeNode": "40",
  "elk.spacing.componentComponent": "64",
  "elk.layered.spacing.nodeNodeBetweenLayers": "84",
  "elk.layered.spacing.edgeNodeBetweenLayers": "24",
  "elk.layered.cycleBreaking.strategy": "GREEDY",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
} as const;

/** The kernel in its worker, fetched with the first question and kept for the next. */
let kernel: Promise<ELK> | null = null;

/** Places in columns, in pixels round the origin. Rejects where no worker can be had or it cannot be fetched. */
export async function flowPlaces(graph: FlowGraph): Promise<Places> {
  kernel ??= startKernel();
  try {
    return placesIn(await (await kernel).layout(elkGraph(graph)));
  } catch (problem) {
    kernel = null;
    throw problem;
  }
}

async function startKernel(): Promise<ELK> {
  const [{ default: Kernel }, { default: address }] = await Promise.all([
    import("elkjs/lib/elk-api.js"),
    import("elkjs/lib/elk-worker.min.js?url"),
  ]);
  return new Kernel({ workerFactory: () => new Worker(address) });
}

/** The question as the kernel wants it. */
export function elkGraph({ nodes, links }: FlowGraph): ElkNode {
  const isInColumns = nodes.some(({ column }) => column !== null);
  return {
    id: "flow",
    layoutOptions: { ...OPTIONS, "elk.partitioning.activate": `${isInColumns}` },
    children: nodes.map(({ id, width, height, column }) => ({
      id,
      width,
      height,
      ...(column === null ? {} : { layoutOptions: { "elk.partitioning.partition": `${column}` } }),
    })),
    edges: links.map(({ id, source, target }) => ({ id, sources: [source], targets: [target] })),
  };
}

/** The centres of what the kernel has placed, round the middle of it. */
export function placesIn({ width = 0, height = 0, children = [] }: ElkNode): Places {
  const places: Record<VariableId, Point> = {};
  for (const child of children) {
    const { x = 0, y = 0 } = child;
    places[child.id as VariableId] = {
      x: Math.round(x + (child.width ?? 0) / 2 - width / 2),
      y: Math.round(y + (child.height ?? 0) / 2 - height / 2),
    };
  }
  return places;
}
