import type { Basis } from "../../core/model/document";
import { Segments } from "../../ui/Segments";
import { t } from "../../words/panelWords";
import { Field } from "../shared/Field";

interface BasisFieldProps {
  /** Null: nobody said, or several links differ. */
  readonly value: Basis | null;
  readonly mixed?: boolean;
  readonly onChange: (basis: Basis | null) => void;
}

/** How we know of a link. */
export function BasisField({ value, mixed = false, onChange }: BasisFieldProps) {
  return (
    <Field
      label={t("inspector:link.basis")}
      mixed={mixed}
      clear={value && { label: t("inspector:link.noBasis"), run: () => onChange(null) }}
    >
      <Segments
        wide
        label={t("inspector:link.basis")}
        value={value}
        options={(["stated", "implied", "inferred"] as const).map((basis) => ({
          value: basis,
          label: t(`inspector:link.${basis}`),
        }))}
        onChange={onChange}
      />
    </Field>
  );
}
