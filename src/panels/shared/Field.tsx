import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../../ui/IconButton";
import { t } from "../../words/panelWords";
import styles from "./Field.module.css";

interface FieldProps {
  readonly label: string;
  readonly children: ReactNode;
  /** Several things are shown and they differ here. */
  readonly mixed?: boolean;
  /** Set when there is something to take back. */
  readonly clear?: { readonly label: string; readonly run: () => void } | null;
}

/** A row of a panel: what it is at the left, the control at the right. */
export function Field({ label, children, mixed = false, clear = null }: FieldProps) {
  return (
    <div className={styles.field}>
      <span className={styles.label}>
        {label}
        {clear && (
          <span className={styles.clear}>
            <IconButton size="small" label={clear.label} icon={<X />} onClick={clear.run} />
          </span>
        )}
        {mixed && <span className={styles.mixed}>{t("inspector:mixed")}</span>}
      </span>
      <div className={styles.control}>{children}</div>
    </div>
  );
}
