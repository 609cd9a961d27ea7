import { TextQuote, Unlink } from "lucide-react";
import { useState } from "react";
import {
  attachEvidence,
  detachEvidence,
  type EvidencePlace,
} from "../../../core/commands/evidence";
import type { EvidenceRef, Quote } from "../../../core/model/document";
import { act } from "../../../state/act";
import { Button } from "../../../ui/Button";
import { TextArea } from "../../../ui/TextArea";
import { t } from "../../../words/panelWords";
import { AttachTo } from "./AttachTo";
import { EditQuote } from "./EditQuote";
import styles from "./evidence.module.css";
import { OtherUses } from "./OtherUses";
import { StanceFields } from "./StanceFields";
import { targetOf } from "./targetOf";

interface EvidenceEditorProps {
  readonly place: EvidencePlace;
  readonly reference: EvidenceRef;
  readonly quote: Quote;
}

/** What a quote says of a thing, to change; the quote itself, where else it is used, and away with it. */
export function EvidenceEditor({ place, reference, quote }: EvidenceEditorProps) {
  const [rewriting, setRewriting] = useState(false);
  const change = (changes: Partial<Omit<EvidenceRef, "quoteId">>) =>
    act(attachEvidence, { target: place, evidence: { ...reference, ...changes } });
  if (rewriting) return <EditQuote quote={quote} onClose={() => setRewriting(false)} />;
  return (
    <div className={styles.editor}>
      <StanceFields ofLink={place.type === "link"} value={reference} onChange={change} />
      <TextArea
        label={t("evidence:note")}
        hint={t("evidence:noteHint")}
        value={reference.note}
        onCommit={(note) => change({ note })}
      />
      <OtherUses quoteId={quote.id} place={place} />
      <div className={styles.buttons}>
        <Button variant="quiet" icon={<TextQuote />} onClick={() => setRewriting(true)}>
          {t("evidence:editQuote")}
        </Button>
        <AttachTo quoteId={quote.id} />
        <Button variant="quiet" icon={<Unlink />} onClick={() => detach(place, quote)}>
          {t("evidence:detach")}
        </Button>
      </div>
    </div>
  );
}

function detach(place: EvidencePlace, { id }: Quote): void {
  const target = targetOf(place);
  if (target) act(detachEvidence, { target, quoteId: id });
}
