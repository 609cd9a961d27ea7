import { useEffect, useState } from "react";

/** A pointer that has not moved for so long is in the way of what is shown. */
const REST_MS = 2000;

/** Whether the pointer rests. While it does it is not shown. */
export function usePointerRest(): boolean {
  const [isResting, setResting] = useState(true);
  useEffect(() => watchPointer(setResting), []);
  return isResting;
}

function watchPointer(tell: (isResting: boolean) => void): () => void {
  const { dataset } = document.documentElement;
  const aborter = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = "";
  function rest(): void {
    dataset.pointer = "resting";
    tell(true);
  }
  function wake(event: PointerEvent): void {
    // Browsers tell of a move when only what lies under the pointer has moved.
    const place = `${event.screenX} ${event.screenY}`;
    if (event.pointerType === "touch" || place === last) return;
    last = place;
    delete dataset.pointer;
    tell(false);
    clearTimeout(timer);
    timer = setTimeout(rest, REST_MS);
  }
  window.addEventListener("pointermove", wake, { signal: aborter.signal });
  timer = setTimeout(rest, REST_MS);
  return () => {
    aborter.abort();
    clearTimeout(timer);
    delete dataset.pointer;
  };
}
