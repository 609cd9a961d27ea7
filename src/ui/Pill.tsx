import type { ComponentProps } from "react";
import { classNames } from "./classNames";
import styles from "./Pill.module.css";

interface PillProps extends ComponentProps<"button"> {
  readonly pressed?: boolean;
}

/** A small round button for a choice above a list. */
export function Pill({ pressed, className, ...rest }: PillProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={classNames(styles.pill, pressed && styles.on, className)}
      {...rest}
    />
  );
}
