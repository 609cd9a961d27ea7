import styles from "./TextField.module.css";

interface NumberFieldProps {
  readonly label: string;
  /** Null: no number. */
  readonly value: number | null;
  readonly least: number;
  readonly onChange: (value: number | null) => void;
}

/** A whole number, or none. */
export function NumberField({ label, value, least, onChange }: NumberFieldProps) {
  return (
    <input
      type="number"
      inputMode="numeric"
      aria-label={label}
      className={styles.field}
      min={least}
      step={1}
      value={value ?? ""}
      onChange={(event) => onChange(wholeNumber(event.target.value, least))}
    />
  );
}

function wholeNumber(text: string, least: number): number | null {
  const number = Number.parseInt(text, 10);
  return Number.isNaN(number) ? null : Math.max(least, number);
}
