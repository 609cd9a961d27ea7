import type { Link } from "../../core/model/document";
import { Segments } from "../../ui/Segments";
import { t } from "../../words/panelWords";
import { Field } from "../shared/Field";

interface StrengthFieldProps {
  /** Null: nobody said, or several links differ. */
  readonly value: Link["strength"];
  readonly mixed?: boolean;
  readonly onChange: (strength: Link["strength"]) => void;
}

/** How strongly the cause moves the effect. */
export function StrengthField({ value, mixed = false, onChange }: StrengthFieldProps) {
  return (
    <Field
      label={t("inspector:link.strength")}
      mixed={mixed}
      clear={value && { label: t("inspector:link.noStrength"), run: () => onChange(null) }}
    >
      <Segments
        wide
        label={t("inspector:link.strength")}
        value={value}
        options={(["weak", "moderate", "strong"] as const).map((strength) => ({
          value: strength,
          label: t(`inspector:link.${strength}`),
        }))}
        onChange={onChange}
      />
    </Field>
  );
}
