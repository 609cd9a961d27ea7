import { GripVertical } from "lucide-react";
import type { KeyboardEvent, PointerEvent } from "react";
import type { Scene } from "../../core/model/document";
import { playScene } from "../../state/scenes";
import { classNames } from "../../ui/classNames";
import { t } from "../../words/sceneWords";
import { sceneTitle } from "./sceneTitle";
import styles from "./ScenesPanel.module.css";
import { stressed } from "./stressed";

interface SceneRowProps {
  readonly scene: Scene;
  readonly scenes: readonly Scene[];
  readonly isPlayed: boolean;
  readonly isDragged: boolean;
  /** Where beside this row a dragged one would come to stand. */
  readonly gap: "before" | "after" | "";
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onGrip: (event: PointerEvent) => void;
}

/** One scene: its number and title, and under them its caption or what it stresses. */
export function SceneRow(props: SceneRowProps) {
  const { scene, scenes, isPlayed, isDragged, gap } = props;
  return (
    <li
      className={classNames(styles.row, isPlayed && styles.played, isDragged && styles.dragged)}
      data-gap={gap}
    >
      <button
        type="button"
        className={styles.open}
        data-scene={scene.id}
        aria-current={isPlayed}
        onClick={() => playScene(scene.id)}
        onKeyDown={props.onKeyDown}
      >
        <span className={styles.number}>{scenes.indexOf(scene) + 1}</span>
        <span className={styles.text}>
          <span className={styles.name}>{sceneTitle(scene, scenes)}</span>
          <span className={styles.caption}>{scene.caption || stressed(scene)}</span>
        </span>
      </button>
      {/* For the hand; the keyboard has Alt with the arrows. */}
      <span className={styles.grip} title={t("scenes:drag")} onPointerDown={props.onGrip}>
        <GripVertical aria-hidden="true" />
      </span>
    </li>
  );
}
