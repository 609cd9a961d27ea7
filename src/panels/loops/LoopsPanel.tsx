import { useAnalysis } from "../../state/analysisStore";
import { t } from "../../words/panelWords";
import { PanelRegion } from "../shared/PanelRegion";
import { DormantLoops } from "./DormantLoops";
import { LoopList } from "./LoopList";
import { LoopsHead } from "./LoopsHead";
import styles from "./LoopsPanel.module.css";
import { NonePass } from "./NonePass";
import { SelectedLoop } from "./SelectedLoop";
import { SettleSigns } from "./SettleSigns";
import { useShownLoops } from "./useShownLoops";

/** The feedback loops of the diagram: how many, which, and at the foot all about the selected one. */
export function LoopsPanel() {
  const shown = useShownLoops();
  const { loops, arranged } = shown;
  const failed = useAnalysis((analysis) => analysis.failed);
  // Of a document that was just opened nobody can say yet that it has none.
  const isUnknown = useAnalysis(({ looking, links }) => looking && Object.keys(links).length === 0);
  return (
    <PanelRegion name={t("panels:loops")}>
      <LoopsHead shown={shown} />
      {failed && <output className={styles.empty}>{t("loops:failed")}</output>}
      {loops.count === 0 && !failed && !isUnknown && (
        <p className={styles.empty}>{t("loops:empty")}</p>
      )}
      {loops.count > 0 && arranged.indices.length === 0 && <NonePass />}
      <LoopList shown={shown} />
      <SettleSigns />
      <DormantLoops />
      <SelectedLoop />
    </PanelRegion>
  );
}
