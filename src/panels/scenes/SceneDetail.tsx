import { Copy, Ellipsis, Play, RefreshCw, Trash2 } from "lucide-react";
import { changeScene } from "../../core/commands/scenes";
import type { Scene } from "../../core/model/document";
import { act } from "../../state/act";
import { chooseMode } from "../../state/modes";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { MenuItem } from "../../ui/MenuItem";
import { Segments } from "../../ui/Segments";
import { SubjectField } from "../../ui/SubjectField";
import { TextArea } from "../../ui/TextArea";
import { t } from "../../words/sceneWords";
import { Field } from "../shared/Field";
import { PanelFoot } from "../shared/PanelFoot";
import { deleteScene, duplicateScene, shiftScene, updateScene } from "./sceneChanges";
import { sceneTitle } from "./sceneTitle";
import styles from "./ScenesPanel.module.css";
import { stressed } from "./stressed";

interface SceneDetailProps {
  readonly scene: Scene;
  readonly scenes: readonly Scene[];
  /** It was just made: its title is asked for. */
  readonly isNew: boolean;
}

/** The scene that is shown: its words, what becomes of the rest, and what can be done with it. */
export function SceneDetail({ scene, scenes, isNew }: SceneDetailProps) {
  const change = (changes: Partial<Omit<Scene, "id">>): void =>
    void act(changeScene, { sceneId: scene.id, changes });
  return (
    <>
      <section className={styles.detail} aria-label={sceneTitle(scene, scenes)}>
        <SubjectField
          size="normal"
          takesFocus={isNew}
          label={t("scenes:title")}
          hint={sceneTitle({ ...scene, title: "" }, scenes)}
          value={scene.title}
          onCommit={(title) => change({ title: title.trim() })}
        />
        <TextArea
          look="prose"
          hideLabel
          label={t("scenes:caption")}
          hint={t("scenes:captionHint")}
          value={scene.caption}
          onCommit={(caption) => change({ caption: caption.trim() })}
        />
        <p className={styles.stressed}>{stressed(scene)}</p>
        <Rest scene={scene} onChange={change} />
        <Button icon={<RefreshCw />} onClick={() => updateScene(scene.id)}>
          {t("scenes:update")}
        </Button>
      </section>
      <PanelFoot>
        <Button variant="quiet" icon={<Play />} onClick={() => chooseMode("present")}>
          {t("scenes:playHere")}
        </Button>
        <MoreOfScene scene={scene} scenes={scenes} />
        <span data-end="">
          <IconButton
            label={t("scenes:delete")}
            icon={<Trash2 />}
            onClick={() => deleteScene(scene)}
          />
        </span>
      </PanelFoot>
    </>
  );
}

interface RestProps {
  readonly scene: Scene;
  readonly onChange: (changes: Partial<Scene>) => void;
}

/** Whether what the scene does not stress is faded or not there at all. */
function Rest({ scene: { shown, emphasised }, onChange }: RestProps) {
  const others = shown === "everything" ? emphasised : shown;
  if (others.length === 0) return null;
  const faded = {
    shown: "everything",
    emphasised: emphasised.length > 0 ? emphasised : others,
  } as const;
  return (
    <Field label={t("scenes:rest")}>
      <Segments
        label={t("scenes:rest")}
        value={shown === "everything" ? "faded" : "hidden"}
        options={[
          { value: "faded", label: t("scenes:faded") },
          { value: "hidden", label: t("scenes:hidden") },
        ]}
        onChange={(rest) => onChange(rest === "faded" ? faded : { shown: emphasised })}
      />
    </Field>
  );
}

function MoreOfScene({ scene, scenes }: Omit<SceneDetailProps, "isNew">) {
  const place = scenes.indexOf(scene);
  return (
    <Menu side="top" trigger={<IconButton label={t("scenes:more")} icon={<Ellipsis />} />}>
      <MenuItem icon={<Copy />} onSelect={() => duplicateScene(scene)}>
        {t("scenes:duplicate")}
      </MenuItem>
      <MenuItem disabled={place === 0} keys="Alt ↑" onSelect={() => shiftScene(scene.id, -1)}>
        {t("scenes:earlier")}
      </MenuItem>
      <MenuItem
        disabled={place === scenes.length - 1}
        keys="Alt ↓"
        onSelect={() => shiftScene(scene.id, 1)}
      >
        {t("scenes:later")}
      </MenuItem>
    </Menu>
  );
}
