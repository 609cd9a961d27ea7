import { type KeyboardEvent, useState } from "react";
import { t } from "../../words/words";
import styles from "./CaptureLine.module.css";
import type { CaptureLineState } from "./useCaptureLine";

interface CaptureFieldProps {
  readonly line: CaptureLineState;
  readonly describedBy: string | undefined;
}

/** What carries the wavy line where something is missing at the end; spaces would lose theirs. */
const NOTHING_THERE = "\u00A0".repeat(4);

/** The field, and behind its text a copy of it that carries the ghost and the wavy line. */
export function CaptureField({ line, describedBy }: CaptureFieldProps) {
  const { text, ghost, problem } = line;
  const [scrolled, setScrolled] = useState(0);
  const at = problem?.at ?? text.length;

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const isAtEnd = event.currentTarget.selectionStart === line.text.length;
    const isAsTab = isAtEnd && event.key === "ArrowRight" && !event.shiftKey;
    const key = isAsTab ? "Tab" : event.key;
    if (event.nativeEvent.isComposing || !line.press(key, event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <span className={styles.field}>
      <span aria-hidden="true" className={styles.behind} style={{ translate: `${-scrolled}px` }}>
        <span className={styles.typed}>{text.slice(0, at)}</span>
        {problem && (
          <span className={styles.wavy}>
            {text.slice(at).trim() === "" ? NOTHING_THERE : text.slice(at)}
          </span>
        )}
        <span className={styles.ghost}>{text === "" ? t("capture:example") : ghost}</span>
      </span>
      <input
        aria-label={t("capture:name")}
        aria-invalid={problem !== null}
        aria-describedby={describedBy}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        // In the empty line undo is about what was entered.
        data-draft={text === "" ? "settled" : "typing"}
        value={text}
        onChange={(event) => line.type(event.target.value)}
        onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}
