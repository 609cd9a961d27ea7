import { type KeyboardEvent, useEffect, useRef } from "react";
import { t } from "../../words/dialogWords";
import styles from "./files.module.css";

interface RenameFieldProps {
  readonly title: string;
  readonly onRename: (title: string) => void;
  /** Called when the field is left, by whatever way. */
  readonly onEnd: () => void;
  /** Leaves it for the place where the keyboard came from. */
  readonly leave: () => void;
}

/** A title being typed in its place. Enter and leaving it rename; Escape leaves it as it was. */
export function RenameField({ title, onRename, onEnd, leave }: RenameFieldProps) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    ref.current?.focus();
    ref.current?.select();
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || !ref.current) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // Otherwise Escape would close the dialog too.
    event.preventDefault();
    if (event.key === "Escape") ref.current.value = title;
    leave();
  }
  return (
    <input
      ref={ref}
      className={styles.rename}
      aria-label={t("fileDialogs:documents.newTitle")}
      defaultValue={title}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.target.value.trim() !== title) onRename(event.target.value);
        onEnd();
      }}
    />
  );
}
