import type { CSSProperties } from "react";
import styles from "./LeverageChip.module.css";

interface LeverageChipProps {
  /** 1 to 12. */
  readonly point: number;
  readonly size?: "normal" | "rung";
}

/** The number of a leverage point on its colour. Its name belongs beside it. */
export function LeverageChip({ point, size = "normal" }: LeverageChipProps) {
  const colours: CSSProperties = {
    background: `var(--leverage-${point})`,
    color: `var(--leverage-${point}-ink)`,
  };
  return (
    <span className={styles.chip} data-size={size} style={colours}>
      {point}
    </span>
  );
}
