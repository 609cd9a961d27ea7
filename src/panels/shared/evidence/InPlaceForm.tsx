import type { KeyboardEvent, ReactNode } from "react";
import styles from "./evidence.module.css";

interface InPlaceFormProps {
  readonly label: string;
  readonly onSubmit: () => void;
  /** What Escape does; null while something typed would be lost. */
  readonly leave: (() => void) | null;
  readonly children: ReactNode;
}

/** A form among other things: Ctrl or Cmd Enter hands it in from any of its fields, Escape leaves it. */
export function InPlaceForm({ label, onSubmit, leave, children }: InPlaceFormProps) {
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>): void {
    // What opens over a field has its own Escape, and has heard it before.
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    const isEnter = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isEnter && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (isEnter) event.currentTarget.requestSubmit();
    else leave?.();
  }
  return (
    // The keys are those of the fields in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={onKeyDown}
    >
      {children}
    </form>
  );
}
