import { EVIDENCE_MEASURES } from "../../core/evidence/evidenceStep";
import { setSession, useSession } from "../../state/sessionStore";
import { Checkbox } from "../../ui/Checkbox";
import { Segments } from "../../ui/Segments";
import { t } from "../../words/panelWords";
import styles from "./EvidencePanel.module.css";

/** Whether the widths of links show what they rest on, and what is counted. */
export function EvidenceLens() {
  const isOn = useSession(({ lens }) => lens === "evidence");
  const measure = useSession((now) => now.evidenceMeasure);
  return (
    <div className={styles.lens}>
      <Checkbox
        label={t("evidence:panel.lens")}
        checked={isOn}
        onChange={(on) => setSession({ lens: on ? "evidence" : "none" })}
      />
      <Segments
        wide
        label={t("evidence:panel.by")}
        value={isOn ? measure : null}
        options={EVIDENCE_MEASURES.map((value) => ({
          value,
          label: t(`evidence:measure.${value}`),
        }))}
        onChange={(evidenceMeasure) => setSession({ lens: "evidence", evidenceMeasure })}
      />
    </div>
  );
}
