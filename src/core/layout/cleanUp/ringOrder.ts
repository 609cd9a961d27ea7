import type { CldDocument, VariableId } from "../../model/document";
import { meanOf } from "../separate";
import type { PlacedLabel } from "./placedLabel";

/** Steps of the search for a loop through all of them: some milliseconds. */
const STEPS = 20_000;
/** So many loops through all of them are compared. */
const MOST_LOOPS = 200;

/**
 * The orders in which these variables may stand on a circle: along each loop that runs through all of
 * them and no others, or, where there is none, the one in which they stand round their middle now.
 * There is at least one; of a tangle of links only the first loops found.
 */
export function ringOrders(
  labels: readonly PlacedLabel[],
  links: CldDocument["links"],
): readonly (readonly VariableId[])[] {
  const loops = loopsThroughAll(
    labels.map(({ id }) => id),
    links,
  );
  return loops.length > 0 ? loops : [asTheyStand(labels)];
}

function asTheyStand(labels: readonly PlacedLabel[]): readonly VariableId[] {
  const middle = meanOf(labels.map(({ centre }) => centre));
  const angle = ({ centre }: PlacedLabel): number =>
    Math.atan2(centre.y - middle.y, centre.x - middle.x);
  return labels.toSorted((a, b) => angle(a) - angle(b)).map(({ id }) => id);
}

/** Loops that visit each of the variables once, each loop once, found by going on as far as there is a way. */
function loopsThroughAll(
  ids: readonly VariableId[],
  links: CldDocument["links"],
): readonly (readonly VariableId[])[] {
  const [first] = ids;
  if (first === undefined || ids.length < 2) return [];
  const next = nextOf(ids, links);
  const found: VariableId[][] = [];
  const way: VariableId[] = [first];
  const isOnWay = new Set<VariableId>(way);
  let steps = 0;
  const goOn = (from: VariableId): void => {
    if (way.length === ids.length && next.get(from)?.has(first)) found.push([...way]);
    for (const to of next.get(from) ?? []) {
      if (steps++ > STEPS || found.length >= MOST_LOOPS) return;
      if (isOnWay.has(to)) continue;
      way.push(to);
      isOnWay.add(to);
      goOn(to);
      way.pop();
      isOnWay.delete(to);
    }
  };
  goOn(first);
  return found;
}

/** For each of the variables, those of them that it has a link to. */
function nextOf(
  ids: readonly VariableId[],
  links: CldDocument["links"],
): ReadonlyMap<VariableId, ReadonlySet<VariableId>> {
  const next = new Map(ids.map((id) => [id, new Set<VariableId>()]));
  for (const { source, target } of Object.values(links))
    if (next.has(target)) next.get(source)?.add(target);
  return next;
}
