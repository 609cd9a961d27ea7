import { NO_LOOPS } from "../loops/loopSet";
import type { CldDocument, LinkId, Polarity } from "../model/document";
import type { Box } from "./box";
import { drawDiagram } from "./drawDiagram";
import { type Drawing, type DrawnLabel, EMPTY_DRAWING, type TextMeasurer } from "./drawing";
import { INK } from "./ink";

/** The lines of all links of one polarity, as SVG path data. */
interface ThumbnailLinks {
  readonly polarity: Polarity;
  readonly shafts: string;
  readonly heads: string;
}

/** A diagram seen from so far that its words are strokes. Pixels of the diagram at zoom 1. */
export interface Thumbnail {
  /** What it takes up; null when there is nothing to be seen. */
  readonly bounds: Box | null;
  /** A stroke for each line of text, as SVG path data. */
  readonly words: string;
  /** In the order + − ?; none for a polarity that no link has. */
  readonly links: readonly ThumbnailLinks[];
}

/** Mean width of a character, pixels: words seen as strokes need not be measured. */
const CHARACTER = 7.2;
const POLARITIES: readonly Polarity[] = ["+", "-", "?"];

/** The thumbnail of a document, from the same drawing as its picture. As dear as drawDiagram. */
export function thumbnail(document: CldDocument): Thumbnail {
  const drawing = drawDiagram({ document, loops: NO_LOOPS, measure }, EMPTY_DRAWING);
  return {
    bounds: drawing.bounds,
    words: Object.values(drawing.labels).map(strokes).join(""),
    links: POLARITIES.map((polarity) => linksOf(document, drawing, polarity)).filter(
      ({ shafts }) => shafts !== "",
    ),
  };
}

const measure: TextMeasurer = (text) => text.length * CHARACTER;

function strokes({ lines, lineWidths, centre }: DrawnLabel): string {
  return lines
    .map((_, place) => {
      const width = Math.round(lineWidths[place] ?? 0);
      const y = centre.y + (place - (lines.length - 1) / 2) * INK.lineHeight;
      return `M${Math.round(centre.x - width / 2)} ${Math.round(y)}h${width}`;
    })
    .join("");
}

function linksOf(
  { links }: Pick<CldDocument, "links">,
  drawing: Drawing,
  polarity: Polarity,
): ThumbnailLinks {
  const ids = Object.keys(drawing.links) as LinkId[];
  const drawn = ids.flatMap((id) =>
    links[id]?.polarity === polarity ? (drawing.links[id] ?? []) : [],
  );
  return {
    polarity,
    shafts: drawn.map(({ shaft }) => shaft).join(""),
    heads: drawn.map(({ head }) => head).join(""),
  };
}
