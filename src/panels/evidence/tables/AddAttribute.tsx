import { Columns3 } from "lucide-react";
import { useState } from "react";
import { addAttribute } from "../../../core/commands/attributes";
import { Button } from "../../../ui/Button";
import { Popover } from "../../../ui/Popover";
import { t } from "../../../words/panelWords";
import { carryOut } from "./carryOut";
import { ColumnNameForm } from "./ColumnNameForm";
import type { TableProps } from "./EvidenceTables";

/** Gives sources a column of the user's own: site, region, size of the clinic. */
export function AddAttribute({ tell }: Pick<TableProps, "tell">) {
  const [open, setOpen] = useState(false);
  function add(name: string): void {
    setOpen(false);
    const refusal = carryOut(addAttribute, { name });
    tell(refusal === null ? null : { text: refusal });
  }
  return (
    <Popover
      label={t("evidence:tables.addColumn")}
      side="top"
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon={<Columns3 />}>{t("evidence:tables.addColumn")}</Button>}
    >
      <ColumnNameForm before="" save={t("evidence:tables.addColumn")} onSave={add} />
    </Popover>
  );
}
