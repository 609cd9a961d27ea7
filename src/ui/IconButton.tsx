import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./classNames";
import styles from "./IconButton.module.css";
import { Tooltip } from "./Tooltip";

interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label" | "children"> {
  /** Its name, for screen readers and as a tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly size?: "normal" | "small";
}

/** A button that is only an icon: for what an icon says alone (undo, close, more, delete). */
export function IconButton({
  label,
  icon,
  keys,
  pressed,
  size = "normal",
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        className={classNames(styles.button, styles[size], pressed && styles.pressed, className)}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
