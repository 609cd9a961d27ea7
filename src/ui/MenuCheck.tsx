import { Check } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import styles from "./Menu.module.css";

interface MenuCheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Whether the menu closes: where what it shows lies under the menu. */
  readonly closes?: boolean;
  readonly children: ReactNode;
}

/** Something that is on or off, in a menu. The menu stays open, for the next one, unless it is to close. */
export function MenuCheck({ checked, onChange, closes = false, children }: MenuCheckProps) {
  return (
    <DropdownMenu.CheckboxItem
      className={styles.item}
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => {
        if (!closes) event.preventDefault();
      }}
    >
      <span className={styles.mark}>{checked && <Check aria-hidden="true" />}</span>
      <span className={styles.text}>{children}</span>
    </DropdownMenu.CheckboxItem>
  );
}
