import { addScene, changeScene, moveScene, removeScene } from "../../core/commands/scenes";
import { notesByKey } from "../../core/loops/loopName";
import { loopKey } from "../../core/loops/loopPath";
import type { Scene, SceneId } from "../../core/model/document";
import { type SeenNow, sceneFrom } from "../../core/scenes/sceneFrom";
import { act } from "../../state/act";
import { currentDocument } from "../../state/documentStore";
import { freshId } from "../../state/freshId";
import { tell } from "../../state/messages";
import { playedScene, playScene, stopPlaying } from "../../state/scenes";
import { session } from "../../state/sessionStore";
import { t } from "../../words/sceneWords";
import { sceneTitle } from "./sceneTitle";

/** Makes a scene of what is shown now, after the one that is shown, and shows it. Gives its id. */
export function addSceneOfNow(): SceneId {
  const { scenes } = currentDocument();
  const played = playedScene();
  const scene = { id: freshId("scene"), ...wordsOfLoop(), ...sceneFrom(currentDocument(), seen()) };
  act(addScene, { scene, at: played ? scenes.indexOf(played) + 1 : scenes.length });
  playScene(scene.id);
  return scene.id;
}

/** The scene shows from now on what is shown now. */
export function updateScene(sceneId: SceneId): void {
  act(changeScene, { sceneId, changes: sceneFrom(currentDocument(), seen()) });
  playScene(sceneId);
  tell(t("scenes:updated"), { tone: "whisper" });
}

/** Puts a copy after a scene, and shows it. */
export function duplicateScene(scene: Scene): void {
  const copy = { ...scene, id: freshId("scene") };
  act(addScene, { scene: copy, at: currentDocument().scenes.indexOf(scene) + 1 });
  playScene(copy.id);
}

/** Shows a scene so many places later, or earlier. */
export function shiftScene(sceneId: SceneId, by: number): void {
  const { scenes } = currentDocument();
  const from = scenes.findIndex(({ id }) => id === sceneId);
  const to = from + by;
  if (from < 0 || to < 0 || to >= scenes.length) return;
  act(moveScene, { sceneId, to });
  const places = { from: from + 1, to: to + 1, count: scenes.length };
  tell(t("scenes:moved", places), { tone: "whisper" });
}

/** Deletes a scene; the message that says so can take it back. The next one is shown, where one was. */
export function deleteScene(scene: Scene): void {
  const { scenes } = currentDocument();
  const title = sceneTitle(scene, scenes);
  const place = scenes.indexOf(scene);
  const next = scenes[place + 1] ?? scenes[place - 1];
  act(removeScene, { sceneId: scene.id });
  if (next) playScene(next.id);
  else stopPlaying();
  const left = currentDocument().scenes;
  const isPast = (): boolean => currentDocument().scenes !== left;
  const takeBack = (): void => {
    act(addScene, { scene, at: place });
    playScene(scene.id);
  };
  tell(t("scenes:deleted", { title }), {
    action: { label: t("app:action.undo"), run: takeBack, isPast },
  });
}

function seen(): SeenNow {
  const { selection, groupFilter } = session();
  return { selection, groupFilter, played: playedScene() };
}

/** A scene of a loop that has a name and a story begins with them. */
function wordsOfLoop(): Pick<Scene, "title" | "caption"> {
  const { loop } = session().selection;
  const note = loop && notesByKey(currentDocument()).get(loopKey(loop));
  return { title: note?.name ?? "", caption: note?.story ?? "" };
}
