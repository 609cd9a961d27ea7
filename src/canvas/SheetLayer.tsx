import { ViewportPortal } from "@xyflow/react";
import type { ReactNode } from "react";
import styles from "./SheetLayer.module.css";

interface Props {
  readonly children: ReactNode;
}

/** Ink above variables and links, in the coordinates of the sheet. */
export function SheetLayer({ children }: Props) {
  return (
    <ViewportPortal>
      <svg className={styles.layer}>{children}</svg>
    </ViewportPortal>
  );
}
