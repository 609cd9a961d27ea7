import { useState } from "react";
import type { EvidencePlace } from "../../../core/commands/evidence";
import type { EvidenceRef } from "../../../core/model/document";
import { useDocument } from "../../../state/documentStore";
import { FormText } from "../../../ui/FormText";
import { Segments } from "../../../ui/Segments";
import { t } from "../../../words/panelWords";
import { draftFor, forgetDraft, hasDraft, keepDraft, placeKey } from "./draftMemory";
import { type EvidenceDraft, problemOfEvidence } from "./evidenceDraft";
import { FormFoot } from "./FormFoot";
import { handIn } from "./handIn";
import { InPlaceForm } from "./InPlaceForm";
import { QuoteFields } from "./QuoteFields";
import { QuoteSearch } from "./QuoteSearch";
import { StanceFields } from "./StanceFields";

interface AddEvidenceProps {
  readonly place: EvidencePlace;
  /** What is there already, not to be offered again. */
  readonly evidence: readonly EvidenceRef[];
  readonly onClose: () => void;
}

/** A form in its place: a new quote or one that is there, and what it says. All of it is one step. */
export function AddEvidence({ place, evidence, onClose }: AddEvidenceProps) {
  const key = placeKey(place);
  const [draft, setDraft] = useState(() => draftFor(key));
  const [told, setTold] = useState(false);
  const hasQuotes = useDocument(({ quotes }) => Object.keys(quotes).length > 0);
  const problem = problemOfEvidence(draft);

  function change(changes: Partial<EvidenceDraft>): void {
    const now = { ...draft, ...changes };
    setDraft(now);
    keepDraft(key, now);
  }
  function leave(): void {
    forgetDraft(key);
    onClose();
  }
  function submit(): void {
    setTold(true);
    if (problem === null && handIn(place, draft)) leave();
  }

  return (
    <InPlaceForm
      label={t("evidence:form.title")}
      onSubmit={submit}
      leave={hasDraft(key) ? null : leave}
    >
      {hasQuotes && (
        <Segments
          wide
          label={t("evidence:form.which")}
          value={draft.mode}
          options={(["new", "existing"] as const).map((mode) => ({
            value: mode,
            label: t(`evidence:form.${mode}`),
          }))}
          onChange={(mode) => change({ mode })}
        />
      )}
      {draft.mode === "new" ? (
        <QuoteFields
          draft={draft.quote}
          onChange={(changes) => change({ quote: { ...draft.quote, ...changes } })}
        />
      ) : (
        <QuoteSearch
          chosen={draft.quoteId}
          without={evidence}
          onChoose={(quoteId) => change({ quoteId })}
        />
      )}
      <StanceFields ofLink={place.type === "link"} value={draft} onChange={change} />
      <FormText
        label={t("evidence:note")}
        hint={t("evidence:noteHint")}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
      <FormFoot save={t("evidence:form.save")} problem={told ? problem : null} onCancel={leave} />
    </InPlaceForm>
  );
}
