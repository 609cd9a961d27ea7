import ELK from "elkjs/lib/elk.bundled.js";
import { describe, expect, it } from "vitest";
import { runsThrough } from "../../../../src/core/drawing/arc";
import { boxOf, type Centred, overlap } from "../../../../src/core/drawing/box";
import { linkArc } from "../../../../src/core/drawing/linkArc";
import type { Places } from "../../../../src/core/layout/cleanUp/placedLabel";
import { flowBends } from "../../../../src/core/layout/flow/flowBends";
import {
  type FlowGraph,
  flowGraph,
  type FlowSubject,
} from "../../../../src/core/layout/flow/flowGraph";
import type { CldDocument, VariableId } from "../../../../src/core/model/document";
import { elkGraph, placesIn } from "../../../../src/workers/flowClient";
import { measureText } from "../../drawing/measure";
import { libraryModels } from "../../drawing/models";

const kernel = new ELK();

/** A flow as it is drawn. */
interface Flow {
  readonly graph: FlowGraph;
  readonly places: Places;
  readonly labels: ReadonlyMap<VariableId, Centred>;
}

async function flowOf(document: CldDocument, subject: FlowSubject): Promise<Flow> {
  const graph = flowGraph(document, subject, measureText);
  const places = placesIn(await kernel.layout(elkGraph(graph)));
  const labels = new Map(
    graph.nodes.map(({ id, width, height }) => [id, { centre: places[id]!, width, height }]),
  );
  return { graph, places, labels };
}

/** Pairs of labels that lie over each other. */
function overlaps({ labels }: Flow): number {
  const boxes = [...labels.values()].map((label) => boxOf(label));
  return boxes.flatMap((box, place) => boxes.slice(0, place).filter((other) => overlap(box, other)))
    .length;
}

/** Pairs of a link and another variable's label that it runs through, with these bends. */
function crossed({ graph, labels }: Flow, bendOf: (id: string) => number): number {
  return graph.links.flatMap(({ id, source, target }) => {
    const arc = linkArc(labels.get(source)!, labels.get(target)!, bendOf(id));
    return [...labels].filter(
      ([other, label]) =>
        other !== source && other !== target && runsThrough(arc, boxOf(label, -2)),
    );
  }).length;
}

/** Links that lead to the right. */
function onwards({ graph, places }: Flow): number {
  return graph.links.filter(({ source, target }) => places[source]!.x < places[target]!.x).length;
}

describe("the ready-made models as flows", () => {
  it("have no label over another, and no link through a label where straight links had some", async () => {
    let [bent, straight, links, forth] = [0, 0, 0, 0];
    for (const { document } of libraryModels()) {
      const flow = await flowOf(document, { kind: "all" });
      const bends: Readonly<Record<string, number>> = flowBends(flow.graph, flow.places);
      expect(overlaps(flow)).toBe(0);
      bent += crossed(flow, (id) => bends[id] ?? 0);
      straight += crossed(flow, () => 0);
      links += flow.graph.links.length;
      forth += onwards(flow);
    }
    expect(straight).toBeGreaterThan(10);
    expect(bent).toBe(0);
    // Models are full of feedback, but most of it can be read from left to right.
    expect(forth / links).toBeGreaterThan(0.75);
  });

  it("round each variable of the largest lead only onwards, column by column, clear of labels", async () => {
    const largest = libraryModels().toSorted(
      (a, b) => Object.keys(b.document.variables).length - Object.keys(a.document.variables).length,
    )[0]!.document;
    for (const { id: variableId } of Object.values(largest.variables).slice(0, 8)) {
      const subject = { kind: "around", variableId, causes: 2, effects: 2 } as const;
      const flow = await flowOf(largest, subject);
      expect(onwards(flow)).toBe(flow.graph.links.length);
      expect(overlaps(flow)).toBe(0);
      const bends: Readonly<Record<string, number>> = flowBends(flow.graph, flow.places);
      expect(crossed(flow, (id) => bends[id] ?? 0)).toBe(0);
      const byColumn = flow.graph.nodes.toSorted((a, b) => a.column! - b.column!);
      byColumn.slice(1).forEach((node, place) => {
        const before = byColumn[place]!;
        const [left, right] = [before, node].map(({ id }) => flow.places[id]!.x);
        expect(before.column === node.column || left! < right!).toBe(true);
      });
    }
  });
});
