import type { TextMeasurer } from "../core/drawing/drawing";

/** The typeface of labels, for asking the browser to fetch it. */
export const LABEL_FONT = '500 15px "Source Sans 3 Variable"';
/** Mean width of a character at 15 px, where the browser cannot measure. */
const GUESSED_WIDTH = 7.2;

/** Measures label text with what the browser has loaded now; each text is measured once. */
export function labelMeasurer(weight = 500): TextMeasurer {
  const pen = labelPen(weight);
  const widths = new Map<string, number>();
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const width = pen ? pen.measureText(text).width : text.length * GUESSED_WIDTH;
    widths.set(text, width);
    return width;
  };
}

function labelPen(weight: number): CanvasRenderingContext2D | null {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return null;
  const family = getComputedStyle(document.documentElement).getPropertyValue("--font").trim();
  pen.font = family ? `${weight} 15px ${family}` : LABEL_FONT;
  return pen;
}
