import { DropdownMenu } from "radix-ui";
import { type ReactNode, useState } from "react";
import styles from "./Menu.module.css";

interface MenuAtProps {
  readonly label: string;
  /** Where, in CSS pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A menu at a point: a context menu. Closed, it gives the focus back to what had it. */
export function MenuAt({ label, at, onClose, children }: MenuAtProps) {
  const [before] = useState(() => document.activeElement);
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden="true" className={styles.point} style={{ left: at.x, top: at.y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          aria-label={label}
          align="start"
          collisionPadding={8}
          onKeyDown={(event) => event.stopPropagation()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            giveBack(before);
          }}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Unless what was chosen has taken the focus already: a name to be typed, a dialog. */
function giveBack(element: Element | null): void {
  if (document.activeElement !== document.body) return;
  if (element instanceof HTMLElement || element instanceof SVGElement) {
    element.focus({ preventScroll: true });
  }
}
