import { canonicalLoop } from "../loops/loopPath";
import type { CldDocument, ElementRef, Scene, SceneId } from "../model/document";
import { type Command, done, refused } from "./command";
import { isThere } from "./presence";
import { mapList, withFields } from "./sharing";

interface AddSceneArgs {
  readonly scene: Scene;
  /** Its place among the scenes, from 0; after the others when there is none. */
  readonly at?: number;
}

/** Adds a scene. What it shows that is not there is left out. */
export const addScene: Command<AddSceneArgs> = {
  label: "commands:addScene",
  apply: (document, { scene, at = document.scenes.length }) =>
    done({
      ...document,
      scenes: document.scenes.toSpliced(Math.max(0, at), 0, shownOf(document, scene)),
    }),
};

interface ChangeSceneArgs {
  readonly sceneId: SceneId;
  readonly changes: Partial<Omit<Scene, "id">>;
}

/** Changes the words of a scene, or what it shows. What is not there is left out. */
export const changeScene: Command<ChangeSceneArgs> = {
  label: "commands:changeScene",
  apply: (document, { sceneId, changes }) => {
    if (!document.scenes.some(({ id }) => id === sceneId)) return refused("gone");
    const scenes = mapList(document.scenes, (scene) =>
      scene.id === sceneId ? withFields(scene, shownOf(document, { ...scene, ...changes })) : scene,
    );
    return done(withFields(document, { scenes }));
  },
};

/** Deletes a scene; what it shows stays in the diagram. */
export const removeScene: Command<{ readonly sceneId: SceneId }> = {
  label: "commands:removeScene",
  apply: (document, { sceneId }) => {
    const scenes = document.scenes.filter(({ id }) => id !== sceneId);
    if (scenes.length === document.scenes.length) return refused("gone");
    return done({ ...document, scenes });
  },
};

interface MoveSceneArgs {
  readonly sceneId: SceneId;
  /** Its new place among the scenes, from 0; beyond the end is the end. */
  readonly to: number;
}

/** Shows a scene earlier or later. */
export const moveScene: Command<MoveSceneArgs> = {
  label: "commands:moveScene",
  apply: (document, { sceneId, to }) => {
    const scene = document.scenes.find(({ id }) => id === sceneId);
    if (!scene) return refused("gone");
    const others = document.scenes.filter((other) => other !== scene);
    const scenes = others.toSpliced(Math.max(0, to), 0, scene);
    return done(withFields(document, { scenes }));
  },
};

function shownOf(document: CldDocument, scene: Scene): Scene {
  const present = (refs: readonly ElementRef[]) =>
    refs.filter((ref) => isThere(document, ref)).map(written);
  return {
    ...scene,
    shown: scene.shown === "everything" ? scene.shown : present(scene.shown),
    emphasised: present(scene.emphasised),
  };
}

function written(ref: ElementRef): ElementRef {
  return ref.type === "loop" ? { ...ref, path: canonicalLoop(ref.path) } : ref;
}
