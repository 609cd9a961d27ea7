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
  /** Why it cannot be done now, under its words; what cannot be done is disabled. */
  readonly blocked?: string | undefined;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

/** Something to do, in a menu. */
export function MenuItem(props: MenuItemProps) {
  const { icon, keys, danger, disabled, blocked, onSelect, children } = props;
  return (
    <DropdownMenu.Item
      className={classNames(styles.item, danger && styles.danger)}
      disabled={disabled ?? blocked !== undefined}
      onSelect={onSelect}
    >
      <span className={styles.mark}>{icon}</span>
      <span className={styles.text}>
        {children} {blocked !== undefined && <span className={styles.why}>{blocked}</span>}
      </span>
      {keys && (
        <span aria-hidden="true">
          <Key>{keys}</Key>
        </span>
      )}
    </DropdownMenu.Item>
  );
}
