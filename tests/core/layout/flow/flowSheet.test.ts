import { describe, expect, it } from "vitest";
import { distanceToArc } from "../../../../src/core/drawing/arc";
import { allObstacles } from "../../../../src/core/drawing/drawnObstacles";
import { drawnBounds } from "../../../../src/core/drawing/drawnParts";
import { flowSheet } from "../../../../src/core/layout/flow/flowSheet";
import { roundedRoute, type Route } from "../../../../src/core/layout/flow/route";
import type { CldDocument, LinkId, LeverageTagId } from "../../../../src/core/model/document";
import { sketch, sketchId } from "../../../sketch";
import { measureText } from "../../drawing/measure";
import { placedAt } from "../../drawing/models";

const first = "l-1" as LinkId;

function sheetOf(text: string, change: (document: CldDocument) => CldDocument = (same) => same) {
  const places = { [sketchId("a")]: { x: 0, y: 0 }, [sketchId("b")]: { x: 300, y: 100 } };
  const document = change(placedAt(sketch(text), places));
  const corners = [
    { x: 30, y: 0 },
    { x: 150, y: 0 },
    { x: 150, y: 100 },
    { x: 270, y: 100 },
  ];
  const routes = new Map<LinkId, Route>([[first, roundedRoute(corners)]]);
  return { sheet: flowSheet(document, measureText, routes), route: routes.get(first)! };
}

describe("the sheet of a flow", () => {
  it("has links along their routes, up to their heads", () => {
    const { sheet } = sheetOf("a +> b");
    expect(sheet.links[first]?.shaft).toBe(
      "M30 0L132 0A18 18 0 0 1 150 18L150 82A18 18 0 0 0 168 100L262 100",
    );
    expect(sheet.links[first]?.head).toMatch(/^M270 100L259 /);
    expect(sheet.links[first]?.middle).toEqual({ x: 150, y: 50 });
    expect(sheet.links[first]?.bars).toBeNull();
    expect(sheet.links[first]?.manual).toBe(false);
  });

  it("has the bars of a delay across the line, behind the sign", () => {
    const bars = sheetOf("a +>> b", (document) => {
      const link = document.links[first]!;
      return { ...document, links: { [first]: { ...link, delay: { length: "" } } } };
    }).sheet.links[first]?.bars;
    // Upright bars of 16 px, 6 px apart, on the level piece that ends at the head.
    expect(bars).toMatch(/^M[\d.]+ 92L[\d.]+ 108M[\d.]+ 92L[\d.]+ 108$/);
  });

  it("leaves out links without a route, and draws all labels that have a place", () => {
    const { sheet } = sheetOf("a +> b, b +> a, c");
    expect(Object.keys(sheet.links)).toEqual([first]);
    expect(Object.keys(sheet.labels)).toEqual([sketchId("a"), sketchId("b")]);
  });

  it("has chips of tagged variables and links, clear of the line where they are a variable's", () => {
    const { sheet, route } = sheetOf("a +> b", (document) => {
      const rest = {
        point: 6 as const,
        rationale: "",
        by: "source" as const,
        despite: "",
        evidence: [],
      };
      const tags = [
        { id: "t-1" as LeverageTagId, target: { type: "variable" as const, id: sketchId("a") } },
        { id: "t-2" as LeverageTagId, target: { type: "link" as const, id: first } },
      ];
      return {
        ...document,
        leverageTags: Object.fromEntries(tags.map((tag) => [tag.id, { ...rest, ...tag }])),
      };
    });
    const far = (point: { x: number; y: number }) =>
      Math.min(...route.map((piece) => distanceToArc(piece, point)));
    expect(far(sheet.links[first]!.chip)).toBeLessThan(0.1);
    expect(far(sheet.chips[sketchId("a")]!)).toBeGreaterThan(9);
  });

  it("is as large as all pieces of its lines, which badges keep clear of too", () => {
    const { sheet, route } = sheetOf("a +> b");
    const far = {
      ...sheet.links[first]!,
      pieces: roundedRoute([
        { x: -500, y: 0 },
        { x: 0, y: 0 },
      ]),
    };
    const links = { [first]: far };
    expect(drawnBounds({ ...sheet, links, badges: [] })?.left).toBeCloseTo(-500, 3);
    const drawing = { ...sheet, badges: [], bounds: null };
    expect(allObstacles(drawing, sketch("a +> b")).arcs).toEqual(route);
  });

  it("keeps badges clear of all pieces of its lines, its words and its signs", () => {
    const { sheet, route } = sheetOf("a +> b");
    expect(sheet.obstacles.arcs).toEqual(route);
    expect(sheet.obstacles.texts).toHaveLength(2);
    expect(sheet.obstacles.discs).toHaveLength(1);
  });
});
