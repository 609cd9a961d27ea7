import { useEffect } from "react";
import { takeFocus } from "./takeFocus";

/** What was typed for a field that is not there yet. */
let typed = "";

/** Gives it to the field, once. */
export function takeTypedAhead(): string {
  const text = typed;
  typed = "";
  return text;
}

interface TypedAheadProps {
  /** What is coming, for screen readers. */
  readonly label: string;
  readonly onEscape: () => void;
}

/** Stands in for a search that is still being fetched: what is typed meanwhile goes there, and is no command. */
export function TypedAhead({ label, onEscape }: TypedAheadProps) {
  // Given up before the field came, it is not for the next one.
  useEffect(() => () => void takeTypedAhead(), []);
  return (
    <input
      className="visually-hidden"
      aria-label={label}
      aria-busy="true"
      ref={takeFocus}
      onChange={(event) => {
        typed = event.target.value;
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onEscape();
      }}
    />
  );
}
