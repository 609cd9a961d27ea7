import { useEffect, useRef, useState } from "react";

interface Draft {
  /** What the field shows: the text being typed, else the value. */
  readonly shown: string;
  /** For `data-draft`: in a settled field undo and Escape are about the document, not about the text. */
  readonly state: "typing" | "settled";
  readonly type: (text: string) => void;
  /** Hands over what was typed, once; nothing when it is the value again. */
  readonly commit: () => void;
  /** Back to the value, as if nothing had been typed. */
  readonly revert: () => void;
}

/**
 * A text that is only handed over when its field is left, so that typing is one step and not one a
 * letter. A field that goes away while it is typed in (something else was selected) hands over too.
 */
export function useDraft(value: string, onCommit: (text: string) => void): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef<() => void>(() => {});

  function settle(text: string | null): void {
    latest.current = () => {};
    setTyped(null);
    if (text !== null && text !== value) onCommit(text);
  }
  useEffect(() => () => latest.current(), []);

  return {
    shown: typed ?? value,
    state: typed === null ? "settled" : "typing",
    type: (text) => {
      latest.current = () => settle(text);
      setTyped(text);
    },
    commit: () => settle(typed),
    revert: () => settle(null),
  };
}
