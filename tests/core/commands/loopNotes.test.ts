import { describe, expect, it } from "vitest";
import { attachEvidence } from "../../../src/core/commands/evidence";
import { changeLoopNote, giveLoopLabels } from "../../../src/core/commands/loopNotes";
import type { LoopNote } from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";
import { A, annotated, B, C, CITED, D, LOOP, NOTE } from "./annotated";
import { after, changedParts, GONE, id, refusal } from "./carriedOut";

const NEW = id("loopNote", "new");
const plain = sketch("a +> b, b +> c, c -> a, c +> d");
const note = (changes: Partial<Pick<LoopNote, "name" | "story" | "intended" | "visibility">>) => ({
  id: NEW,
  path: LOOP,
  changes,
});

describe("saying something of a loop", () => {
  it("makes its note, with a tidy name and the path from its least variable", () => {
    const now = after(plain, changeLoopNote, {
      ...note({ name: "  The  core\nloop " }),
      path: [C, A, B],
    });
    expect(now.loopNotes).toEqual({
      [NEW]: {
        id: NEW,
        path: [A, B, C],
        name: "The core loop",
        story: "",
        intended: null,
        evidence: [],
        visibility: "auto",
      },
    });
    expect(changedParts(plain, now)).toEqual(["loopNotes"]);
  });

  it("of the other direction is of another loop", () => {
    const start = annotated();
    const now = after(start, changeLoopNote, { ...note({ name: "Back" }), path: [A, C, B] });
    expect(Object.values(now.loopNotes).map(({ name, path }) => [name, path])).toEqual([
      ["Help goes where it pays", [A, B, C]],
      ["Back", [A, C, B]],
    ]);
    expect(now.loopNotes[NOTE]).toBe(start.loopNotes[NOTE]);
  });

  it("changes the note that is there, keeps what is not changed, and needs no new id", () => {
    const start = annotated();
    const now = after(start, changeLoopNote, note({ story: "It grows.", visibility: "hidden" }));
    expect(now.loopNotes).toEqual({
      [NOTE]: { ...start.loopNotes[NOTE], story: "It grows.", visibility: "hidden" },
    });
  });

  it("works for a dormant one, and is refused for what can be no loop", () => {
    const dormant = after(plain, changeLoopNote, { ...note({ name: "One day" }), path: [B, D] });
    expect(dormant.loopNotes[NEW]?.path).toEqual([B, D]);
    for (const path of [[], [A, A], [A, sketchId("gone")]])
      expect(refusal(plain, changeLoopNote, { ...note({ name: "x" }), path })).toEqual(GONE);
  });

  it("nothing new is no step", () => {
    const start = annotated();
    expect(after(plain, changeLoopNote, note({ name: " ", visibility: "auto" }))).toBe(plain);
    expect(after(start, changeLoopNote, note({ intended: "reinforcing" }))).toBe(start);
  });
});

describe("a note in which nothing is left", () => {
  it("goes, whichever field was the last", () => {
    const fields = [
      [{ name: "x" }, { name: "" }],
      [{ story: "x" }, { story: "" }],
      [{ intended: "balancing" }, { intended: null }],
      [{ visibility: "pinned" }, { visibility: "auto" }],
    ] as const;
    for (const [said, unsaid] of fields) {
      const noted = after(plain, changeLoopNote, note(said));
      expect(Object.keys(noted.loopNotes)).toEqual([NEW]);
      expect(after(noted, changeLoopNote, note(unsaid)).loopNotes).toEqual({});
    }
  });

  it("stays while a quote is in it", () => {
    const start = annotated();
    const now = after(start, changeLoopNote, note({ name: "", intended: null }));
    expect(now.loopNotes[NOTE]).toMatchObject({ name: "", intended: null, evidence: [CITED] });
    const target = { type: "loopNote", id: NOTE } as const;
    expect(after(now, attachEvidence, { target, evidence: CITED })).toBe(now);
  });
});

describe("the labels of loops", () => {
  it("are stored as they are given, and no step when they are the same", () => {
    const labels = [
      { path: LOOP, label: "B2" },
      { path: [A, B], label: "R1" },
    ];
    const now = after(plain, giveLoopLabels, { labels });
    expect(now.loopLabels).toBe(labels);
    expect(after(now, giveLoopLabels, { labels: structuredClone(labels) })).toBe(now);
  });
});
