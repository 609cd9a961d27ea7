import { Trash2 } from "lucide-react";
import { t } from "../../../words/panelWords";
import type { Column } from "./column";

/** The last column of a table: a row can be deleted there. */
export function deleteColumn<Row>(
  name: (row: Row) => string,
  press: (row: Row) => void,
): Column<Row> {
  return {
    key: "delete",
    title: t("evidence:tables.delete"),
    width: 72,
    text: () => "",
    cell: {
      kind: "button",
      label: (row) => t("evidence:tables.deleteRow", { name: name(row) }),
      icon: <Trash2 />,
      press,
    },
  };
}
