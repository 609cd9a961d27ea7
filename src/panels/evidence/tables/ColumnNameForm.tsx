import { useState } from "react";
import { Button } from "../../../ui/Button";
import { FormText } from "../../../ui/FormText";
import { takeFocusIn } from "../../../ui/takeFocus";
import { t } from "../../../words/panelWords";
import styles from "./EvidenceTables.module.css";

interface ColumnNameFormProps {
  readonly before: string;
  readonly save: string;
  readonly onSave: (name: string) => void;
}

/** The name of a column, typed and handed in. */
export function ColumnNameForm({ before, save, onSave }: ColumnNameFormProps) {
  const [name, setName] = useState(before);
  return (
    <form
      ref={takeFocusIn}
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name);
      }}
    >
      <FormText
        label={t("evidence:tables.columnName")}
        hint={t("evidence:tables.columnHint")}
        value={name}
        onChange={setName}
      />
      <Button type="submit" variant="strong">
        {save}
      </Button>
    </form>
  );
}
