import { DelayMark } from "../../ui/DelayMark";
import { Segments } from "../../ui/Segments";
import { t } from "../../words/panelWords";
import { Field } from "../shared/Field";

interface DelayFieldProps {
  /** Null: several links differ. */
  readonly value: boolean | null;
  readonly mixed?: boolean;
  readonly onChange: (delayed: boolean) => void;
}

/** Whether the effect comes at once or later. */
export function DelayField({ value, mixed = false, onChange }: DelayFieldProps) {
  return (
    <Field label={t("inspector:link.delay")} mixed={mixed}>
      <Segments
        wide
        label={t("inspector:link.delay")}
        value={value === null ? null : value ? "delayed" : "atOnce"}
        options={[
          { value: "atOnce", label: t("inspector:link.atOnce") },
          { value: "delayed", label: t("inspector:link.delayed"), mark: <DelayMark /> },
        ]}
        onChange={(choice) => onChange(choice === "delayed")}
      />
    </Field>
  );
}
