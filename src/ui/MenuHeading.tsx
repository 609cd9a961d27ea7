import { DropdownMenu } from "radix-ui";
import styles from "./Menu.module.css";

/** A word over some entries of a menu. */
export function MenuHeading({ children }: { readonly children: string }) {
  return <DropdownMenu.Label className={styles.heading}>{children}</DropdownMenu.Label>;
}
