import type { CldDocument, LinkId, VariableId } from "../model/document";
import { rechooseBends } from "./chooseBends";
import type { Drawing } from "./drawing";
import { arcsOf, linkObstacles, withMarks } from "./drawnObstacles";
import { drawnBounds, drawnLink } from "./drawnParts";
import { type Moved, movedBadges, movedChips, movedLabels } from "./movedParts";
import { together } from "./obstacles";
import { placeSigns } from "./placeSigns";
import { isSameLink } from "./sameInk";
import { type Standing, standingBeside } from "./standing";
import { atOnce } from "../model/steps";

/**
 * The picture while variables are dragged or a link is bent: `moved` are the new centres, `bends` the
 * bends under the hand. Only the moved labels, their chips, the links that touch them and the badges
 * of loops through these are renewed; everything else keeps its identity. `drawing` may be the
 * picture before the drag or the one of its last step. Below 2 ms for 60 variables.
 */
export function redrawMoved(
  drawing: Drawing,
  document: CldDocument,
  moved: Moved,
  bends: Readonly<Record<LinkId, number>> = {},
): Drawing {
  const variables = Object.keys(moved) as VariableId[];
  const standing = standingIn(drawing, document, {
    variables,
    links: Object.keys(bends) as LinkId[],
  });
  const labels = movedLabels(drawing.labels, moved);
  const chips = movedChips(drawing, moved);
  const now = { labels, chips, links: drawing.links };
  const links = withRenewed(document, now, standing, { moved: variables, held: bends });
  const touched = new Set(standing.touched.map(({ link }) => link.id));
  const badges = movedBadges(drawing.badges, links, touched);
  return { labels, links, chips, badges, bounds: drawnBounds({ labels, links, chips, badges }) };
}

/** What the hand is on. */
interface InHand {
  readonly variables: readonly VariableId[];
  readonly links: readonly LinkId[];
}

/** A hand asks at every frame for the same drawing: what stands there is worked out at the first. */
const known = new WeakMap<
  Drawing,
  { readonly document: CldDocument; readonly hand: string; readonly standing: Standing }
>();

function standingIn(drawing: Drawing, document: CldDocument, inHand: InHand): Standing {
  const hand = [...inHand.variables, "", ...inHand.links].join("\n");
  const before = known.get(drawing);
  if (before?.document === document && before.hand === hand) return before.standing;
  const [variables, bent] = [new Set(inHand.variables), new Set(inHand.links)];
  const touched = Object.values(document.links).filter(
    ({ id, source, target }) =>
      drawing.links[id] && (variables.has(source) || variables.has(target) || bent.has(id)),
  );
  const links = touched.map(({ id }) => id);
  const standing = standingBeside(document, drawing, { labels: inHand.variables, links });
  known.set(drawing, { document, hand, standing });
  return standing;
}

/** The links of a drawing with the touched ones bent anew, round all that stands and the moved labels. */
function withRenewed(
  document: CldDocument,
  drawing: Pick<Drawing, "labels" | "links" | "chips">,
  standing: Standing,
  { moved = [], held = {} }: Renewing = {},
): Drawing["links"] {
  const labels = picked(drawing.labels, moved);
  const bent = rechooseBends(document, drawing.labels, { standing, moved: labels, held });
  const arcs = arcsOf(bent);
  const chips = Object.values(picked(drawing.chips, moved));
  const own = withMarks(linkObstacles(document, labels, arcs), { chips });
  const signs = atOnce(placeSigns(arcs, together(standing.obstacles, own)));
  const links = { ...drawing.links };
  for (const [id, bentLink] of bent) {
    const link = drawnLink(document, id, bentLink, signs.get(id)!); // of every arc
    const now = id in held ? { ...link, manual: true } : link;
    const before = drawing.links[id];
    if (!before || !isSameLink(now, before)) links[id] = now;
  }
  return links;
}

/** What is under the hand: labels, and bends of links. */
interface Renewing {
  readonly moved?: readonly VariableId[];
  readonly held?: Readonly<Record<LinkId, number>>;
}

function picked<Piece>(
  pieces: Readonly<Record<VariableId, Piece>>,
  ids: readonly VariableId[],
): Readonly<Record<VariableId, Piece>> {
  const some: Record<VariableId, Piece> = {};
  for (const id of ids) if (pieces[id] !== undefined) some[id] = pieces[id];
  return some;
}
