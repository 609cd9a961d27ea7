import { DropdownMenu } from "radix-ui";
import styles from "./Menu.module.css";

/** A hairline between entries of a menu. */
export function MenuDivider() {
  return <DropdownMenu.Separator className={styles.divider} />;
}
