import type { CldDocument, Link, LinkId, VariableId } from "../model/document";
import { labelBoxes, type LabelBox, type StandingLink } from "./bendSheet";
import type { Drawing } from "./drawing";
import { arcsOf, linkMap, linkObstacles, withMarks } from "./drawnObstacles";
import type { Obstacles } from "./obstacles";

/** What changes on a sheet: labels that move, and links that are bent anew. */
export interface Changing {
  readonly labels: readonly VariableId[];
  readonly links: readonly LinkId[];
}

/** A link that is bent anew, and how many of those that stand come before it in the document. */
interface TouchedLink {
  readonly link: Link;
  readonly after: number;
}

/**
 * What stays as it is on a sheet while some links are bent anew. Worked out once for all steps of a
 * drag, so that each of them costs what it touches.
 */
export interface Standing {
  readonly touched: readonly TouchedLink[];
  /** In the order of the document. */
  readonly links: readonly StandingLink[];
  readonly boxes: readonly LabelBox[];
  readonly obstacles: Obstacles;
}

/** What stands of a drawing while these labels move and these links are bent anew. */
export function standingBeside(
  document: CldDocument,
  drawing: Pick<Drawing, "labels" | "links" | "chips">,
  changing: Changing,
): Standing {
  const labels = without(drawing.labels, changing.labels);
  const chips = without(drawing.chips, changing.labels);
  const drawn = linkMap({ links: without(drawing.links, changing.links) });
  const renewed = new Set(changing.links);
  const links: StandingLink[] = [];
  const touched: TouchedLink[] = [];
  for (const link of Object.values(document.links)) {
    const there = drawn.get(link.id);
    if (there) links.push({ id: link.id, bend: there.bend, arc: there.arc });
    else if (renewed.has(link.id)) touched.push({ link, after: links.length });
  }
  const signs = Array.from(drawn.values(), ({ sign }) => sign);
  const bare = linkObstacles(document, labels, arcsOf(drawn));
  const obstacles = withMarks(bare, { signs, chips: Object.values(chips) });
  return { touched, links, boxes: labelBoxes(labels), obstacles };
}

function without<Id extends string, Piece>(
  pieces: Readonly<Record<Id, Piece>>,
  ids: readonly Id[],
): Readonly<Record<Id, Piece>> {
  const rest = { ...pieces };
  for (const id of ids) delete rest[id];
  return rest;
}
