import { FormText } from "../../../ui/FormText";
import { takeFocusIn } from "../../../ui/takeFocus";
import { t } from "../../../words/panelWords";
import type { QuoteDraft } from "./evidenceDraft";
import { InformantChoice } from "./InformantChoice";
import styles from "./evidence.module.css";
import { SourceChoice } from "./SourceChoice";

export interface QuoteFieldsProps {
  readonly draft: QuoteDraft;
  readonly onChange: (changes: Partial<QuoteDraft>) => void;
}

/** What was said, where and by whom. */
export function QuoteFields({ draft, onChange }: QuoteFieldsProps) {
  return (
    <div ref={takeFocusIn} className={styles.fields}>
      <FormText
        label={t("evidence:form.text")}
        hint={t("evidence:form.textHint")}
        lines={2}
        value={draft.text}
        onChange={(text) => onChange({ text })}
      />
      <FormText
        label={t("evidence:form.paraphrase")}
        hint={t("evidence:form.paraphraseHint")}
        lines={2}
        value={draft.paraphrase}
        onChange={(paraphrase) => onChange({ paraphrase })}
      />
      <SourceChoice draft={draft} onChange={onChange} />
      <InformantChoice draft={draft} onChange={onChange} />
      <FormText
        label={t("evidence:form.place")}
        hint={t("evidence:form.placeHint")}
        value={draft.locator}
        onChange={(locator) => onChange({ locator })}
      />
    </div>
  );
}
