import {
  AT_TOP,
  type Extent,
  type Place,
  placeAt,
  positionOf,
  scrolled,
  sheetHeight,
} from "./longScroll";

/** A row in sight or near it, and its distance from the top of the sheet in pixels. */
export interface RowInSight {
  readonly position: number;
  readonly top: number;
}

/** What of a list is in sight. */
export interface Sight {
  readonly place: Place;
  /** Of the element that scrolls, in pixels. */
  readonly view: number;
  readonly rowHeight: number;
}

/** The scrolling of one list, outside of React: what is in sight of it, and who wants to know. */
export interface ListScroller {
  readonly subscribe: (listener: () => void) => () => void;
  readonly sight: () => Sight;
  /** For the element that scrolls; gives what lets go of it. */
  readonly attach: (element: HTMLElement | null) => (() => void) | undefined;
  /** For every row: all are as high as the highest that was seen. */
  readonly measure: (row: HTMLElement | null) => (() => void) | undefined;
  readonly setCount: (count: number) => void;
  /** Brings the row at a position into sight, by the shortest way; there it stays when the view becomes lower. */
  readonly scrollTo: (position: number) => void;
}

/** Of a row at the usual size of text, in pixels; larger text makes it higher once it is there. */
const ROW_HEIGHT = 52;
/** Rows beyond the edge that are there already when they come into sight. */
const BEYOND = 6;
/** After so long without scrolling the bar is put where it belongs. */
const REST_MS = 160;

/** A scroller for a list that nobody has seen yet. See longScroll for lists that are very long. */
export function listScroller(): ListScroller {
  const listeners = new Set<() => void>();
  let sight: Sight = { place: AT_TOP, view: 0, rowHeight: ROW_HEIGHT };
  let count = 0;
  let list: HTMLElement | null = null;
  /** How far it is scrolled; to ask it would make the browser lay out the page. */
  let listTop = 0;
  /** The row that was last brought into sight. */
  let wanted = -1;

  const extent = (): Extent => ({ full: count * sight.rowHeight, view: sight.view });
  function see(changes: Partial<Sight>): void {
    const next = { ...sight, ...changes };
    if (isSame(next, sight)) return;
    sight = next;
    for (const listener of listeners) listener();
  }
  function go(place: Place): void {
    see({ place });
    if (!list || Math.abs(listTop - place.top) < 1) return;
    list.scrollTop = place.top;
    listTop = place.top;
  }
  /** The place in the list is kept as far as there is one. */
  const settle = (): void => go(placeAt(positionOf(sight.place), extent()));

  function bring(position: number): void {
    const hidden = hiddenBy(sight, position);
    if (hidden !== 0) go(placeAt(positionOf(sight.place) + hidden, extent()));
  }
  /** What opens under the list must not hide the row that it is about. */
  function resize(view: number): void {
    const keeps = wanted >= 0 && wanted < count && hiddenBy(sight, wanted) === 0;
    see({ view });
    if (keeps) bring(wanted);
  }

  const rowSizes = new ResizeObserver((entries) => {
    const highest = Math.max(...entries.map(({ target }) => heightOf(target)));
    if (highest <= sight.rowHeight) return;
    const row = positionOf(sight.place) / sight.rowHeight;
    see({ rowHeight: highest });
    go(placeAt(row * highest, extent()));
  });

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sight: () => sight,
    attach(element) {
      list = element;
      if (!element) return undefined;
      listTop = element.scrollTop;
      const stop = watched(element, {
        onSize: resize,
        onScroll: (top) => {
          listTop = top;
          see({ place: scrolled(sight.place, top, extent()) });
          go(sight.place);
        },
        onRest: settle,
      });
      return () => {
        list = null;
        stop();
      };
    },
    measure(row) {
      if (!row) return undefined;
      rowSizes.observe(row);
      return () => rowSizes.unobserve(row);
    },
    setCount(now) {
      if (now === count) return;
      count = now;
      settle();
    },
    scrollTo(position) {
      wanted = position;
      bring(position);
    },
  };
}

function isSame(one: Sight, other: Sight): boolean {
  return (
    one.view === other.view &&
    one.rowHeight === other.rowHeight &&
    one.place.top === other.place.top &&
    one.place.shift === other.place.shift
  );
}

/** How far the list must be scrolled to show the whole row at a position, in pixels: upwards is below 0. */
function hiddenBy({ rowHeight, view, place }: Sight, position: number): number {
  const start = position * rowHeight - positionOf(place);
  return start < 0 ? start : Math.max(0, start + rowHeight - view);
}

function heightOf(row: Element): number {
  return row instanceof HTMLElement ? row.offsetHeight : 0;
}

interface Watcher {
  readonly onSize: (height: number) => void;
  readonly onScroll: (top: number) => void;
  /** It has not been scrolled for a moment. */
  readonly onRest: () => void;
}

/** Tells of the height of an element, and of its being scrolled; gives what ends that. */
function watched(element: HTMLElement, { onSize, onScroll, onRest }: Watcher): () => void {
  let rest = 0;
  const scrolling = (): void => {
    onScroll(element.scrollTop);
    clearTimeout(rest);
    rest = window.setTimeout(onRest, REST_MS);
  };
  const resized = (): void => onSize(element.clientHeight);
  const size = new ResizeObserver(resized);
  size.observe(element);
  resized();
  element.addEventListener("scroll", scrolling, { passive: true });
  return () => {
    clearTimeout(rest);
    size.disconnect();
    element.removeEventListener("scroll", scrolling);
  };
}

/** How high the sheet of a list of so many rows is, in pixels. */
export function sheetOf({ rowHeight, view }: Sight, count: number): number {
  return sheetHeight({ full: count * rowHeight, view });
}

/** The rows of a list of so many that are in sight or nearly. */
export function rowsInSight({ place, view, rowHeight }: Sight, count: number): RowInSight[] {
  const offset = Math.min(positionOf(place), Math.max(0, count * rowHeight - view));
  const first = Math.max(0, Math.floor(offset / rowHeight) - BEYOND);
  const last = Math.min(count, Math.ceil((offset + view) / rowHeight) + BEYOND);
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => ({
    position: first + index,
    top: (first + index) * rowHeight - place.shift,
  }));
}
