import styles from "./TextField.module.css";

interface SearchFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** Called with every letter: what is found follows the typing. */
  readonly onChange: (text: string) => void;
}

/** A line of text that is looked for. */
export function SearchField({ label, hint, value, onChange }: SearchFieldProps) {
  return (
    <input
      type="search"
      aria-label={label}
      className={styles.field}
      placeholder={hint}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
