/*
 * Where one is in a list that is longer than an element of a page may be high: browsers stop at about
 * 17 million pixels (Firefox) or 33 million (Chromium), and a million rows are 52 million.
 *
 * The sheet that is scrolled is no higher than HIGHEST_SHEET. Near its ends it is moved pixel by pixel
 * with the list, and in between it stands for more than its own height. While somebody turns a wheel
 * or swipes, the list still goes pixel by pixel: the rows are held by a shift against the sheet. A
 * leap, such as of the bar's handle, goes to the place in the list that this place of the sheet stands
 * for. After a rest the sheet is put where the place in the list belongs, which nobody sees.
 */

/** Pixels that the sheet is high at most; every browser draws this much. */
export const HIGHEST_SHEET = 8_000_000;
/** Pixels at either end in which sheet and list go together. */
const EXACT = 200_000;
/** More than so many heights of the view at once is a leap. */
const LEAP = 4;

/** Pixels of all rows, and of those in view. */
export interface Extent {
  readonly full: number;
  readonly view: number;
}

/** How far the sheet is scrolled, and by how much the place in the list is further; pixels. */
export interface Place {
  readonly top: number;
  readonly shift: number;
}

export const AT_TOP: Place = { top: 0, shift: 0 };

export function sheetHeight({ full }: Extent): number {
  return Math.min(full, HIGHEST_SHEET);
}

/** Pixels of the list above the view. */
export function positionOf({ top, shift }: Place): number {
  return top + shift;
}

/** The place in the middle of which nothing has to be shifted further: the sheet stands where it belongs. */
export function placeAt(position: number, extent: Extent): Place {
  const within = Math.round(clamp(position, 0, mostOf(extent.full, extent)));
  const top = Math.round(topFor(within, extent));
  return { top, shift: within - top };
}

/** Where one is when the sheet has been scrolled to `top`. */
export function scrolled(before: Place, top: number, extent: Extent): Place {
  const most = mostOf(sheetHeight(extent), extent);
  const isLeap = Math.abs(top - before.top) > LEAP * extent.view;
  if (isLeap) {
    const position = Math.round(positionFor(top, extent));
    return { top, shift: position - top };
  }
  const position = clamp(top + before.shift, 0, mostOf(extent.full, extent));
  // At an end of the sheet there is no way on, though perhaps in the list.
  return top <= 0 || top >= most ? placeAt(position, extent) : { top, shift: position - top };
}

/** How far the sheet is scrolled that stands for a position; rises with it, and by no more than it. */
function topFor(position: number, extent: Extent): number {
  const { ends, sheet, list } = stretches(extent);
  if (position <= ends) return position;
  if (position >= list - ends) return sheet - (list - position);
  return ends + ((position - ends) * (sheet - 2 * ends)) / (list - 2 * ends);
}

function positionFor(top: number, extent: Extent): number {
  const { ends, sheet, list } = stretches(extent);
  if (top <= ends) return top;
  if (top >= sheet - ends) return list - (sheet - top);
  return ends + ((top - ends) * (list - 2 * ends)) / (sheet - 2 * ends);
}

/** How far the sheet and the list can be scrolled, and how much of both at either end is the same. */
function stretches(extent: Extent): {
  readonly ends: number;
  readonly sheet: number;
  readonly list: number;
} {
  const sheet = mostOf(sheetHeight(extent), extent);
  return { ends: Math.min(EXACT, sheet / 4), sheet, list: mostOf(extent.full, extent) };
}

function mostOf(height: number, { view }: Extent): number {
  return Math.max(0, height - view);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
