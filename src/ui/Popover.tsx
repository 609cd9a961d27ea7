import { Popover as Radix } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import styles from "./Popover.module.css";
import { usePortalPlace } from "./portalPlace";

interface PopoverProps {
  /** Name of what opens, for screen readers. */
  readonly label: string;
  /** A Button or IconButton. */
  readonly trigger: ReactElement;
  readonly align?: "start" | "center" | "end";
  readonly side?: "top" | "right" | "bottom" | "left";
  /** Distance from its button, in pixels. */
  readonly gap?: number;
  /** Only to open and close it from outside. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A small sheet beside its button, for a few controls or an explanation. Escape closes it. */
export function Popover({
  label,
  trigger,
  align = "start",
  side = "bottom",
  gap = 4,
  children,
  ...opening
}: PopoverProps) {
  const place = usePortalPlace();
  return (
    <Radix.Root {...opening}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={place}>
        <Radix.Content
          className={styles.popover}
          aria-label={label}
          align={align}
          side={side}
          sideOffset={gap}
          collisionPadding={8}
          onKeyDown={(event) => event.stopPropagation()}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
