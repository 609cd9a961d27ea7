import { type KeyboardEvent, useState } from "react";
import { takeFocus } from "../../ui/takeFocus";
import { t } from "../../words/words";
import styles from "./DocumentTitle.module.css";

interface TitleFieldProps {
  readonly title: string;
  /** The new title, or null when it was given up. */
  readonly onDone: (title: string | null) => void;
}

/** The title while it is being changed, in its place. */
export function TitleField({ title, onDone }: TitleFieldProps) {
  const [text, setText] = useState(title);
  const [left, setLeft] = useState(false);

  function leave(result: string | null): void {
    // Taking the field away is a blur too.
    if (left) return;
    setLeft(true);
    onDone(result);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") leave(text.trim());
    else if (event.key === "Escape") leave(null);
    else return;
    event.stopPropagation();
  }

  return (
    <input
      ref={takeFocus}
      className={styles.field}
      aria-label={t("app:menu.titleField")}
      placeholder={t("app:untitled")}
      value={text}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => leave(text.trim())}
      onKeyDown={onKeyDown}
    />
  );
}
