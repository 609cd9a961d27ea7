import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import type { EvidencePlace } from "../../../core/commands/evidence";
import type { EvidenceRef } from "../../../core/model/document";
import { Button } from "../../../ui/Button";
import { t } from "../../../words/panelWords";
import { Section } from "../Section";
import { AddEvidence } from "./AddEvidence";
import { hasDraft, placeKey } from "./draftMemory";
import styles from "./evidence.module.css";
import { EvidenceFacts } from "./EvidenceFacts";
import { EvidenceItem } from "./EvidenceItem";

interface EvidenceSectionProps {
  readonly title?: string;
  readonly place: EvidencePlace;
  readonly evidence: readonly EvidenceRef[];
}

/** What a thing rests on: quotes to read, to add, to change and to attach elsewhere. */
export function EvidenceSection({
  title = t("evidence:title"),
  place,
  evidence,
}: EvidenceSectionProps) {
  const [adding, setAdding] = useState(() => hasDraft(placeKey(place)));
  const add = useRef<HTMLButtonElement>(null);
  function close(): void {
    setAdding(false);
    add.current?.focus();
  }
  return (
    <Section
      title={title}
      count={evidence.length}
      action={
        <Button
          ref={add}
          variant="quiet"
          icon={<Plus />}
          aria-label={t("evidence:addTo")}
          aria-expanded={adding}
          onClick={() => (adding ? close() : setAdding(true))}
        >
          {t("evidence:add")}
        </Button>
      }
    >
      <EvidenceFacts place={place} evidence={evidence} />
      {adding && <AddEvidence place={place} evidence={evidence} onClose={close} />}
      {evidence.length === 0 && !adding && <p className={styles.soft}>{t("evidence:none")}</p>}
      {evidence.map((reference) => (
        <EvidenceItem key={reference.quoteId} place={place} reference={reference} />
      ))}
    </Section>
  );
}
