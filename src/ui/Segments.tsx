import { type ReactNode, useId } from "react";
import { classNames } from "./classNames";
import styles from "./Segments.module.css";

interface SegmentsProps<Value extends string> {
  /** What is chosen here, for screen readers. */
  readonly label: string;
  /** Null: none is chosen, or several things differ. */
  readonly value: Value | null;
  readonly options: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
  /** Takes the whole width, in equal parts. */
  readonly wide?: boolean;
}
interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A sign before the word. */
  readonly mark?: ReactNode;
}

/** One of a few, side by side: radio buttons, so arrows go through them. */
export function Segments<Value extends string>({
  label,
  value,
  options,
  onChange,
  wide = false,
}: SegmentsProps<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={classNames(styles.segments, wide && styles.wide)}
    >
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            aria-label={option.label}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.mark}
          {option.label}
        </label>
      ))}
    </div>
  );
}
