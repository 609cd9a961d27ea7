import type { LeverageTag } from "../../../core/model/document";
import { t } from "../../../words/panelWords";
import { EvidenceSection } from "./EvidenceSection";
import styles from "./evidence.module.css";

/** What a leverage tag rests on, among its other fields. */
export function TagEvidence({ tag }: { readonly tag: LeverageTag }) {
  return (
    <div className={styles.ofTag}>
      <EvidenceSection
        title={t("evidence:ofTag")}
        place={{ type: "leverageTag", id: tag.id }}
        evidence={tag.evidence}
      />
    </div>
  );
}
