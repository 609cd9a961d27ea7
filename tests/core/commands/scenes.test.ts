import { describe, expect, it } from "vitest";
import { changeMetadata } from "../../../src/core/commands/metadata";
import { addScene, changeScene, moveScene, removeScene } from "../../../src/core/commands/scenes";
import type { CldDocument, ElementRef } from "../../../src/core/model/document";
import { A, annotated, B, C, LOOP, SCENE, SHOWN } from "./annotated";
import { after, changedParts, GONE, id, refusal } from "./carriedOut";

const NEW = id("scene", "new");
const start = annotated();
const absent: readonly ElementRef[] = [
  { type: "variable", id: id("variable", "gone") },
  { type: "link", id: id("link", "gone") },
  { type: "loop", path: [A, id("variable", "gone")] },
];
const scene = {
  id: NEW,
  title: "All",
  caption: "",
  shown: "everything",
  emphasised: [{ type: "loop", path: [C, A, B] }],
} as const;
const titles = ({ scenes }: CldDocument) => scenes.map(({ title }) => title);

describe("scenes", () => {
  it("come after the others, with loops written from their least variable", () => {
    const now = after(start, addScene, { scene });
    expect(now.scenes[0]).toBe(start.scenes[0]);
    expect(now.scenes[1]).toEqual({ ...scene, emphasised: [{ type: "loop", path: LOOP }] });
    expect(changedParts(start, now)).toEqual(["scenes"]);
  });

  it("come at a place among the others where one is given", () => {
    const first = after(start, addScene, { scene, at: 0 });
    expect(titles(first)).toEqual(["All", "The core"]);
    expect(titles(after(first, addScene, { scene: { ...scene, title: "B" }, at: 1 }))).toEqual([
      "All",
      "B",
      "The core",
    ]);
    expect(titles(after(start, addScene, { scene, at: 99 }))).toEqual(["The core", "All"]);
    expect(titles(after(start, addScene, { scene, at: -1 }))).toEqual(["All", "The core"]);
  });

  it("leave out what is not there", () => {
    const mixed = [...absent, ...SHOWN];
    const now = after(start, addScene, { scene: { ...scene, shown: mixed, emphasised: mixed } });
    expect(now.scenes[1]).toMatchObject({ shown: SHOWN, emphasised: SHOWN });
    const changed = after(start, changeScene, { sceneId: SCENE, changes: { shown: absent } });
    expect(changed.scenes[0]).toMatchObject({ shown: [], emphasised: SHOWN });
  });

  it("take other words, and show other things, each without the rest", () => {
    const now = after(start, changeScene, { sceneId: SCENE, changes: { caption: "Look here" } });
    expect(now.scenes).toEqual([{ ...start.scenes[0], caption: "Look here" }]);
    const all = after(now, changeScene, { sceneId: SCENE, changes: { shown: "everything" } });
    expect(all.scenes).toEqual([{ ...now.scenes[0], shown: "everything" }]);
    expect(after(all, changeScene, { sceneId: SCENE, changes: { title: "The core" } })).toBe(all);
  });

  it("go, and what they show stays", () => {
    const now = after(start, removeScene, { sceneId: SCENE });
    expect(now.scenes).toEqual([]);
    expect(changedParts(start, now)).toEqual(["scenes"]);
  });

  it("are shown earlier or later", () => {
    let three = after(start, addScene, { scene });
    three = after(three, addScene, { scene: { ...scene, id: id("scene", 3), title: "Third" } });
    const moved = (to: number) => titles(after(three, moveScene, { sceneId: NEW, to }));
    expect(moved(0)).toEqual(["All", "The core", "Third"]);
    expect(moved(2)).toEqual(["The core", "Third", "All"]);
    expect(moved(99)).toEqual(["The core", "Third", "All"]);
    expect(moved(-5)).toEqual(["All", "The core", "Third"]);
    expect(after(three, moveScene, { sceneId: NEW, to: 1 })).toBe(three);
  });

  it("are refused when they are gone", () => {
    expect(refusal(start, changeScene, { sceneId: NEW, changes: {} })).toEqual(GONE);
    expect(refusal(start, removeScene, { sceneId: NEW })).toEqual(GONE);
    expect(refusal(start, moveScene, { sceneId: NEW, to: 0 })).toEqual(GONE);
  });
});

describe("what the document says of itself", () => {
  it("changes without the rest, and is no step when it is said already", () => {
    const authors = [{ name: "A. Modeller", orcid: "" }];
    const now = after(start, changeMetadata, { changes: { title: "Care", authors } });
    expect(now.metadata).toEqual({ ...start.metadata, title: "Care", authors });
    expect(changedParts(start, now)).toEqual(["metadata"]);
    const again = { title: "Care", authors: structuredClone(authors) };
    expect(after(now, changeMetadata, { changes: again })).toBe(now);
  });
});
