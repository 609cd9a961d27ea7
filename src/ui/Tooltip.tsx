import { Tooltip as Radix } from "radix-ui";
import type { ReactElement } from "react";
import { Key } from "./Key";
import { usePortalPlace } from "./portalPlace";
import styles from "./Tooltip.module.css";

interface TooltipProps {
  readonly text: string;
  readonly keys?: string | undefined;
  readonly side?: "top" | "right" | "bottom" | "left";
  /** Only to show it from outside; else it shows itself on hover and focus. */
  readonly open?: boolean;
  /** One element that takes a ref. */
  readonly children: ReactElement;
}

const DELAY_MS = 500;

/** A word about a control on hover and focus. Never the only place where something is said. */
export function Tooltip({ text, keys, side = "bottom", children, ...showing }: TooltipProps) {
  const place = usePortalPlace();
  return (
    <Radix.Provider delayDuration={DELAY_MS}>
      <Radix.Root {...showing}>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal container={place}>
          <Radix.Content className={styles.tooltip} side={side} sideOffset={6} collisionPadding={8}>
            {text}
            {keys && <Key>{keys}</Key>}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
