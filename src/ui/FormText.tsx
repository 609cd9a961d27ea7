import { useId } from "react";
import { classNames } from "./classNames";
import styles from "./TextField.module.css";

interface FormTextProps {
  readonly label: string;
  readonly value: string;
  /** Called for every change: the form keeps what is typed until it is handed in as a whole. */
  readonly onChange: (text: string) => void;
  readonly hint?: string;
  /** More than one line: as high as what it holds. */
  readonly lines?: number;
  readonly hideLabel?: boolean;
  /** Id of a sentence about it. */
  readonly describedBy?: string | undefined;
}

/** A text of a form that has a button to hand it in. */
export function FormText(props: FormTextProps) {
  const { label, value, onChange, hint, lines = 1, hideLabel = false, describedBy } = props;
  const id = useId();
  const field = {
    id,
    placeholder: hint,
    value,
    "aria-label": hideLabel ? label : undefined,
    "aria-describedby": describedBy,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange(target.value),
  };
  return (
    <div className={styles.row}>
      {!hideLabel && (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      {lines > 1 ? (
        <textarea rows={lines} className={classNames(styles.field, styles.area)} {...field} />
      ) : (
        <input className={styles.field} {...field} />
      )}
    </div>
  );
}
