import type { Scene, SceneId } from "../core/model/document";
import { framedVariables } from "../core/scenes/framedVariables";
import { currentDocument, useDocument } from "./documentStore";
import { NOTHING_SELECTED, requestView, session, setSession, useSession } from "./sessionStore";

/** The scene that is shown on the sheet, or null. */
export function usePlayedScene(): Scene | null {
  const playing = useSession((now) => now.playing);
  return useDocument(({ scenes }) => scenes.find(({ id }) => id === playing) ?? null);
}

/** The same, outside of React. */
export function playedScene(): Scene | null {
  const { playing } = session();
  return currentDocument().scenes.find(({ id }) => id === playing) ?? null;
}

/** Shows a scene on the sheet: hides and fades what it does not speak of, and looks at what it stresses. */
export function playScene(sceneId: SceneId, { still = false } = {}): void {
  const document = currentDocument();
  const scene = document.scenes.find(({ id }) => id === sceneId);
  if (!scene) return;
  const framed = framedVariables(document, scene);
  setSession({ playing: sceneId, selection: NOTHING_SELECTED, hoveredLoop: null });
  requestView({ kind: "frame", variables: framed && [...framed], still });
}

/** Shows the whole diagram again. */
export function stopPlaying(): void {
  if (session().playing !== null) setSession({ playing: null });
}

/** Goes so many scenes on, or back; from no scene to the first. Stays at the first and the last. */
export function stepScene(step: number): void {
  const { scenes } = currentDocument();
  const here = scenes.findIndex(({ id }) => id === session().playing);
  const to = here < 0 ? 0 : Math.max(0, Math.min(scenes.length - 1, here + step));
  const scene = scenes[to];
  if (scene) playScene(scene.id);
}
