import type { Polarity } from "../../core/model/document";
import { PolaritySign } from "../../ui/PolaritySign";
import { Segments } from "../../ui/Segments";
import { t } from "../../words/panelWords";
import { Field } from "../shared/Field";

interface PolarityFieldProps {
  /** Null: several links differ. */
  readonly value: Polarity | null;
  readonly mixed?: boolean;
  readonly onChange: (polarity: Polarity) => void;
}

/** In which direction the effect follows its cause. */
export function PolarityField({ value, mixed = false, onChange }: PolarityFieldProps) {
  return (
    <Field label={t("inspector:link.polarity")} mixed={mixed}>
      <Segments
        wide
        label={t("inspector:link.polarity")}
        value={value}
        options={[
          { value: "+", label: t("inspector:link.same"), mark: <PolaritySign polarity="+" /> },
          { value: "-", label: t("inspector:link.opposite"), mark: <PolaritySign polarity="-" /> },
          { value: "?", label: t("inspector:link.open"), mark: <PolaritySign polarity="?" /> },
        ]}
        onChange={onChange}
      />
    </Field>
  );
}
