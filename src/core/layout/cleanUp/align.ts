import { boxOf, centreOf, enclosing } from "../../drawing/box";
import type { Point } from "../../model/document";
import { type PlacedLabel, type Places, placesBy } from "./placedLabel";
import { type Along, keptClear, stretchesOf } from "./stretch";

/** The line that labels are brought to: an edge or the middle of the box round all of them. */
export type AlignLine = "left" | "centre" | "right" | "top" | "middle" | "bottom";

/** The axis along which labels on such a line stand one after the other. */
const ALONG: Readonly<Record<AlignLine, Along>> = {
  left: "down",
  centre: "down",
  right: "down",
  top: "across",
  middle: "across",
  bottom: "across",
};

/**
 * Labels with one edge, or their middles, on one line: that of the box round all of them, so that the
 * outermost stays. Each moves to that line only, but for those that would come to lie over each other
 * there: along the line these make room for one another.
 */
export function aligned(labels: readonly PlacedLabel[], line: AlignLine): Places {
  const along = ALONG[line];
  const clear = keptClear(stretchesOf(labels, along));
  const places = onLine(labels, line);
  return placesBy(labels, ({ id }) => {
    const { x, y } = places[id]!; // one for each, as of the next
    return along === "across" ? { x: clear.get(id)!, y } : { x, y: clear.get(id)! };
  });
}

function onLine(labels: readonly PlacedLabel[], line: AlignLine): Places {
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
