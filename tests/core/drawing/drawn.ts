import { drawDiagram } from "../../../src/core/drawing/drawDiagram";
import { type DrawnLink, type Drawing, EMPTY_DRAWING } from "../../../src/core/drawing/drawing";
import { listLoops } from "../../../src/core/loops/listLoops";
import type { CldDocument, LinkId, Point } from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";
import { measureText } from "./measure";

/** The picture of a document with all its loops. */
export function drawn(document: CldDocument, previous: Drawing = EMPTY_DRAWING): Drawing {
  return drawDiagram(
    { document, loops: listLoops(document.links), measure: measureText },
    previous,
  );
}

/** A sketch with its variables at these places, by name. */
export function sketchAt(
  text: string,
  places: Readonly<Record<string, readonly [number, number]>>,
): CldDocument {
  const document = sketch(text);
  const positions = Object.fromEntries(
    Object.entries(places).map(([name, [x, y]]): [string, Point] => [sketchId(name), { x, y }]),
  );
  return { ...document, layout: { ...document.layout, positions } };
}

/** The link with this number in the sketch, as it is drawn. */
export function linkOf(drawing: Drawing, number: number): DrawnLink {
  const link = drawing.links[linkId(number)];
  if (!link) throw new Error(`Link ${number} is not drawn`);
  return link;
}

export function linkId(number: number): LinkId {
  return `l-${number}` as LinkId;
}
