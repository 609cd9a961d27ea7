import type { EvidencePlace } from "../../../core/commands/evidence";
import { quoteUses } from "../../../core/evidence/quoteUses";
import type { QuoteId } from "../../../core/model/document";
import { useDocument } from "../../../state/documentStore";
import { t } from "../../../words/panelWords";
import styles from "./evidence.module.css";
import { targetOf } from "./targetOf";
import { UseButton } from "./UseButton";

interface OtherUsesProps {
  readonly quoteId: QuoteId;
  /** Where one is now. */
  readonly place: EvidencePlace;
}

/** What else a quote is evidence of; each can be gone to. Nothing when it is of nothing else. */
export function OtherUses({ quoteId, place }: OtherUsesProps) {
  const uses = useDocument((document) => quoteUses(document).get(quoteId));
  const others = uses?.filter(({ id }) => id !== targetOf(place)?.id) ?? [];
  if (others.length === 0) return null;
  return (
    <section aria-label={t("evidence:usedAlso")}>
      <h4 className={styles.label}>{t("evidence:usedAlso")}</h4>
      <ul>
        {others.map((target) => (
          <li key={target.id}>
            <UseButton target={target} />
          </li>
        ))}
      </ul>
    </section>
  );
}
