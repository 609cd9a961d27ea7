import type { Scene } from "../../core/model/document";
import { t } from "../../words/sceneWords";

/** What a scene is called: its title, else its number among the scenes. */
export function sceneTitle(scene: Scene, scenes: readonly Scene[]): string {
  return scene.title.trim() || t("scenes:untitled", { number: scenes.indexOf(scene) + 1 });
}
