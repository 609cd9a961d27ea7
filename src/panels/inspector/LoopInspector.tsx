import { loopKey } from "../../core/loops/loopPath";
import { freshId } from "../../state/freshId";
import { t } from "../../words/panelWords";
import { DormantDetail } from "../shared/DormantDetail";
import { EvidenceSection } from "../shared/evidence/EvidenceSection";
import { LoopActions } from "../shared/LoopActions";
import { LoopDetail } from "../shared/LoopDetail";
import { loopTitle } from "../shared/loopFacts";
import { PanelFoot } from "../shared/PanelFoot";
import { useDormantLoop } from "../shared/useDormantLoops";
import { useSelectedLoop } from "../shared/useSelectedLoop";
import styles from "./Inspector.module.css";
import { SubjectHead } from "./SubjectHead";

/** One loop, or what is kept of it, with what stands behind it. */
export function LoopInspector() {
  const { path, facts } = useSelectedLoop();
  const dormant = useDormantLoop(path);
  if (!facts) return dormant && <DormantDetail key={loopKey(dormant.path)} dormant={dormant} />;
  return (
    <>
      <div key={facts.key} className={styles.scroll}>
        <SubjectHead over={`${t("inspector:kind.loop")} · ${loopTitle(facts)}`}>
          <LoopDetail facts={facts} size="large" />
        </SubjectHead>
        <EvidenceSection
          key={facts.key}
          place={{ type: "loop", path: facts.path, id: freshId("loopNote") }}
          evidence={facts.note?.evidence ?? []}
        />
      </div>
      <PanelFoot>
        <LoopActions facts={facts} />
      </PanelFoot>
    </>
  );
}
