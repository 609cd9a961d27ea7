import { describe, expect, it } from "vitest";
import { removeElements } from "../../../src/core/commands/elements";
import { addLeverageTag } from "../../../src/core/commands/leverage";
import { addLink } from "../../../src/core/commands/links";
import { changeLoopNote } from "../../../src/core/commands/loopNotes";
import { attachLoopNote, forgetLoop } from "../../../src/core/commands/vanishedLoops";
import { dormantLoops } from "../../../src/core/loops/dormantLoops";
import { checkDocument } from "../../../src/core/model/checkDocument";
import type { CldDocument, LoopNote } from "../../../src/core/model/document";
import { A, annotated, B, C, CITED, D, LOOP, NOTE } from "./annotated";
import { after, changedParts, GONE, id, link, refusal } from "./carriedOut";

/** The loop a b c has lost its link from c to a, and goes round by d now: a b c d. */
function rerouted(): CldDocument {
  const open = after(annotated(), removeElements, { variableIds: [], linkIds: [link(3)] });
  return after(open, addLink, {
    id: link(9),
    source: D,
    target: A,
    polarity: "-",
    delay: null,
  });
}
const NEW_LOOP = [A, B, C, D];
const attach = { from: LOOP, to: NEW_LOOP };

const said = (changes: Partial<Pick<LoopNote, "name" | "story" | "intended" | "visibility">>) =>
  after(rerouted(), changeLoopNote, { id: id("loopNote", "new"), path: NEW_LOOP, changes });

describe("attaching what is said of a loop to another one", () => {
  it("takes name, purpose and evidence along, and nothing is dormant any more", () => {
    const start = rerouted();
    expect(dormantLoops(start)).toHaveLength(1);
    const now = after(start, attachLoopNote, attach);
    expect(now.loopNotes[NOTE]).toEqual({ ...start.loopNotes[NOTE], path: NEW_LOOP });
    expect(dormantLoops(now)).toEqual([]);
    expect(checkDocument(now)).toEqual([]);
  });

  it("takes its tags and its places in scenes along, but neither label nor badge", () => {
    const start = rerouted();
    const now = after(start, attachLoopNote, attach);
    const target = { type: "loop", path: NEW_LOOP };
    expect(now.leverageTags[id("leverageTag", 3)]?.target).toEqual(target);
    expect(now.scenes[0]?.shown).toContainEqual(target);
    expect(now.scenes[0]?.emphasised).toContainEqual(target);
    expect(changedParts(start, now).toSorted()).toEqual(["leverageTags", "loopNotes", "scenes"]);
  });

  it("finds both loops from whichever of their variables they are told", () => {
    const now = after(rerouted(), attachLoopNote, { from: [B, C, A], to: [D, A, B, C] });
    expect(now.loopNotes[NOTE]?.path).toEqual(NEW_LOOP);
  });

  it("joins what is said of both where nothing is said twice", () => {
    const start = said({ story: "It comes round by d.", visibility: "pinned" });
    const notes = Object.values(after(start, attachLoopNote, attach).loopNotes);
    expect(notes).toEqual([
      {
        id: id("loopNote", "new"),
        path: NEW_LOOP,
        name: "Help goes where it pays",
        story: "It comes round by d.",
        intended: "reinforcing",
        evidence: [CITED],
        visibility: "pinned",
      },
    ]);
  });

  it("lets the tag stay that says the same of the other loop", () => {
    const start = after(rerouted(), addLeverageTag, {
      id: id("leverageTag", "own"),
      target: { type: "loop", path: NEW_LOOP },
      point: 5,
      rationale: "Its own reason.",
      by: "modeller",
    });
    const now = after(start, attachLoopNote, attach);
    expect(now.leverageTags[id("leverageTag", 3)]).toBeUndefined();
    expect(now.leverageTags[id("leverageTag", "own")]?.rationale).toBe("Its own reason.");
    expect(checkDocument(now)).toEqual([]);
  });

  it.each([
    ["a name", { name: "Another name" }],
    ["a purpose", { intended: "balancing" as const }],
  ])("is refused where both have %s, so that none is lost", (_, changes) => {
    expect(refusal(said(changes), attachLoopNote, attach)?.code).toBe("loop-has-note");
  });

  it("is refused where both have a story, but not where it is the same", () => {
    const both = (story: string) =>
      after(said({ story: "Round and round." }), changeLoopNote, {
        id: NOTE,
        path: LOOP,
        changes: { story },
      });
    expect(refusal(both("Another story."), attachLoopNote, attach)?.code).toBe("loop-has-note");
    const now = after(both("Round and round."), attachLoopNote, attach);
    expect(Object.values(now.loopNotes).map(({ story }) => story)).toEqual(["Round and round."]);
  });

  it("is refused for a loop that is none, and for variables that are not there", () => {
    const start = rerouted();
    for (const to of [[A, C], [A, id("variable", "gone")], []]) {
      expect(refusal(start, attachLoopNote, { from: LOOP, to })).toEqual(GONE);
    }
    expect(refusal(start, attachLoopNote, { from: [], to: NEW_LOOP })).toEqual(GONE);
  });

  it("is no step from a loop to itself, and none where nothing is said", () => {
    const start = annotated();
    expect(after(start, attachLoopNote, { from: LOOP, to: LOOP })).toBe(start);
    const silent = { ...rerouted(), loopNotes: {}, leverageTags: {}, scenes: [] };
    expect(after(silent, attachLoopNote, attach)).toBe(silent);
  });
});

describe("forgetting a loop", () => {
  it("takes its note and its tags away, and nothing else", () => {
    const start = rerouted();
    const now = after(start, forgetLoop, { path: [C, A, B] });
    expect(now.loopNotes).toEqual({});
    expect(Object.keys(start.leverageTags)).toHaveLength(4);
    expect(Object.values(now.leverageTags).map(({ target }) => target.type)).toEqual([
      "variable",
      "link",
      "model",
    ]);
    expect(dormantLoops(now)).toEqual([]);
    expect(changedParts(start, now).toSorted()).toEqual(["leverageTags", "loopNotes"]);
    expect(checkDocument(now)).toEqual([]);
  });

  it("of which nothing is said is no step", () => {
    const start = rerouted();
    expect(after(start, forgetLoop, { path: NEW_LOOP })).toBe(start);
    expect(after(start, forgetLoop, { path: [A, C, B] })).toBe(start);
  });
});
