import type { VariableKind } from "../../core/model/document";
import { Segments } from "../../ui/Segments";
import { t } from "../../words/panelWords";
import { Field } from "../shared/Field";

interface KindFieldProps {
  /** Null: several variables differ. */
  readonly value: VariableKind | null;
  readonly mixed?: boolean;
  readonly onChange: (kind: VariableKind) => void;
}

/** Whether a variable is what accumulates. */
export function KindField({ value, mixed = false, onChange }: KindFieldProps) {
  return (
    <Field label={t("inspector:variable.kind")} mixed={mixed}>
      <Segments
        wide
        label={t("inspector:variable.kind")}
        value={value}
        options={(["ordinary", "stock"] as const).map((kind) => ({
          value: kind,
          label: t(`inspector:variable.${kind}`),
        }))}
        onChange={onChange}
      />
    </Field>
  );
}
