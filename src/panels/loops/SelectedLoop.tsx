import { LoopActions } from "../shared/LoopActions";
import { LoopDetail } from "../shared/LoopDetail";
import { loopTitle } from "../shared/loopFacts";
import { PanelFoot } from "../shared/PanelFoot";
import { useSelectedLoop } from "../shared/useSelectedLoop";
import { DormantDetail } from "./DormantDetail";
import styles from "./LoopsPanel.module.css";

/** All about the selected loop, in its own place under the list. */
export function SelectedLoop() {
  const { path, facts } = useSelectedLoop();
  if (!path) return null;
  if (!facts) return <DormantDetail path={path} />;
  return (
    <section className={styles.selected} aria-label={loopTitle(facts)}>
      <div className={styles.scroll}>
        <LoopDetail facts={facts} size="normal" />
      </div>
      <PanelFoot>
        <LoopActions facts={facts} />
      </PanelFoot>
    </section>
  );
}
