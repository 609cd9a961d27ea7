import type { KeyboardEvent } from "react";
import { classNames } from "./classNames";
import styles from "./SubjectField.module.css";
import { takeFocus } from "./takeFocus";
import { useDraft } from "./useDraft";

interface SubjectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly hint?: string;
  readonly size?: "large" | "normal";
  /** Its text is asked for when it appears. */
  readonly takesFocus?: boolean;
}

/** A name that heads a panel and can be changed in its place. It wraps; Enter commits, Escape reverts. */
export function SubjectField({
  label,
  value,
  onCommit,
  hint,
  size = "large",
  takesFocus = false,
}: SubjectFieldProps) {
  const draft = useDraft(value, onCommit);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && draft.state === "settled") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") draft.commit();
    else draft.revert();
  }

  return (
    <textarea
      ref={takesFocus ? takeFocus : undefined}
      rows={1}
      className={classNames(styles.subject, styles[size])}
      aria-label={label}
      placeholder={hint}
      data-draft={draft.state}
      value={draft.shown}
      onChange={(event) => draft.type(event.target.value.replace(/\n/g, " "))}
      onBlur={draft.commit}
      onKeyDown={onKeyDown}
    />
  );
}
