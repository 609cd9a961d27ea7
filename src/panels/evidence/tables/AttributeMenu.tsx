import { Ellipsis, Trash2 } from "lucide-react";
import { useState } from "react";
import { removeAttribute, renameAttribute } from "../../../core/commands/attributes";
import { act } from "../../../state/act";
import { Button } from "../../../ui/Button";
import { IconButton } from "../../../ui/IconButton";
import { Popover } from "../../../ui/Popover";
import { t } from "../../../words/panelWords";
import { carryOut } from "./carryOut";
import { ColumnNameForm } from "./ColumnNameForm";
import type { TableProps } from "./EvidenceTables";

interface AttributeMenuProps extends Pick<TableProps, "tell"> {
  readonly name: string;
}

/** Renames a column of the user's own, or deletes it with what it holds. */
export function AttributeMenu({ name, tell }: AttributeMenuProps) {
  const [open, setOpen] = useState(false);
  function rename(to: string): void {
    setOpen(false);
    const refusal = carryOut(renameAttribute, { name, to });
    tell(refusal === null ? null : { text: refusal });
  }
  return (
    <Popover
      label={t("evidence:tables.column.own", { name })}
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <IconButton
          size="small"
          label={t("evidence:tables.column.own", { name })}
          icon={<Ellipsis />}
        />
      }
    >
      <ColumnNameForm before={name} save={t("evidence:tables.renameColumn")} onSave={rename} />
      <Button
        variant="danger"
        icon={<Trash2 />}
        onClick={() => {
          setOpen(false);
          act(removeAttribute, { name });
        }}
      >
        {t("evidence:tables.deleteColumn")}
      </Button>
    </Popover>
  );
}
