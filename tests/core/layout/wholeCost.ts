import { labelPairCost, overLabelCost, shiftCost } from "../../../src/core/layout/labelTerms";
import { cornerCost, linkCost, meetingCost } from "../../../src/core/layout/linkTerms";
import { bulgeCost, intruderCost, shapeCost } from "../../../src/core/layout/loopTerms";
import type { Picture } from "../../../src/core/layout/picture";
import { redraw, ruledSide, sheetOf } from "../../../src/core/layout/sheet";
import { boundAll, spreadCost } from "../../../src/core/layout/spread";

/** What a picture costs by all its terms, every pair of things asked, on a sheet drawn afresh. */
export function wholeCost({ net, sheet: { x, y, bend, along }, home }: Picture): number {
  const sheet = sheetOf(
    net,
    Array.from(x, (at, label) => ({ x: at, y: y[label]! })),
  );
  const labels = [...x.keys()];
  const links = [...bend.keys()];
  const loops = [...net.loops.keys()];
  for (const link of links) {
    sheet.bend[link] = bend[link]!;
    sheet.along[link] = along[link]!;
    sheet.side[link] = ruledSide(sheet, link) * along[link]!;
    redraw(sheet, link);
  }
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const extent = new Float64Array(4);
  boundAll(sheet, extent);
  return sum([
    spreadCost(sheet, extent),
    ...labels.map((label) => cornerCost(sheet, label) + shiftCost(sheet, home, label)),
    ...labels.flatMap((a) => labels.slice(a + 1).map((b) => labelPairCost(sheet, a, b))),
    ...links.map((link) => linkCost(sheet, link)),
    ...links.flatMap((a) => links.slice(a + 1).map((b) => meetingCost(sheet, a, b))),
    ...links.flatMap((link) => labels.map((label) => overLabelCost(sheet, link, label))),
    ...loops.map((loop) => shapeCost(sheet, loop) + bulgeCost(sheet, loop)),
    ...loops.flatMap((loop) => labels.map((label) => intruderCost(sheet, loop, label))),
  ]);
}
