import { evidenceOverview } from "../../core/evidence/evidenceOverview";
import { useDocument } from "../../state/documentStore";
import { setSession } from "../../state/sessionStore";
import { t } from "../../words/panelWords";
import { Field } from "../shared/Field";
import styles from "./Inspector.module.css";

/** How many links have evidence, and the way to the panel that says more. Nothing without links. */
export function ModelEvidence() {
  const links = useDocument((document) => document.links);
  const { links: count, without, contested } = evidenceOverview({ links });
  if (count === 0) return null;
  const status = t("evidence:panel.status", { with: count - without.length, links: count });
  return (
    <Field label={t("evidence:title")}>
      <button
        type="button"
        className={styles.evidence}
        onClick={() => setSession({ panelTab: "evidence" })}
      >
        {contested.length === 0
          ? status
          : `${status}; ${t("evidence:panel.contested", { count: contested.length })}`}
      </button>
    </Field>
  );
}
