import { ArrowDown, ArrowUp } from "lucide-react";
import type { TagColumn, TagOrder, TagRow } from "../../core/leverage/tagRows";
import { t } from "../../words/panelWords";
import styles from "./TagTable.module.css";
import { TagTableRow } from "./TagTableRow";

interface TagTableProps {
  readonly rows: readonly TagRow[];
  readonly order: TagOrder;
  readonly onOrder: (order: TagOrder) => void;
}

/** The tags row by row; a press on a head puts them in its order, another press turns that round. */
export function TagTable({ rows, order, onOrder }: TagTableProps) {
  const head = { order, onOrder };
  return (
    // A table that is wider than the dialog is scrolled, by keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroller} tabIndex={0} aria-label={t("leverage:table.title")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <Head {...head} column="level" label={t("leverage:table.level")} />
            <Head {...head} column="element" label={t("leverage:table.element")} />
            <Head {...head} column="kind" label={t("leverage:table.kind")} />
            <th scope="col">{t("leverage:table.rationale")}</th>
            <Head {...head} column="by" label={t("leverage:table.by")} />
            <Head {...head} column="evidence" label={t("leverage:table.evidence")} />
            <Head
              {...head}
              column="reinforcing"
              label={t("leverage:table.reinforcing")}
              name={t("leverage:carried.reinforcingName")}
            />
            <Head
              {...head}
              column="balancing"
              label={t("leverage:table.balancing")}
              name={t("leverage:carried.balancingName")}
            />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TagTableRow key={row.tag.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HeadProps extends Pick<TagTableProps, "order" | "onOrder"> {
  readonly column: TagColumn;
  readonly label: string;
  /** Where the label is short for it. */
  readonly name?: string;
}

function Head({ column, label, name, order, onOrder }: HeadProps) {
  const isOrder = order.column === column;
  const sorted = order.descending ? "descending" : "ascending";
  return (
    <th scope="col" data-column={column} aria-sort={isOrder ? sorted : undefined}>
      <button
        type="button"
        className={styles.head}
        aria-label={name}
        title={name}
        onClick={() => onOrder({ column, descending: isOrder && !order.descending })}
      >
        {label}
        {isOrder && (order.descending ? <ArrowDown /> : <ArrowUp />)}
      </button>
    </th>
  );
}
