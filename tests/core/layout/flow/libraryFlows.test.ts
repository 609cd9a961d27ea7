import ELK from "elkjs/lib/elk.bundled.js";
import { describe, expect, it } from "vitest";
import { boxOf, overlap } from "../../../../src/core/drawing/box";
import { flowRoutes } from "../../../../src/core/layout/flow/flowContacts";
import { flowGraph, type FlowSubject } from "../../../../src/core/layout/flow/flowGraph";
import { fittingZoom, type FlowLayout } from "../../../../src/core/layout/flow/flowLayout";
import { flowSheet } from "../../../../src/core/layout/flow/flowSheet";
import type { CldDocument } from "../../../../src/core/model/document";
import { laidOut } from "../../../../src/workers/flowClient";
import {
  flowBarsCovered,
  flowLabelsCrossed,
  flowMerged,
  flowSignClashes,
  flowSignsAstray,
  headsTogether,
  seenFlow,
  type SeenFlow,
} from "../../../measures/flowMeasures";
import { documentOfGraph, graphsIn } from "../../../measures/layoutGraph";
import { hasShared } from "../../../sharedFolder";
import { measureText } from "../../drawing/measure";
import { libraryModels, placedAt } from "../../drawing/models";

const kernel = new ELK();
/** What a window of 1280 by 720 has beside a panel, margins apart. */
const ROOM = { width: 824, height: 488 };
/** The kernel is slow while it is new, and on a busy machine. */
const PATIENCE_MS = 30_000;
const ALL: FlowSubject = { kind: "all" };

/** A flow as it is drawn. */
async function flowOf(document: CldDocument, subject: FlowSubject) {
  const graph = flowGraph(document, subject, measureText);
  const layout = await laidOut(kernel, graph, ROOM);
  const routes = flowRoutes(graph, layout);
  const drawn = Object.values(document.links).filter(({ id }) => routes.has(id));
  const links = Object.fromEntries(drawn.map((link) => [link.id, link]));
  const laid = placedAt({ ...document, links }, layout.places);
  const seen = seenFlow(laid, flowSheet(laid, measureText, routes), routes);
  return { graph, layout, seen };
}

/** What a reader stumbles over; nothing of it is in any flow. */
function faultsOf(seen: SeenFlow) {
  const boxes = Array.from(seen.labels.values(), (label) => boxOf(label));
  return {
    overlaps: boxes.filter((box, place) =>
      boxes.slice(0, place).some((other) => overlap(box, other)),
    ).length,
    labelsCrossed: flowLabelsCrossed(seen),
    headsTogether: headsTogether(seen, 10),
    signClashes: flowSignClashes(seen),
    signsAstray: flowSignsAstray(seen, 90),
    barsCovered: flowBarsCovered(seen),
    merged: flowMerged(seen),
  };
}

const NO_FAULTS = {
  overlaps: 0,
  labelsCrossed: 0,
  headsTogether: 0,
  signClashes: 0,
  signsAstray: 0,
  barsCovered: 0,
  merged: 0,
};

/** Links that lead to the right, within a row. */
function onwards({ places }: FlowLayout, seen: SeenFlow): number {
  return seen.routes.filter(({ source, target }) => places[source]!.x < places[target]!.x).length;
}

describe("the ready-made models as flows", () => {
  const shares: { readonly links: number; readonly forth: number }[] = [];

  it.each(libraryModels())(
    "have no words, heads or signs in the way of each other: $name",
    { timeout: PATIENCE_MS },
    async ({ document }) => {
      const { graph, layout, seen } = await flowOf(document, ALL);
      expect(faultsOf(seen)).toEqual(NO_FAULTS);
      expect(seen.routes).toHaveLength(graph.links.length);
      expect(fittingZoom(layout, ROOM)).toBeGreaterThan(0.5);
      shares.push({ links: seen.routes.length, forth: onwards(layout, seen) });
    },
  );

  it("can mostly be read from left to right, full of feedback as they are", () => {
    expect(shares.length).toBeGreaterThan(10);
    const sum = (of: (share: (typeof shares)[number]) => number): number =>
      shares.reduce((total, share) => total + of(share), 0);
    expect(sum(({ forth }) => forth) / sum(({ links }) => links)).toBeGreaterThan(0.65);
  });
});

describe("what is round the variables of a ready-made model", () => {
  const { document } = libraryModels().toSorted(
    (a, b) => Object.keys(b.document.variables).length - Object.keys(a.document.variables).length,
  )[0]!;
  const ids = Object.values(document.variables).map(({ id }) => id);

  it.each(ids.slice(2, 7))(
    "leads only onwards, with nothing in the way: %s",
    async (variableId) => {
      const subject = { kind: "around", variableId, causes: 1, effects: 1 } as const;
      const { graph, layout, seen } = await flowOf(document, subject);
      expect(faultsOf(seen)).toEqual(NO_FAULTS);
      expect(onwards(layout, seen)).toBe(graph.links.length);
    },
  );

  it.each(["causes", "effects"] as const)(
    "has nothing in the way where all its %s are shown, in rows",
    { timeout: PATIENCE_MS },
    async (side) => {
      const reach = side === "causes" ? { causes: 99, effects: 0 } : { causes: 0, effects: 99 };
      const subject = { kind: "around", variableId: ids[5]!, ...reach } as const;
      const { layout, seen } = await flowOf(document, subject);
      expect(faultsOf(seen)).toEqual(NO_FAULTS);
      expect(fittingZoom(layout, ROOM)).toBeGreaterThan(0.5);
    },
  );
});

describe.runIf(hasShared("layout-set", "flows of the evaluation set"))("the evaluation set", () => {
  const graphs = hasShared("layout-set", "") ? graphsIn("../shared/layout-set") : [];

  it.each(graphs)(
    "has no words, heads or signs in the way of each other: $id",
    { timeout: PATIENCE_MS },
    async (graph) => {
      const { seen } = await flowOf(documentOfGraph(graph), ALL);
      expect(faultsOf(seen)).toEqual(NO_FAULTS);
    },
  );
});
