import { useState } from "react";
import { rewriteQuote } from "../../../core/commands/citing";
import type { Quote } from "../../../core/model/document";
import { act } from "../../../state/act";
import { FormText } from "../../../ui/FormText";
import { t } from "../../../words/panelWords";
import { draftOfQuote, problemOfQuote, type QuoteDraft, writtenQuote } from "./evidenceDraft";
import { FormFoot } from "./FormFoot";
import { InPlaceForm } from "./InPlaceForm";
import { QuoteFields } from "./QuoteFields";

interface EditQuoteProps {
  readonly quote: Quote;
  readonly onClose: () => void;
}

/** The quote itself, wherever it is used: its words, source, informant, place and memo, in one step. */
export function EditQuote({ quote, onClose }: EditQuoteProps) {
  const [draft, setDraft] = useState<QuoteDraft | null>(null);
  const [told, setTold] = useState(false);
  const shown = draft ?? draftOfQuote(quote);
  const change = (changes: Partial<QuoteDraft>) => setDraft({ ...shown, ...changes });
  const problem = problemOfQuote(shown);

  function submit(): void {
    setTold(true);
    if (problem === null && (draft === null || rewrite(quote, draft))) onClose();
  }

  return (
    <InPlaceForm
      label={t("evidence:form.editTitle")}
      onSubmit={submit}
      leave={draft ? null : onClose}
    >
      <QuoteFields draft={shown} onChange={change} />
      <FormText
        label={t("evidence:form.memo")}
        hint={t("evidence:form.memoHint")}
        lines={2}
        value={shown.memo}
        onChange={(memo) => change({ memo })}
      />
      <FormFoot
        save={t("evidence:form.saveChanges")}
        problem={told ? problem : null}
        onCancel={onClose}
      />
    </InPlaceForm>
  );
}

function rewrite({ id }: Quote, draft: QuoteDraft): boolean {
  const written = writtenQuote(draft);
  if (!written) return false;
  const { source, informant, fields } = written;
  return act(rewriteQuote, { source, informant, quoteId: id, changes: fields });
}
