import styles from "./GroupChip.module.css";

interface GroupChipProps {
  /** Name of a group token: "group-1" to "group-8". */
  readonly colour: string;
  /** Without a name it is only the swatch, for places where the name stands beside it. */
  readonly name?: string;
}

/** A group's quiet colour and its name. */
export function GroupChip({ colour, name }: GroupChipProps) {
  return (
    <span className={styles.chip}>
      <span
        aria-hidden="true"
        className={styles.swatch}
        style={{ background: `var(--${colour})` }}
      />
      {name}
    </span>
  );
}
