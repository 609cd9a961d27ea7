import { type KeyboardEvent, useCallback, useId } from "react";
import { classNames } from "./classNames";
import { takeFocus } from "./takeFocus";
import styles from "./TextField.module.css";
import { useDraft } from "./useDraft";

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  /** Called once, when the field is left or Ctrl/Cmd Enter is pressed, if the text has changed. */
  readonly onCommit: (text: string) => void;
  readonly hideLabel?: boolean;
  readonly hint?: string;
  /** "prose" reads as text and shows its edge only under the hand. */
  readonly look?: "field" | "prose";
  /** Its text is asked for when it appears. */
  readonly takesFocus?: boolean;
}

/** Text of several lines, as high as what it holds. Enter is a new line; leaving it commits. */
export function TextArea({
  label,
  value,
  onCommit,
  hideLabel = false,
  hint,
  look = "field",
  takesFocus: wanted = false,
}: TextAreaProps) {
  const id = useId();
  const draft = useDraft(value, onCommit);
  const { shown } = draft;
  // Called again whenever the text is another one, so that the height follows it.
  const fit = useCallback((area: HTMLTextAreaElement | null) => grow(area, shown), [shown]);
  const row = useCallback(
    (element: HTMLElement | null) => {
      if (wanted) takeFocus(element?.querySelector("textarea") ?? null);
    },
    [wanted],
  );

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const commits = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!commits && event.key !== "Escape") return;
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && draft.state === "settled") return;
    event.stopPropagation();
    if (commits) draft.commit();
    else draft.revert();
  }

  return (
    <div ref={row} className={styles.row}>
      {!hideLabel && (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      <textarea
        id={id}
        ref={fit}
        rows={look === "prose" ? 1 : 2}
        className={classNames(styles.field, styles.area, styles[look])}
        aria-label={hideLabel ? label : undefined}
        placeholder={hint}
        data-draft={draft.state}
        value={shown}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** Browsers without `field-sizing` need the height set; `_text` is what it is the height of. */
function grow(area: HTMLTextAreaElement | null, _text: string): void {
  if (!area || CSS_FIELD_SIZING) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
}

const CSS_FIELD_SIZING = globalThis.CSS?.supports?.("field-sizing", "content") ?? false;
