import { useId } from "react";
import { looksLikeName } from "../../../core/evidence/looksLikeName";
import { useDocument } from "../../../state/documentStore";
import { FormText } from "../../../ui/FormText";
import { Select } from "../../../ui/Select";
import { t } from "../../../words/panelWords";
import { Field } from "../Field";
import styles from "./evidence.module.css";
import type { QuoteDraft } from "./evidenceDraft";
import type { QuoteFieldsProps } from "./QuoteFields";

/** Who said it, by a code; a new code that looks like a person's name is warned of. */
export function InformantChoice({ draft, onChange }: QuoteFieldsProps) {
  const informants = useDocument((document) => document.informants);
  const warning = useId();
  const warned = looksLikeName(draft.newCode);
  const known = Object.values(informants).map(({ id, code }) => ({
    value: id as QuoteDraft["informant"],
    label: code || t("evidence:uncodedInformant"),
  }));
  known.sort((a, b) => a.label.localeCompare(b.label, "en", { numeric: true }));
  return (
    <>
      <Field label={t("evidence:form.informant")}>
        <Select
          label={t("evidence:form.informant")}
          value={draft.informant}
          options={[
            { value: "", label: t("evidence:form.nobody") },
            ...known,
            { value: "new", label: t("evidence:form.newInformant") },
          ]}
          onChange={(informant) => onChange({ informant })}
        />
      </Field>
      {draft.informant === "new" && (
        <div className={styles.inNew}>
          <FormText
            hideLabel
            label={t("evidence:form.code")}
            hint={t("evidence:form.codeHint")}
            describedBy={warned ? warning : undefined}
            value={draft.newCode}
            onChange={(newCode) => onChange({ newCode })}
          />
          <output id={warning} className={styles.warning}>
            {warned && t("evidence:looksLikeName")}
          </output>
        </div>
      )}
    </>
  );
}
