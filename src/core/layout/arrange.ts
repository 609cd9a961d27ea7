import { type Box, enclosing } from "../drawing/box";
import type { Point } from "../model/document";
import { arrangePart, effortFor } from "./arrangePart";
import type { Effort, Laid, LayoutWanted } from "./layoutWanted";
import { type Net, partsOf } from "./net";
import { packBoxes } from "./packBoxes";
import { partOfNet, type PartOfNet } from "./partOfNet";
import { pictureNet } from "./pictureNet";
import { pictureOf } from "./picture";
import type { Search } from "./search";
import { boundAll } from "./spread";

/** How many moves an arrangement takes. */
export function movesToArrange(wanted: LayoutWanted, { share }: Effort): number {
  return partsToArrange(wanted)
    .map((variables) => effortFor(partOfNet(wanted.net, variables).net))
    .reduce((sum, moves) => sum + moves * share, 0);
}

/**
 * A new picture of the whole diagram, loops as rings: what hangs together is searched for by itself,
 * parts are packed side by side, pinned variables stay and all parts that have one are searched for
 * together. In pixels, round the origin unless something is pinned.
 */
export function* arrange(wanted: LayoutWanted, effort: Effort): Search<Laid> {
  const parts: PlacedPart[] = [];
  for (const variables of partsToArrange(wanted)) {
    const part = partOfNet(wanted.net, variables);
    const own = ownWishes(wanted, part);
    const laid = yield* arrangePart(own, effort);
    parts.push({ part, laid, box: drawnBox(own, laid), isPinned: own.pinned.includes(1) });
  }
  return together(wanted.net, parts);
}

/** A part with its places, and the room that it takes. */
interface PlacedPart {
  readonly part: PartOfNet;
  readonly laid: Laid;
  readonly box: Box;
  readonly isPinned: boolean;
}

/** Variables that are searched for together, largest part first; those with pinned ones come first, as one. */
function partsToArrange({ net, pinned }: LayoutWanted): readonly (readonly number[])[] {
  const parts = partsOf(
    net,
    net.ids.map((_, variable) => variable),
  );
  const held = parts.filter((part) => part.some((variable) => pinned[variable] === 1));
  if (held.length === 0) return parts;
  const joined = held.flat().sort((a, b) => a - b);
  return [joined, ...parts.filter((part) => !held.includes(part))];
}

function ownWishes(wanted: LayoutWanted, part: PartOfNet): LayoutWanted {
  return {
    net: part.net,
    standing: part.variables.map((variable) => wanted.standing[variable] ?? null),
    pinned: Uint8Array.from(part.variables, (variable) => wanted.pinned[variable] ?? 0),
    bends: part.links.map((link) => wanted.bends[link] ?? null),
  };
}

/** The room of labels and links. */
function drawnBox({ net, bends }: LayoutWanted, { places, bends: bent }: Laid): Box {
  const held = bent.map((bend, link) => bends[link] ?? bend);
  const extent = new Float64Array(4);
  boundAll(pictureOf(pictureNet(net, held), places).sheet, extent);
  const [left = 0, top = 0, right = 0, bottom = 0] = extent;
  return { left, top, right, bottom };
}

/** All parts in one picture: packed round the origin, or round what is pinned. */
function together(net: Net, parts: readonly PlacedPart[]): Laid {
  const places = net.ids.map((): Point => ({ x: 0, y: 0 }));
  const bends = net.links.map(() => 0);
  const shifts = shiftsOf(parts);
  parts.forEach(({ part, laid }, index) => {
    const shift = shifts[index]!; // one for each part
    part.variables.forEach((variable, at) => {
      const { x, y } = laid.places[at]!;
      places[variable] = { x: x + shift.x, y: y + shift.y };
    });
    part.links.forEach((link, at) => (bends[link] = laid.bends[at]!));
  });
  return { places, bends, cost: parts.reduce((sum, { laid }) => sum + laid.cost, 0) };
}

function shiftsOf(parts: readonly PlacedPart[]): readonly Point[] {
  const corners = packBoxes(
    parts.map(({ box }) => ({ width: box.right - box.left, height: box.bottom - box.top })),
  );
  const shifts = parts.map(({ box }, index) => {
    const corner = corners[index]!; // one for each part
    return { x: corner.x - box.left, y: corner.y - box.top };
  });
  const still = shifts[parts.findIndex(({ isPinned }) => isPinned)] ?? middleOf(parts, shifts);
  return shifts.map(({ x, y }) => ({ x: Math.round(x - still.x), y: Math.round(y - still.y) }));
}

/** The middle of the packed parts. */
function middleOf(parts: readonly PlacedPart[], shifts: readonly Point[]): Point {
  const whole = enclosing(
    parts.map(({ box }, index) => {
      const { x, y } = shifts[index]!; // one for each part
      return { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y };
    }),
  );
  if (!whole) return { x: 0, y: 0 };
  return { x: (whole.left + whole.right) / 2, y: (whole.top + whole.bottom) / 2 };
}
