import { type PointerEvent, type RefObject, useRef, useState } from "react";

interface DraggedOrder<Id> {
  /** What is being dragged, or null. */
  readonly dragged: Id | null;
  /** The place among the rows where it would be dropped: that many rows stand before it. Null: where it is. */
  readonly gap: number | null;
  readonly beginDrag: (event: PointerEvent, id: Id) => void;
}

interface Drag<Id> {
  readonly id: Id;
  readonly from: number;
  readonly gap: number;
}

/**
 * Rows of a list in another order by the hand: nothing is moved until it lets go, and Escape leaves
 * everything as it was. `onMove` is told how many places later the row comes to stand.
 */
export function useDraggedOrder<Id extends string>(
  list: RefObject<HTMLElement | null>,
  onMove: (id: Id, by: number) => void,
): DraggedOrder<Id> {
  const [drag, setDrag] = useState<Drag<Id> | null>(null);
  const latest = useRef<Drag<Id> | null>(null);
  function show(now: Drag<Id> | null): void {
    latest.current = now;
    setDrag(now);
  }

  function beginDrag(event: PointerEvent, id: Id): void {
    if (event.button !== 0 || !list.current) return;
    event.preventDefault();
    const rows = Array.from(list.current.children);
    const from = rows.findIndex((row) => row.contains(event.currentTarget));
    show({ id, from, gap: from });
    const aborter = new AbortController();
    const listening = { signal: aborter.signal };
    const end = (): void => {
      aborter.abort();
      show(null);
    };
    window.addEventListener(
      "pointermove",
      ({ clientY }) => show({ id, from, gap: gapAt(rows, clientY) }),
      listening,
    );
    window.addEventListener("pointercancel", end, listening);
    window.addEventListener(
      "pointerup",
      () => {
        const by = placesLater(latest.current);
        end();
        if (by !== 0) onMove(id, by);
      },
      listening,
    );
    window.addEventListener(
      "keydown",
      (press) => {
        if (press.key !== "Escape") return;
        press.stopPropagation();
        end();
      },
      { ...listening, capture: true },
    );
  }

  const isElsewhere = placesLater(drag) !== 0;
  return { dragged: drag?.id ?? null, gap: isElsewhere && drag ? drag.gap : null, beginDrag };
}

/** How many rows have their middle above a height of the window. */
function gapAt(rows: readonly Element[], y: number): number {
  return rows.filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return y > (top + bottom) / 2;
  }).length;
}

/** Dropped right before or right after itself a row stays where it is. */
function placesLater(drag: { readonly from: number; readonly gap: number } | null): number {
  if (!drag) return 0;
  const { from, gap } = drag;
  return gap > from ? gap - 1 - from : gap - from;
}
