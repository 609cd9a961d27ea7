import { distance } from "../../src/core/drawing/box";
import { drawDiagram } from "../../src/core/drawing/drawDiagram";
import { redrawEdited } from "../../src/core/drawing/redrawEdited";
import { type Drawing, EMPTY_DRAWING } from "../../src/core/drawing/drawing";
import { NO_LOOPS } from "../../src/core/loops/loopSet";
import type { CldDocument, Link, LinkId, VariableId } from "../../src/core/model/document";
import { measureText } from "../core/drawing/measure";
import { placedAt } from "../core/drawing/models";
import { type Measures, measurePicture } from "./measurePicture";
import { withMore } from "./layoutGraph";
import { seen } from "./picture";

/** What may be done to a document by one gesture. */
export const EDITS = ["move", "link", "unlink", "flip", "delay"] as const;
export type Edit = (typeof EDITS)[number];

/** How far a variable is moved, in pixels. */
const MOVED = { least: 40, most: 150 };

/** A document after an edit, and the links that the edit was about. */
export interface Edited {
  readonly document: CldDocument;
  readonly touched: ReadonlySet<LinkId>;
}

/** One edit of this kind by chance; null where there is nothing to do it to. */
export function edited(document: CldDocument, edit: Edit, random: () => number): Edited | null {
  const links = Object.values(document.links);
  if (edit === "move") return moved(document, random);
  if (edit === "link") return linked(document, random);
  const link = pick(links, random);
  if (!link) return null;
  if (edit === "unlink") {
    const { [link.id]: _gone, ...rest } = document.links;
    return { document: { ...document, links: rest }, touched: new Set([link.id]) };
  }
  const other: Link =
    edit === "flip"
      ? { ...link, polarity: link.polarity === "+" ? "-" : "+" }
      : { ...link, delay: link.delay ? null : { length: "" } };
  const changed = { ...document, links: { ...document.links, [link.id]: other } };
  return { document: changed, touched: new Set([link.id]) };
}

function moved(document: CldDocument, random: () => number): Edited | null {
  const { positions } = document.layout;
  const id = pick(Object.keys(positions) as VariableId[], random);
  const at = id && positions[id];
  if (!id || !at) return null;
  const far = MOVED.least + (MOVED.most - MOVED.least) * random();
  const angle = 2 * Math.PI * random();
  const place = {
    x: Math.round(at.x + far * Math.cos(angle)),
    y: Math.round(at.y + far * Math.sin(angle)),
  };
  const touched = Object.values(document.links).filter(
    ({ source, target }) => source === id || target === id,
  );
  return {
    document: placedAt(document, { ...positions, [id]: place }),
    touched: new Set(touched.map((link) => link.id)),
  };
}

function linked(document: CldDocument, random: () => number): Edited | null {
  const ids = Object.keys(document.variables) as VariableId[];
  const free = ids.flatMap((from) =>
    ids.flatMap((to): (readonly [VariableId, VariableId])[] =>
      from === to || isLinked(document, from, to) ? [] : [[from, to]],
    ),
  );
  const pair = pick(free, random);
  if (!pair) return null;
  const more = withMore(document, [], [pair]);
  const added = Object.keys(more.links).filter((id) => !(id in document.links)) as LinkId[];
  return { document: more, touched: new Set(added) };
}

function isLinked({ links }: CldDocument, from: VariableId, to: VariableId): boolean {
  return Object.values(links).some(({ source, target }) => source === from && target === to);
}

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** Links that an edit had nothing to do with, and what became of them. */
export interface Stability {
  readonly others: number;
  /** Those of them that are bent otherwise. */
  readonly rebent: readonly LinkId[];
  /** Those of these whose earlier bend would have done as well. */
  readonly needless: readonly LinkId[];
  /** Those of these that are seen to be elsewhere. */
  readonly plain: readonly LinkId[];
}

/** A document as it is drawn, without badges. */
export function drawnAfter(document: CldDocument, earlier?: Drawing): Drawing {
  const picture = { document, loops: NO_LOOPS, measure: measureText };
  return earlier ? redrawEdited(picture, earlier) : drawDiagram(picture, EMPTY_DRAWING);
}

/** What an edit did to the bends of links it was not about. */
export function stabilityOf(
  before: Drawing,
  after: Drawing,
  { document, touched }: Edited,
): Stability {
  const others = Object.values(document.links).filter(
    ({ id }) => !touched.has(id) && before.links[id] && after.links[id],
  );
  const rebent = others
    .map(({ id }) => id)
    .filter((id) => before.links[id]?.bend !== after.links[id]?.bend);
  if (rebent.length === 0) return { others: others.length, rebent, needless: [], plain: [] };
  const now = measuresWith(document, bendsOf(after));
  const couldStay = (ids: readonly LinkId[]): boolean => {
    const kept = { ...bendsOf(after), ...pickedBends(before, ids) };
    return isNoWorse(measuresWith(document, kept), now);
  };
  const needless = couldStay(rebent) ? rebent : rebent.filter((id) => couldStay([id]));
  const plain = needless.filter((id) => isElsewhere(before, after, id));
  return { others: others.length, rebent, needless, plain };
}

/** A middle that is this far from where it was is seen to be so, in pixels. */
const SEEN = 12;

/** Whether anybody sees that a link runs elsewhere in one drawing than in another. */
export function isElsewhere(one: Drawing, other: Drawing, id: LinkId): boolean {
  const [a, b] = [one.links[id]?.middle, other.links[id]?.middle];
  return a !== undefined && b !== undefined && distance(a, b) > SEEN;
}

/** What a reader would miss: more words or links run over, marks in the way, a loop less to see. */
function isNoWorse(kept: Measures, now: Measures): boolean {
  return (
    kept.labelsCrossed <= now.labelsCrossed &&
    kept.crossings <= now.crossings &&
    kept.signClashes <= now.signClashes &&
    (Number.isNaN(now.readable) || kept.readable >= now.readable)
  );
}

type Bends = CldDocument["layout"]["bends"];

/** The measures of a document with all of its links bent so. */
function measuresWith(document: CldDocument, bends: Bends): Measures {
  const fixed = { ...document, layout: { ...document.layout, bends } };
  return measurePicture(document.links, seen(fixed, drawnAfter(fixed)));
}

function bendsOf(drawing: Drawing): Bends {
  return pickedBends(drawing, Object.keys(drawing.links) as LinkId[]);
}

function pickedBends({ links }: Drawing, ids: readonly LinkId[]): Bends {
  return Object.fromEntries(ids.flatMap((id) => (links[id] ? [[id, links[id].bend]] : [])));
}
