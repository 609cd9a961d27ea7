import { type KeyboardEvent, useRef } from "react";
import type { Scene, SceneId } from "../../core/model/document";
import { playScene } from "../../state/scenes";
import { t } from "../../words/sceneWords";
import { deleteScene, shiftScene } from "./sceneChanges";
import { SceneRow } from "./SceneRow";
import styles from "./ScenesPanel.module.css";
import { useDraggedOrder } from "./useDraggedOrder";

interface SceneListProps {
  readonly scenes: readonly Scene[];
  readonly played: Scene | null;
}

/** Scenes as rows. Arrows show the next one, with Alt they move it; Delete deletes. */
export function SceneList({ scenes, played }: SceneListProps) {
  const list = useRef<HTMLOListElement>(null);
  const { dragged, gap, beginDrag } = useDraggedOrder(list, shiftScene);
  if (scenes.length === 0) return null;

  function onKeyDown(event: KeyboardEvent, scene: Scene, place: number): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === "Delete") deleteAndStay(scene);
    else if (step === undefined) return;
    else if (event.altKey) {
      shiftScene(scene.id, step);
      focusRow(scene.id);
    } else goTo(scenes[place + step]);
    event.preventDefault();
    event.stopPropagation();
  }
  function goTo(scene: Scene | undefined): void {
    if (!scene) return;
    playScene(scene.id);
    // At once: the next key may come before the next picture, and is meant for this row.
    rowOf(scene.id)?.focus();
  }
  function deleteAndStay(scene: Scene): void {
    const place = scenes.indexOf(scene);
    const next = scenes[place + 1] ?? scenes[place - 1];
    deleteScene(scene);
    if (next) focusRow(next.id);
  }
  /** Once the row is in its new place. */
  function focusRow(id: SceneId): void {
    requestAnimationFrame(() => rowOf(id)?.focus());
  }
  function rowOf(id: SceneId): HTMLElement | null {
    return list.current?.querySelector<HTMLElement>(`[data-scene="${id}"]`) ?? null;
  }

  return (
    <ol ref={list} className={styles.list} aria-label={t("scenes:list")}>
      {scenes.map((scene, place) => (
        <SceneRow
          key={scene.id}
          scene={scene}
          scenes={scenes}
          isPlayed={scene === played}
          isDragged={scene.id === dragged}
          gap={gap === place ? "before" : gap === scenes.length && place === gap - 1 ? "after" : ""}
          onKeyDown={(event) => onKeyDown(event, scene, place)}
          onGrip={(event) => beginDrag(event, scene.id)}
        />
      ))}
    </ol>
  );
}
