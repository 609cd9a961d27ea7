import styles from "./Checkbox.module.css";

interface CheckboxProps {
  readonly label: string;
  /** Null: of several things some are so and some are not. */
  readonly checked: boolean | null;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is so or not, with its words. */
export function Checkbox({ label, checked, onChange }: CheckboxProps) {
  return (
    <label className={styles.row}>
      <input
        type="checkbox"
        ref={(box) => {
          if (box) box.indeterminate = checked === null;
        }}
        checked={checked ?? false}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
