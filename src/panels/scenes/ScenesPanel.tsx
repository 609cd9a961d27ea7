import { Play, Plus } from "lucide-react";
import { useEffect, useState } from "react";
import type { SceneId } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { chooseMode } from "../../state/modes";
import { stopPlaying, usePlayedScene } from "../../state/scenes";
import { session } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { t } from "../../words/sceneWords";
import { PanelRegion } from "../shared/PanelRegion";
import { addSceneOfNow } from "./sceneChanges";
import { SceneDetail } from "./SceneDetail";
import { SceneList } from "./SceneList";
import styles from "./ScenesPanel.module.css";

/** The scenes of the diagram in their order, and what the one that is shown says. */
export function ScenesPanel() {
  const scenes = useDocument((document) => document.scenes);
  const played = usePlayedScene();
  const [made, setMade] = useState<SceneId | null>(null);
  useEffect(() => endWithPanel, []);
  return (
    <PanelRegion name={t("panels:scenes")}>
      <header className={styles.head}>
        <h2>{t("scenes:status", { count: scenes.length })}</h2>
        {scenes.length > 0 && (
          <Button icon={<Play />} onClick={() => chooseMode("present")}>
            {t("scenes:play")}
          </Button>
        )}
      </header>
      {scenes.length === 0 && <p className={styles.explain}>{t("scenes:explain")}</p>}
      <SceneList scenes={scenes} played={played} />
      <div className={styles.add}>
        <Button variant="quiet" icon={<Plus />} onClick={() => setMade(addSceneOfNow())}>
          {t("scenes:add")}
        </Button>
      </div>
      {played && (
        <SceneDetail key={played.id} scene={played} scenes={scenes} isNew={played.id === made} />
      )}
    </PanelRegion>
  );
}

/** A scene may hide things: without the panel that says so they would be missing for no reason. */
function endWithPanel(): void {
  if (session().mode !== "present") stopPlaying();
}
