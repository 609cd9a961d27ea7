import { arcBetween } from "../../src/core/drawing/arc";
import type { LinkId, Point, VariableId } from "../../src/core/model/document";
import type { SeenLink, SeenPicture } from "./picture";

/** Labels of 40 × 20 px at these places. */
export function labelsAt(
  places: Readonly<Record<string, readonly [number, number]>>,
): SeenPicture["labels"] {
  return new Map(
    Object.entries(places).map(([id, [x, y]]) => [
      id as VariableId,
      { centre: { x, y }, width: 40, height: 20 },
    ]),
  );
}

/** A link between the middles of two labels, not clipped; its sign where nothing else is. */
export function link(
  labels: SeenPicture["labels"],
  [source, target]: readonly [string, string],
  bend: number,
  { sign = { x: -999, y: -999 }, delayed = false }: { sign?: Point; delayed?: boolean } = {},
): SeenLink {
  const [from, to] = [source, target].map((id) => labels.get(id as VariableId)!.centre);
  return {
    id: `${source}-${target}` as LinkId,
    source: source as VariableId,
    target: target as VariableId,
    arc: arcBetween(from!, to!, bend),
    sign,
    delayed,
  };
}
