import { useViewport } from "@xyflow/react";
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import type { Point } from "../core/model/document";
import styles from "./NameField.module.css";

interface Props {
  /** Where its middle is on the sheet. */
  readonly at: Point;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** The keyboard went elsewhere; without this, what is written counts and nothing cancels. */
  readonly onLeave?: (to: Element | null) => void;
  /** A key that is not text; whether it was used. */
  readonly onKey?: (key: string) => boolean;
}

/** Characters: about as wide as labels are, so that a long name is wrapped while it is written. */
const NARROWEST = 14;
const WIDEST = 22;
/** Smaller than this, what one writes could not be read. */
const SMALLEST_ZOOM = 0.8;

/** A name being typed on the sheet, where it will stand. Escape leaves no trace. */
export function NameField({ at, label, value, onValue, onDone, onCancel, onLeave, onKey }: Props) {
  const { x, y, zoom } = useViewport();
  const input = useRef<HTMLTextAreaElement>(null);
  // What leaves the page while it has the focus may lose it once more.
  const isFinished = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);

  function finish(how: () => void): void {
    if (isFinished.current) return;
    isFinished.current = true;
    how();
  }
  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") finish(onDone);
    else if (event.key === "Escape") finish(onCancel);
    else if (!onKey?.(event.key)) return;
    event.preventDefault();
  }

  const columns = Math.min(WIDEST, Math.max(NARROWEST, value.length + 1));
  const place = `${at.x * zoom + x}px ${at.y * zoom + y}px`;
  return (
    <textarea
      ref={input}
      className={styles.field}
      data-typing=""
      style={{ translate: place, scale: Math.max(SMALLEST_ZOOM, zoom) }}
      aria-label={label}
      value={value}
      // Where the browser cannot make a field as large as its text.
      cols={columns}
      rows={Math.ceil((value.length + 1) / columns)}
      autoComplete="off"
      spellCheck
      onChange={(event) => onValue(event.target.value.replace(/\n/g, " "))}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (onLeave) finish(() => onLeave(relatedTarget));
        else finish(value.trim() === "" ? onCancel : onDone);
      }}
    />
  );
}
