import { boxOf, centreOf, enclosing } from "../../drawing/box";
import type { Point } from "../../model/document";
import { type PlacedLabel, type Places, placesBy } from "./placedLabel";

/** The line that labels are brought to: an edge or the middle of the box round all of them. */
export type AlignLine = "left" | "centre" | "right" | "top" | "middle" | "bottom";

/**
 * Labels with one edge, or their middles, on one line: that of the box round all of them, so that the
 * outermost stays. Each moves along one axis only.
 */
export function aligned(labels: readonly PlacedLabel[], line: AlignLine): Places {
  const whole = enclosing(labels.map((label) => boxOf(label)));
  if (!whole) return {};
  const middle = centreOf(whole);
  const place: Readonly<Record<AlignLine, (label: PlacedLabel) => Point>> = {
    left: ({ centre, width }) => ({ x: whole.left + width / 2, y: centre.y }),
    centre: ({ centre }) => ({ x: middle.x, y: centre.y }),
    right: ({ centre, width }) => ({ x: whole.right - width / 2, y: centre.y }),
    top: ({ centre, height }) => ({ x: centre.x, y: whole.top + height / 2 }),
    middle: ({ centre }) => ({ x: centre.x, y: middle.y }),
    bottom: ({ centre, height }) => ({ x: centre.x, y: whole.bottom - height / 2 }),
  };
  return placesBy(labels, place[line]);
}
