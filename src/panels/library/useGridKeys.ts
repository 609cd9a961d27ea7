import { type KeyboardEvent, type RefObject } from "react";

/** A card by its place on the page. */
interface Standing {
  readonly card: HTMLElement;
  readonly x: number;
  readonly y: number;
}

/** Cards of one row stand at one height, but for the fraction of a pixel. */
const LEVEL = 4;

/** Arrows go through the cards as they stand on the page, Home and End to the first and the last. */
export function useGridKeys(page: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  return (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || !target.dataset.card || !page.current) return;
    const cards = Array.from(page.current.querySelectorAll<HTMLElement>("[data-card]"));
    const next = cards[nextCard(cards.map(standing), cards.indexOf(target), key) ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView?.({ block: "nearest" });
  };
}

function standing(card: HTMLElement): Standing {
  const { left, right, top } = card.getBoundingClientRect();
  return { card, x: (left + right) / 2, y: top };
}

/** Where a key leads from a card, as the place in the order of the page; null where it leads nowhere. */
export function nextCard(
  cards: readonly Pick<Standing, "x" | "y">[],
  from: number,
  key: string,
): number | null {
  const last = cards.length - 1;
  switch (key) {
    case "ArrowRight":
      return Math.min(from + 1, last);
    case "ArrowLeft":
      return Math.max(from - 1, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    case "ArrowDown":
      return beyond(cards, from, 1);
    case "ArrowUp":
      return beyond(cards, from, -1);
    default:
      return null;
  }
}

/** The card straight below or above, in the nearest row that way; the last or first row leads nowhere. */
function beyond(
  cards: readonly Pick<Standing, "x" | "y">[],
  from: number,
  way: 1 | -1,
): number | null {
  const here = cards[from];
  if (!here) return null;
  const that = cards.filter(({ y }) => (y - here.y) * way > LEVEL);
  const row = way * Math.min(...that.map(({ y }) => y * way));
  const inRow = that.filter(({ y }) => Math.abs(y - row) <= LEVEL);
  const [nearest] = inRow.toSorted((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x));
  return nearest ? cards.indexOf(nearest) : null;
}
