import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./classNames";
import { Key } from "./Key";
import styles from "./Menu.module.css";

interface MenuItemProps {
  readonly icon?: ReactNode;
  readonly keys?: string | undefined;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

/** Something to do, in a menu. */
export function MenuItem({ icon, keys, danger, disabled, onSelect, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item
      className={classNames(styles.item, danger && styles.danger)}
      disabled={disabled ?? false}
      onSelect={onSelect}
    >
      <span className={styles.mark}>{icon}</span>
      <span className={styles.text}>{children}</span>
      {keys && (
        <span aria-hidden="true">
          <Key>{keys}</Key>
        </span>
      )}
    </DropdownMenu.Item>
  );
}
