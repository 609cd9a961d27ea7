import type { ComponentProps, ReactNode } from "react";
import styles from "./Button.module.css";
import { classNames } from "./classNames";
import { Key } from "./Key";

interface ButtonProps extends ComponentProps<"button"> {
  /** "strong" for the one thing to do here, "quiet" without an edge, "danger" for what takes away. */
  readonly variant?: "plain" | "strong" | "quiet" | "danger";
  readonly icon?: ReactNode;
  /** The key that does the same. */
  readonly keys?: string | undefined;
  /** For a button that is on or off. */
  readonly pressed?: boolean | undefined;
}

/** A button with a word, and perhaps an icon before it and its key after it. */
export function Button({
  variant = "plain",
  icon,
  keys,
  pressed,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={classNames(styles.button, styles[variant], pressed && styles.pressed, className)}
      {...rest}
    >
      {icon}
      {children}
      {keys && (
        <span aria-hidden="true" className={styles.keys}>
          <Key>{keys}</Key>
        </span>
      )}
    </button>
  );
}
