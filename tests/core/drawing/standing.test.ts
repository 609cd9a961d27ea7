import { describe, expect, it } from "vitest";
import { drawDiagram } from "../../../src/core/drawing/drawDiagram";
import { EMPTY_DRAWING } from "../../../src/core/drawing/drawing";
import { standingBeside } from "../../../src/core/drawing/standing";
import type { LinkId } from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";
import { linkId } from "./drawn";
import { measureText } from "./measure";

describe("standingBeside", () => {
  const document = sketch("a +> b, b +||> c, c +> a, c -> d");
  const drawing = drawDiagram({ document, loops: null, measure: measureText }, EMPTY_DRAWING);
  const changing = { labels: [sketchId("d")], links: [linkId(2), linkId(4)] };
  const standing = standingBeside(document, drawing, changing);

  it("keeps the links that are not touched, in their order, with their arcs", () => {
    expect(standing.links.map(({ id }) => id)).toEqual([linkId(1), linkId(3)]);
    expect(standing.links[0]?.arc).toBe(drawing.links[linkId(1)]?.arc);
  });

  it("says of each touched link how many of those come before it", () => {
    expect(standing.touched.map(({ link, after }) => [link.id, after])).toEqual([
      [linkId(2), 1],
      [linkId(4), 2],
    ]);
  });

  it("leaves out the labels that move, and what is on touched links", () => {
    expect(standing.boxes.map(({ id }) => id)).toEqual(["a", "b", "c"].map(sketchId));
    expect(standing.obstacles.texts).toHaveLength(3);
    expect(standing.obstacles.arcs).toHaveLength(2);
    // A head and a sign of each standing link; the bars are those of a touched one.
    expect(standing.obstacles.discs).toHaveLength(4);
  });

  it("has a link that is not drawn yet bent after those before it", () => {
    const links = Object.keys(document.links) as LinkId[];
    const none = standingBeside(document, { ...drawing, links: {} }, { labels: [], links });
    expect(none.links).toEqual([]);
    expect(none.touched.map(({ after }) => after)).toEqual([0, 0, 0, 0]);
  });
});
