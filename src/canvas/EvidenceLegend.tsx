import { X } from "lucide-react";
import {
  EVIDENCE_MEASURES,
  EVIDENCE_STEPS,
  type EvidenceMeasure,
  linksByStep,
} from "../core/evidence/evidenceStep";
import { currentDocument, useDocument } from "../state/documentStore";
import { setSession, useSession } from "../state/sessionStore";
import { IconButton } from "../ui/IconButton";
import { Select } from "../ui/Select";
import { t } from "../words/panelWords";
import styles from "./EvidenceLegend.module.css";
import { keepPress } from "./keepPress";

/** What the widths of links stand for, how many links have each, and what is counted. */
export function EvidenceLegend() {
  const measure = useSession((now) => now.evidenceMeasure);
  const counts = useCounts(measure);
  return (
    <section aria-label={t("evidence:legend.label")} className={styles.legend}>
      <Select
        label={t("evidence:legend.label")}
        value={measure}
        options={EVIDENCE_MEASURES.map((value) => ({
          value,
          label: t(`evidence:legend.measure.${value}`),
        }))}
        onChange={(evidenceMeasure) => setSession({ evidenceMeasure })}
      />
      <ul className={styles.steps}>
        {EVIDENCE_STEPS.map((step) => (
          <li key={step} className={styles.step} data-empty={counts[step] === 0}>
            <svg aria-hidden="true" width={18} height={8} data-step={step}>
              <path d="M0 4h18" />
            </svg>
            <span>{`${t(`evidence:legend.step.${step}`)}:`}</span>
            <b>{counts[step]}</b>
            <span className="visually-hidden">
              {t("evidence:legend.links", { count: counts[step] })}
            </span>
          </li>
        ))}
      </ul>
      <IconButton
        size="small"
        label={t("evidence:legend.close")}
        icon={<X />}
        onKeyDown={keepPress}
        onClick={() => setSession({ lens: "none" })}
      />
    </section>
  );
}

function useCounts(measure: EvidenceMeasure): ReturnType<typeof linksByStep> {
  useDocument(({ links }) => links);
  useDocument(({ quotes }) => quotes);
  return linksByStep(currentDocument(), measure);
}
