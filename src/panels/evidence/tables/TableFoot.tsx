import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../../ui/Button";
import styles from "./EvidenceTables.module.css";

interface TableFootProps {
  readonly add: string;
  readonly onAdd: () => void;
  /** Why none can be added now. */
  readonly blocked?: string | null;
  readonly children?: ReactNode;
}

/** Under a table: a new row, and what else concerns the table as a whole. */
export function TableFoot({ add, onAdd, blocked = null, children }: TableFootProps) {
  return (
    <footer className={styles.foot}>
      <Button icon={<Plus />} disabled={blocked !== null} onClick={onAdd}>
        {add}
      </Button>
      {children}
      {blocked && <span>{blocked}</span>}
    </footer>
  );
}
