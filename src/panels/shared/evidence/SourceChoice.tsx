import type { Source } from "../../../core/model/document";
import { useDocument } from "../../../state/documentStore";
import { FormText } from "../../../ui/FormText";
import { Select } from "../../../ui/Select";
import { t } from "../../../words/panelWords";
import { Field } from "../Field";
import styles from "./evidence.module.css";
import type { QuoteDraft } from "./evidenceDraft";
import type { QuoteFieldsProps } from "./QuoteFields";
import { SOURCE_KINDS } from "./sourceKinds";

/** The source of a quote: one that is there, or a new one with its kind and title. */
export function SourceChoice({ draft, onChange }: QuoteFieldsProps) {
  const sources = useDocument((document) => document.sources);
  const known = Object.values(sources).map(({ id, title }) => ({
    value: id as QuoteDraft["source"],
    label: title || t("evidence:untitledSource"),
  }));
  known.sort((a, b) => a.label.localeCompare(b.label));
  return (
    <>
      <Field label={t("evidence:form.source")}>
        <Select
          label={t("evidence:form.source")}
          value={draft.source}
          options={[
            { value: "", label: t("evidence:form.chooseSource") },
            ...known,
            { value: "new", label: t("evidence:form.newSource") },
          ]}
          onChange={(source) => onChange({ source })}
        />
      </Field>
      {draft.source === "new" && (
        <div className={styles.inNew}>
          <Select
            label={t("evidence:form.kind")}
            value={draft.newKind}
            options={SOURCE_KINDS.map((kind: Source["kind"]) => ({
              value: kind,
              label: t(`evidence:sourceKind.${kind}`),
            }))}
            onChange={(newKind) => onChange({ newKind })}
          />
          <FormText
            hideLabel
            label={t("evidence:form.sourceTitle")}
            hint={t("evidence:form.sourceTitle")}
            value={draft.newTitle}
            onChange={(newTitle) => onChange({ newTitle })}
          />
        </div>
      )}
    </>
  );
}
