import type { Arc } from "../../../src/core/drawing/arc";
import type { Centred } from "../../../src/core/drawing/box";
import { linkArc } from "../../../src/core/drawing/linkArc";
import { pictureNet } from "../../../src/core/layout/pictureNet";
import { type Sheet, sheetOf } from "../../../src/core/layout/sheet";
import { sketch } from "../../sketch";
import { wantedFor } from "./nets";

/** Variables are numbered in the order the sketch names them, links in the order they are written. */
export function sheetAt(
  text: string,
  places: readonly (readonly [number, number])[],
  bends: readonly number[] | null = null,
): Sheet {
  const { net } = wantedFor(sketch(text));
  const held = net.links.map((_, link) => bends?.[link] ?? null);
  return sheetOf(
    pictureNet(net, held),
    places.map(([x, y]) => ({ x, y })),
  );
}

/** A label as the drawing has it. */
export function labelOf({ net, x, y }: Sheet, label: number): Centred {
  const [width, height] = [2 * net.halfWidth[label]!, 2 * net.halfHeight[label]!];
  return { centre: { x: x[label]!, y: y[label]! }, width, height };
}

/** A link as the drawing has it, by circles and angles. */
export function arcOf(sheet: Sheet, link: number): Arc {
  const [source, target] = [sheet.net.source[link]!, sheet.net.target[link]!];
  const bend = (sheet.bend[link]! * sheet.side[link]!) / 100;
  return linkArc(labelOf(sheet, source), labelOf(sheet, target), bend);
}
