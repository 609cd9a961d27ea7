import { useAnalysis } from "../../state/analysisStore";
import { t } from "../../words/panelWords";
import { PanelRegion } from "../shared/PanelRegion";
import { DormantLoops } from "./DormantLoops";
import { LoopList } from "./LoopList";
import { LoopsHead } from "./LoopsHead";
import styles from "./LoopsPanel.module.css";
import { SelectedLoop } from "./SelectedLoop";
import { SettleSigns } from "./SettleSigns";
import { useArrangedLoops } from "./useArrangedLoops";

/** Every feedback loop of the diagram: how many, which, and at the foot all about the selected one. */
export function LoopsPanel() {
  const { loops, arranged } = useArrangedLoops();
  const failed = useAnalysis((analysis) => analysis.failed);
  return (
    <PanelRegion name={t("panels:loops")}>
      <LoopsHead loops={loops} arranged={arranged} />
      {failed && <output className={styles.empty}>{t("loops:failed")}</output>}
      {loops.count === 0 && !failed && <p className={styles.empty}>{t("loops:empty")}</p>}
      {loops.count > 0 && arranged.indices.length === 0 && (
        <p className={styles.empty}>{t("loops:nonePass")}</p>
      )}
      <LoopList loops={loops} indices={arranged.indices} />
      <SettleSigns />
      <DormantLoops />
      <SelectedLoop />
    </PanelRegion>
  );
}
