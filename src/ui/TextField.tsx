import { type KeyboardEvent, useId } from "react";
import { classNames } from "./classNames";
import styles from "./TextField.module.css";
import { useDraft } from "./useDraft";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called once, when the field is left or Enter is pressed, if the text has changed. */
  readonly onCommit: (text: string) => void;
  /** The label is only for screen readers: something visible beside the field says the same. */
  readonly hideLabel?: boolean;
  readonly hint?: string;
  /** Shows its edge only under the hand. */
  readonly bare?: boolean;
  readonly className?: string | undefined;
}

/** A line of text. Enter and leaving it commit; Escape takes back what was typed. */
export function TextField({
  label,
  value,
  onCommit,
  hideLabel = false,
  hint,
  bare = false,
  className,
}: TextFieldProps) {
  const id = useId();
  const draft = useDraft(value, onCommit);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && draft.state === "settled") return;
    event.stopPropagation();
    if (event.key === "Enter") draft.commit();
    else draft.revert();
  }

  return (
    <div className={classNames(styles.row, className)}>
      {!hideLabel && (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      <input
        id={id}
        className={classNames(styles.field, bare && styles.bare)}
        aria-label={hideLabel ? label : undefined}
        placeholder={hint}
        data-draft={draft.state}
        value={draft.shown}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
