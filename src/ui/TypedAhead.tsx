import { takeFocus } from "./takeFocus";

/** What was typed for a field that is not there yet. */
let typed = "";

export function typedAhead(): string {
  return typed;
}

export function forgetTypedAhead(): void {
  typed = "";
}

interface TypedAheadProps {
  /** What is coming, for screen readers. */
  readonly label: string;
  readonly onEscape: () => void;
}

/** Stands in for a search that is still being fetched: what is typed meanwhile goes there, and is no command. */
export function TypedAhead({ label, onEscape }: TypedAheadProps) {
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
