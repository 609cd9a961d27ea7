import { readFileSync } from "node:fs";
import type { Drawing, DrawnBadge } from "../../src/core/drawing/drawing";
import { leaderPath } from "../../src/canvas/ringShape";
import { INK } from "../../src/core/drawing/ink";
import type { LoopKind } from "../../src/core/loops/loopSet";
import type { CldDocument, LinkId, Point, VariableId } from "../../src/core/model/document";
import type { SheetStyle } from "./sheetStyle";

const KIND = {
  reinforcing: { polarity: "+", letter: "R" },
  balancing: { polarity: "-", letter: "B" },
  undetermined: { polarity: "?", letter: "U" },
} as const satisfies Readonly<Record<LoopKind, object>>;
const FONT =
  "node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2";
const MARGIN = 30;

/** A document, its drawing, and how it is inked. */
interface Sheet {
  readonly document: CldDocument;
  readonly drawing: Drawing;
  readonly style: SheetStyle;
}

/** A drawing as an SVG file: to be looked at, not for the app. */
export function drawingSvg(document: CldDocument, drawing: Drawing, style: SheetStyle): string {
  const { left, top, right, bottom } = drawing.bounds ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const [width, height] = [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
  const sheet = { document, drawing, style };
  const frame = `x="${left - MARGIN}" y="${top - MARGIN}" width="${width}" height="${height}"`;
  const size = `viewBox="${left - MARGIN} ${top - MARGIN} ${width} ${height}" width="${Math.ceil(width)}" height="${Math.ceil(height)}"`;
  const font = `@font-face{font-family:"Source Sans 3";font-weight:200 900;src:url(data:font/woff2;base64,${readFileSync(FONT, "base64")})}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="'Source Sans 3', sans-serif" font-size="15"><style>${font}</style><rect ${frame} fill="${style.paper}"/>${partsOf(sheet).join("\n")}</svg>`;
}

function partsOf(sheet: Sheet): readonly string[] {
  const { document, drawing } = sheet;
  const links = Object.keys(drawing.links) as LinkId[];
  const labels = Object.keys(drawing.labels) as VariableId[];
  return [
    ...links.map((id) => linkSvg(sheet, id)),
    ...labels.map((id) => labelSvg(sheet, id)),
    ...links.map((id) => signSvg(sheet, id)),
    ...drawing.badges.map((badge) => badgeSvg(sheet, badge)),
    ...Object.values(document.leverageTags).map(({ target, point }) => {
      if (target.type === "variable") return chipSvg(sheet, drawing.chips[target.id], point);
      return target.type === "link" ? chipSvg(sheet, drawing.links[target.id]?.chip, point) : "";
    }),
  ];
}

function linkSvg({ document, drawing, style }: Sheet, id: LinkId): string {
  const { shaft, head, bars } = drawing.links[id]!;
  const { polarity, basis } = document.links[id]!;
  const colour = style.polarity[polarity];
  const dashes =
    basis === "inferred" ? style.dashInferred : polarity === "-" ? style.dashMinus : "";
  const dash = dashes ? ` stroke-dasharray="${dashes}"` : "";
  const parts = `<path d="${shaft}"${dash}/>${bars ? `<path d="${bars}"/>` : ""}<path d="${head}" fill="${colour}" stroke="none"/>`;
  return `<g stroke="${colour}" stroke-width="${style.linkWidth}" fill="none">${parts}</g>`;
}

function labelSvg({ drawing, style }: Sheet, id: VariableId): string {
  const { lines, centre } = drawing.labels[id]!;
  const look = `text-anchor="middle" font-weight="${style.labelWeight}" fill="${style.ink}" stroke="${style.paper}" stroke-width="4" paint-order="stroke"`;
  return lines
    .map((line, index) => {
      const y = centre.y + (index - (lines.length - 1) / 2) * INK.lineHeight + 5;
      return `<text x="${centre.x}" y="${y}" ${look}>${line.replaceAll("&", "&amp;")}</text>`;
    })
    .join("");
}

function signSvg({ document, drawing, style }: Sheet, id: LinkId): string {
  const { x, y } = drawing.links[id]!.sign;
  const { polarity } = document.links[id]!;
  const colour = style.polarity[polarity];
  const disc = `<circle cx="${x}" cy="${y}" r="${style.signDisc}" fill="${style.paper}" stroke="${colour}" stroke-width="1.6"/>`;
  const ring = style.signDisc > 0 ? disc : "";
  if (polarity === "?") {
    return `${ring}<text x="${x}" y="${y + 5}" text-anchor="middle" font-weight="700" fill="${colour}">?</text>`;
  }
  const upright = polarity === "+" ? `M${x} ${y - 5}v10` : "";
  const strokes = `M${x - 5} ${y}h10${upright}`;
  const under = `<path d="${strokes}" stroke="${style.paper}" stroke-width="6.4" stroke-linecap="round"/>`;
  return `${ring || under}<path d="${strokes}" stroke="${colour}" stroke-width="2.4"/>`;
}

function badgeSvg({ document, style }: Sheet, badge: DrawnBadge): string {
  const { kind, clockwise, path, leader } = badge;
  const { x, y } = badge.centre;
  const colour = style.polarity[KIND[kind].polarity];
  const known = document.loopLabels.find((label) => label.path.join() === path.join());
  const turn = clockwise ? 1 : -1;
  const at = (degrees: number): Point => {
    const angle = (degrees * Math.PI) / 180;
    return { x: x + INK.badgeRadius * Math.cos(angle), y: y + INK.badgeRadius * Math.sin(angle) };
  };
  const [from, to] = [at(-90 + turn * 35), at(-90 - turn * 35)];
  const ring = `<path d="M${from.x} ${from.y}A${INK.badgeRadius} ${INK.badgeRadius} 0 1 ${clockwise ? 1 : 0} ${to.x} ${to.y}"/>`;
  const head = `<path d="M${to.x + 6 * turn} ${to.y - 1}l${-6 * turn} -4.5v9z" fill="${colour}" stroke="none"/>`;
  const name = `<text x="${x}" y="${y + 4.2}" text-anchor="middle" font-size="12" font-weight="700" fill="${colour}">${known?.label ?? KIND[kind].letter}</text>`;
  const line = leader
    ? `<path d="${leaderPath(badge.centre, leader)}" stroke-width="1.2" stroke-dasharray="2 2.5"/>`
    : "";
  return `<g stroke="${colour}" fill="none" stroke-width="1.6">${line}${ring}${head}</g>${name}`;
}

function chipSvg({ style }: Sheet, centre: Point | undefined, point: number): string {
  if (!centre) return "";
  const { x, y } = centre;
  const text = `<text x="${x}" y="${y + 4.2}" text-anchor="middle" font-size="12" font-weight="600" fill="#0B1512">${point}</text>`;
  return `<rect x="${x - 9.5}" y="${y - 8}" width="19" height="16" rx="4" fill="#3E905F" stroke="${style.paper}"/>${text}`;
}
