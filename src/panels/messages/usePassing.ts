import { useEffect, useState } from "react";

/** How long a notice is seen, milliseconds. */
const STAY_MS = 6000;

interface Passing {
  readonly gone: boolean;
  readonly go: () => void;
  /** Stays for as long as somebody points at it or has the focus in it. */
  readonly hold: () => void;
  readonly release: () => void;
}

/** Something that goes by itself after a while, unless it is held; or only when it is told to. */
export function usePassing(byItself: boolean): Passing {
  const [gone, setGone] = useState(false);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!byItself || held || gone) return;
    const timer = setTimeout(() => setGone(true), STAY_MS);
    return () => clearTimeout(timer);
  }, [byItself, held, gone]);
  return {
    gone,
    go: () => setGone(true),
    hold: () => setHeld(true),
    release: () => setHeld(false),
  };
}
