import { Pencil } from "lucide-react";
import { useState } from "react";
import type { EvidencePlace } from "../../../core/commands/evidence";
import { quoteUses } from "../../../core/evidence/quoteUses";
import type { EvidenceRef } from "../../../core/model/document";
import { useDocument } from "../../../state/documentStore";
import { IconButton } from "../../../ui/IconButton";
import { PolaritySign } from "../../../ui/PolaritySign";
import { t } from "../../../words/panelWords";
import styles from "./evidence.module.css";
import { EvidenceEditor } from "./EvidenceEditor";
import { QuoteWords, shortWords } from "./QuoteWords";

interface EvidenceItemProps {
  readonly place: EvidencePlace;
  readonly reference: EvidenceRef;
}

/** One quote and what it says of the thing; it opens to be changed. */
export function EvidenceItem({ place, reference }: EvidenceItemProps) {
  const [open, setOpen] = useState(false);
  const quote = useDocument(({ quotes }) => quotes[reference.quoteId]);
  const uses = useDocument((document) => quoteUses(document).get(reference.quoteId)?.length ?? 0);
  if (!quote) return null;
  return (
    <article className={styles.item}>
      <QuoteWords quote={quote} lead={<Stance reference={reference} />}>
        {reference.note && <p className={styles.note}>{reference.note}</p>}
      </QuoteWords>
      {uses > 1 && !open && (
        <p className={styles.also}>{t("evidence:alsoBehind", { count: uses - 1 })}</p>
      )}
      <span className={styles.pencil}>
        <IconButton
          size="small"
          label={t("evidence:edit", { words: shortWords(quote) })}
          icon={<Pencil />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </span>
      {open && <EvidenceEditor place={place} reference={reference} quote={quote} />}
    </article>
  );
}

function Stance({ reference: { stance, polarity } }: { readonly reference: EvidenceRef }) {
  return (
    <>
      <b className={styles[stance]}>{t(`evidence:stance.${stance}`)}</b>
      {polarity && (
        <>
          {" "}
          <PolaritySign polarity={polarity} />
          <span className="visually-hidden">{t(`evidence:spokenPolarity.${polarity}`)}</span>
        </>
      )}
      {" · "}
    </>
  );
}
