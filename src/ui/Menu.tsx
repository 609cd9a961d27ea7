import { DropdownMenu } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import styles from "./Menu.module.css";
import { usePortalPlace } from "./portalPlace";

interface MenuProps {
  /** A Button or IconButton. */
  readonly trigger: ReactElement;
  readonly align?: "start" | "center" | "end";
  readonly side?: "top" | "bottom";
  /** MenuItem, MenuCheck, MenuRadio, MenuHeading, MenuDivider. */
  readonly children: ReactNode;
}

/** A menu that drops from its button; arrows and first letters go through it. */
export function Menu({ trigger, align = "start", side = "bottom", children }: MenuProps) {
  const place = usePortalPlace();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={place}>
        <DropdownMenu.Content
          className={styles.menu}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          onKeyDown={(event) => event.stopPropagation()}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
