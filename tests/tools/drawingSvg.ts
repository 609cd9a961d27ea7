import { readFileSync } from "node:fs";
import type { Drawing } from "../../src/core/drawing/drawing";
import { INK } from "../../src/core/drawing/ink";
import type { LoopKind } from "../../src/core/loops/loopSet";
import type {
  CldDocument,
  LinkId,
  Point,
  Polarity,
  VariableId,
} from "../../src/core/model/document";

const COLOUR: Readonly<Record<Polarity, string>> = {
  "+": "#0B62A4",
  "-": "#B5460F",
  "?": "#5B6875",
};
const KIND: Readonly<Record<LoopKind, { readonly colour: string; readonly letter: string }>> = {
  reinforcing: { colour: COLOUR["+"], letter: "R" },
  balancing: { colour: COLOUR["-"], letter: "B" },
  undetermined: { colour: COLOUR["?"], letter: "U" },
};
const FONT =
  "node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2";
const MARGIN = 30;

/** A drawing as an SVG file, in the light colours of the look: to be looked at, not for the app. */
export function drawingSvg(document: CldDocument, drawing: Drawing): string {
  const { left, top, right, bottom } = drawing.bounds ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const [width, height] = [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
  const ids = {
    links: Object.keys(drawing.links) as LinkId[],
    labels: Object.keys(drawing.labels) as VariableId[],
  };
  const body = [
    ...ids.links.map((id) => linkSvg(document, drawing, id)),
    ...ids.labels.map((id) => labelSvg(drawing, id)),
    ...ids.links.map((id) => signSvg(document, drawing, id)),
    ...drawing.badges.map((badge) => badgeSvg(badge, document)),
    ...Object.values(document.leverageTags).map(({ target, point }) => {
      if (target.type === "variable") return chipSvg(drawing.chips[target.id], point);
      return target.type === "link" ? chipSvg(drawing.links[target.id]?.chip, point) : "";
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left - MARGIN} ${top - MARGIN} ${width} ${height}" width="${Math.ceil(width)}" height="${Math.ceil(height)}" font-family="'Source Sans 3', sans-serif" font-size="15"><style>@font-face{font-family:"Source Sans 3";font-weight:200 900;src:url(data:font/woff2;base64,${readFileSync(FONT, "base64")})}</style><rect x="${left - MARGIN}" y="${top - MARGIN}" width="${width}" height="${height}" fill="#fff"/>${body.join("\n")}</svg>`;
}

function linkSvg(document: CldDocument, drawing: Drawing, id: LinkId): string {
  const { shaft, head, bars } = drawing.links[id]!;
  const { polarity, basis } = document.links[id]!;
  const dash = basis === "inferred" ? ' stroke-dasharray="6 5"' : "";
  return `<g stroke="${COLOUR[polarity]}" stroke-width="2" fill="none"><path d="${shaft}"${dash}/>${bars ? `<path d="${bars}"/>` : ""}<path d="${head}" fill="${COLOUR[polarity]}" stroke="none"/></g>`;
}

function labelSvg(drawing: Drawing, id: VariableId): string {
  const { lines, centre } = drawing.labels[id]!;
  return lines
    .map((line, index) => {
      const y = centre.y + (index - (lines.length - 1) / 2) * INK.lineHeight + 5;
      return `<text x="${centre.x}" y="${y}" text-anchor="middle" font-weight="500" fill="#1F2933" stroke="#fff" stroke-width="4" paint-order="stroke">${line.replaceAll("&", "&amp;")}</text>`;
    })
    .join("");
}

function signSvg(document: CldDocument, drawing: Drawing, id: LinkId): string {
  const { x, y } = drawing.links[id]!.sign;
  const { polarity } = document.links[id]!;
  const upright = polarity === "+" ? `M${x} ${y - 4.9}v9.8` : "";
  const mark =
    polarity === "?"
      ? `<text x="${x}" y="${y + 5}" text-anchor="middle" font-weight="700" fill="${COLOUR["?"]}">?</text>`
      : "";
  return `${mark || `<path d="M${x - 4.9} ${y}h9.8${upright}" stroke="${COLOUR[polarity]}" stroke-width="2.4"/>`}`;
}

function badgeSvg(
  { centre: { x, y }, kind, clockwise, path }: Drawing["badges"][number],
  document: CldDocument,
): string {
  const { colour, letter } = KIND[kind];
  const name =
    document.loopLabels.find((label) => label.path.join() === path.join())?.label ?? letter;
  const turn = clockwise ? 1 : -1;
  const [from, to] = [at(-90 + turn * 35), at(-90 - turn * 35)];
  function at(degrees: number): Point {
    const angle = (degrees * Math.PI) / 180;
    return { x: x + INK.badgeRadius * Math.cos(angle), y: y + INK.badgeRadius * Math.sin(angle) };
  }
  return `<g stroke="${colour}" fill="none" stroke-width="1.6"><path d="M${from.x} ${from.y}A${INK.badgeRadius} ${INK.badgeRadius} 0 1 ${clockwise ? 1 : 0} ${to.x} ${to.y}"/><path d="M${to.x + 6 * turn} ${to.y - 1}l${-6 * turn} -4.5v9z" fill="${colour}" stroke="none"/></g><text x="${x}" y="${y + 4.2}" text-anchor="middle" font-size="12" font-weight="700" fill="${colour}">${name}</text>`;
}

function chipSvg(centre: Point | undefined, point: number): string {
  if (!centre) return "";
  const { x, y } = centre;
  return `<rect x="${x - 9.5}" y="${y - 8}" width="19" height="16" rx="4" fill="#3E905F" stroke="#fff"/><text x="${x}" y="${y + 4.2}" text-anchor="middle" font-size="12" font-weight="600">${point}</text>`;
}
