import { isContested, polarityInQuotes } from "../../../core/evidence/contested";
import { evidenceCounts } from "../../../core/evidence/evidenceCounts";
import type { EvidencePlace } from "../../../core/commands/evidence";
import type { EvidenceRef, LinkId } from "../../../core/model/document";
import { SHOWN_SIGN, sidesInWords } from "../../../state/contestWords";
import { useDocument } from "../../../state/documentStore";
import { t } from "../../../words/panelWords";
import { countsInWords, stancesInWords } from "./countsInWords";
import styles from "./evidence.module.css";

interface EvidenceFactsProps {
  readonly place: EvidencePlace;
  readonly evidence: readonly EvidenceRef[];
}

/** How much evidence there is and for which side; for links also whether it agrees. */
export function EvidenceFacts({ place, evidence }: EvidenceFactsProps) {
  const quotes = useDocument((document) => document.quotes);
  if (evidence.length === 0) return null;
  const counts = evidenceCounts({ quotes }, evidence);
  return (
    <div className={styles.facts}>
      <p className={styles.soft}>{`${countsInWords(counts)}: ${stancesInWords(counts)}`}</p>
      {place.type === "link" && <Disagreement id={place.id} />}
    </div>
  );
}

function Disagreement({ id }: { readonly id: LinkId }) {
  const link = useDocument(({ links }) => links[id]);
  if (!link) return null;
  if (isContested(link.evidence)) {
    const sides = sidesInWords(link.evidence);
    return (
      <p role="note" className={styles.notice}>
        {t("evidence:contestedBy", { sides })}
      </p>
    );
  }
  const said = polarityInQuotes(link);
  if (said === null) return null;
  const signs = { said: SHOWN_SIGN[said], drawn: SHOWN_SIGN[link.polarity] };
  return (
    <p role="note" className={styles.notice}>
      {t("evidence:mismatch", signs)}
    </p>
  );
}
