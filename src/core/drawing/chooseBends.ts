import type { CldDocument, Link, LinkId, VariableId } from "../model/document";
import type { DrawnLabel } from "./drawing";
import { shortestLoops } from "./shortestLoops";

/** The bend of every link: the one set by hand, else by the loop rule. */
export function chooseBends(
  document: CldDocument,
  labels: Readonly<Record<VariableId, DrawnLabel>>,
): ReadonlyMap<LinkId, number> {
  const loops = shortestLoops(document.links);
  return new Map(
    Object.values(document.links).map((link): [LinkId, number] => [
      link.id,
      document.layout.bends[link.id] ?? bendByRule(link, loops.get(link.id), labels),
    ]),
  );
}

function bendByRule(
  link: Link,
  loop: readonly Link[] | undefined,
  labels: Readonly<Record<VariableId, DrawnLabel>>,
): number {
  if (!loop) return 0.12;
  if (loop.length <= 2) return 0.24;
  const a = labels[link.source]?.centre;
  const b = labels[link.target]?.centre;
  const centres = loop.flatMap(({ source }) => labels[source]?.centre ?? []);
  if (!a || !b || centres.length < 3) return 0.12;
  const x = centres.reduce((sum, centre) => sum + centre.x, 0) / centres.length;
  const y = centres.reduce((sum, centre) => sum + centre.y, 0) / centres.length;
  const turn = (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
  return (Math.tan(Math.PI / (2 * loop.length)) / 2) * (turn > 0 ? 1 : -1);
}
