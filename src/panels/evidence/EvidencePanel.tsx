import { useDocument } from "../../state/documentStore";
import { t } from "../../words/panelWords";
import { PanelRegion } from "../shared/PanelRegion";
import { EvidenceHead } from "./EvidenceHead";
import styles from "./EvidencePanel.module.css";
import { EvidenceLens } from "./EvidenceLens";
import { CopyWithoutQuotes } from "./CopyWithoutQuotes";
import { ContestedLinks, LinksWithout } from "./LinkLists";

/** How far the diagram rests on something: what does not, where quotes disagree, and the tables. */
export function EvidencePanel() {
  const hasQuotes = useDocument(({ quotes }) => Object.keys(quotes).length > 0);
  return (
    <PanelRegion name={t("panels:evidence")}>
      <div className={styles.scroll}>
        <EvidenceHead />
        {!hasQuotes && (
          <p className={styles.start}>
            {t("evidence:none")} {t("evidence:panel.start")}
          </p>
        )}
        <EvidenceLens />
        <ContestedLinks />
        <LinksWithout />
        {hasQuotes && <CopyWithoutQuotes />}
      </div>
    </PanelRegion>
  );
}
