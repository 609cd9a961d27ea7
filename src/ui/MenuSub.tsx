import { ChevronRight } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import styles from "./Menu.module.css";
import { usePortalPlace } from "./portalPlace";

interface MenuSubProps {
  readonly label: string;
  readonly disabled?: boolean;
  /** What may stand in a menu. */
  readonly children: ReactNode;
}

/** A menu that opens beside its entry in another one; the right arrow goes in, the left one out. */
export function MenuSub({ label, disabled = false, children }: MenuSubProps) {
  const place = usePortalPlace();
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className={styles.item} disabled={disabled}>
        <span className={styles.mark} />
        <span className={styles.text}>{label}</span>
        <ChevronRight aria-hidden="true" className={styles.into} />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal container={place}>
        <DropdownMenu.SubContent
          className={styles.menu}
          sideOffset={2}
          alignOffset={-5}
          collisionPadding={8}
          onKeyDown={(event) => event.stopPropagation()}
        >
          {children}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}
