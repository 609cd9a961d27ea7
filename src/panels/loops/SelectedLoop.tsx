import { loopKey } from "../../core/loops/loopPath";
import { t } from "../../words/panelWords";
import { DormantDetail } from "../shared/DormantDetail";
import { LoopActions } from "../shared/LoopActions";
import { LoopDetail } from "../shared/LoopDetail";
import { loopTitle } from "../shared/loopFacts";
import { PanelFoot } from "../shared/PanelFoot";
import { useDormantLoop } from "../shared/useDormantLoops";
import { useSelectedLoop } from "../shared/useSelectedLoop";
import styles from "./LoopsPanel.module.css";

/** All about the selected loop, in its own place under the list. */
export function SelectedLoop() {
  const { path, facts } = useSelectedLoop();
  const dormant = useDormantLoop(path);
  if (!facts) {
    if (!dormant) return null;
    return (
      <section data-detail="" className={styles.selected} aria-label={t("stories:dormant.one")}>
        <DormantDetail key={loopKey(dormant.path)} dormant={dormant} />
      </section>
    );
  }
  return (
    <section data-detail="" className={styles.selected} aria-label={loopTitle(facts)}>
      {/* Another loop is read from its beginning. */}
      <div key={facts.key} className={styles.scroll}>
        <LoopDetail facts={facts} size="normal" />
      </div>
      <PanelFoot>
        <LoopActions facts={facts} />
      </PanelFoot>
    </section>
  );
}
