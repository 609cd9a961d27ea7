import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addLeverageTag } from "../../../src/core/commands/leverage";
import { addLink } from "../../../src/core/commands/links";
import { changeLoopNote } from "../../../src/core/commands/loopNotes";
import { removeElements } from "../../../src/core/commands/elements";
import {
  dormantLoops,
  livingLoops,
  loopsLike,
  returnedLoops,
} from "../../../src/core/loops/dormantLoops";
import { listLoops } from "../../../src/core/loops/listLoops";
import { stepsOf } from "../../../src/core/loops/loopPath";
import type { CldDocument, LinkId, LoopNote } from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";
import { annotated, CITED, LOOP } from "../commands/annotated";
import { after, id } from "../commands/carriedOut";
import { arbitraryDocument } from "../model/arbitraryDocument";

const path = (names: string) => names.split(" ").map(sketchId);
const NOTE = id("loopNote", 1);
const TAG = id("leverageTag", "a-b");

const noted = (
  document: CldDocument,
  names: string,
  changes: Partial<Pick<LoopNote, "name" | "story" | "intended" | "visibility">>,
) => after(document, changeLoopNote, { id: NOTE, path: path(names), changes });

const tagged = (document: CldDocument, names: string) =>
  after(document, addLeverageTag, {
    id: id("leverageTag", names.replaceAll(" ", "-")),
    target: { type: "loop", path: path(names) },
    point: 7,
    rationale: "",
    by: "modeller",
  });

const without = (document: CldDocument, ...links: readonly string[]) =>
  after(document, removeElements, { variableIds: [], linkIds: links as readonly LinkId[] });

const backAgain = (document: CldDocument) =>
  after(document, addLink, {
    id: "l-back" as LinkId,
    source: sketchId("a"),
    target: sketchId("b"),
    polarity: "?",
    delay: null,
  });

const TWO = sketch("a +> b, b +> a, b +> c, c +> b");

describe("loops that are none now and of which something is said", () => {
  const named = noted(TWO, "a b", { name: "Growth" });

  it("are there from the moment a link is gone until it is drawn again, whatever its sign", () => {
    expect(dormantLoops(named)).toEqual([]);
    const open = without(named, "l-1");
    expect(dormantLoops(open)).toEqual([
      { path: path("a b"), note: open.loopNotes[NOTE], tags: [], missing: [path("a b")] },
    ]);
    expect(dormantLoops(backAgain(open))).toEqual([]);
  });

  it("say which links they lack, in their order", () => {
    const [dormant] = dormantLoops(without(named, "l-2", "l-1"));
    expect(dormant?.missing).toEqual([path("a b"), path("b a")]);
  });

  it("may be of one variable that had a link to itself", () => {
    expect(dormantLoops(noted(sketch("a +> a"), "a", { name: "Habit" }))).toEqual([]);
    expect(dormantLoops(noted(sketch("a"), "a", { name: "Habit" }))).toHaveLength(1);
  });

  it.each([
    ["a story", { story: "It grows." }],
    ["a purpose", { intended: "balancing" as const }],
  ])("have a name, or %s", (_, changes) => {
    expect(dormantLoops(without(noted(TWO, "a b", changes), "l-1"))).toHaveLength(1);
  });

  it("or evidence alone", () => {
    const cited = after(annotated(), changeLoopNote, {
      id: NOTE,
      path: LOOP,
      changes: { name: "", intended: null },
    });
    expect(dormantLoops(without(cited, "l-1"))).toMatchObject([
      { note: { name: "", evidence: [CITED] } },
    ]);
  });

  it("or only tags, and then no note", () => {
    const open = without(tagged(TWO, "a b"), "l-1");
    expect(dormantLoops(open)).toMatchObject([{ note: null, tags: [{ id: TAG }] }]);
  });

  it("come once with both, those with a note first", () => {
    const both = tagged(noted(TWO, "b c", { name: "Second" }), "a b");
    const loops = dormantLoops(without(tagged(both, "b c"), "l-1", "l-3"));
    expect(loops.map(({ note, tags }) => [note?.name ?? null, tags.length])).toEqual([
      ["Second", 1],
      [null, 1],
    ]);
  });

  it("are not those that were only pinned or hidden", () => {
    expect(dormantLoops(without(noted(TWO, "a b", { visibility: "pinned" }), "l-1"))).toEqual([]);
  });

  it("lack at least one link, and a living loop lacks none, in any document", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const { has } = livingLoops(document);
        for (const dormant of dormantLoops(document)) {
          expect(dormant.missing.length).toBeGreaterThan(0);
          expect(has(dormant.path)).toBe(false);
        }
        const loops = listLoops(document.links);
        for (let index = 0; index < loops.count; index++) expect(has(loops.path(index))).toBe(true);
      }),
    );
  });
});

describe("loops that return", () => {
  const open = without(noted(TWO, "a b", { name: "Growth" }), "l-1");

  it("are those that were dormant and are loops again", () => {
    const now = backAgain(open);
    expect(returnedLoops(open, now).map(({ note }) => note?.name)).toEqual(["Growth"]);
    expect(returnedLoops(now, open)).toEqual([]);
  });

  it("are none while their links stay the same", () => {
    expect(returnedLoops(open, noted(open, "a b", { story: "It grows." }))).toEqual([]);
  });

  it("are none when their note is gone by then, or one of their variables", () => {
    expect(returnedLoops(open, { ...backAgain(open), loopNotes: {} })).toEqual([]);
    expect(returnedLoops(open, sketch("x +> y, y +> x"))).toEqual([]);
  });
});

describe("the loops most like a path", () => {
  const { links } = sketch("a +> b, b +> c, c +> d, d +> a, c +> a, b +> a, d +> e, e +> d");
  const loops = listLoops(links);
  const like = (names: string, limit = 10) =>
    loopsLike(path(names), loops, limit).map(({ index, shared }) => [
      loops
        .path(index)
        .map((each) => each.slice(2))
        .join(" "),
      shared,
    ]);

  it("share most links with it; of those that share as many the shorter one comes first", () => {
    expect(like("a b c x")).toEqual([
      ["a b c", 2],
      ["a b c d", 2],
      ["a b", 1],
      ["d e", 0],
    ]);
  });

  it("count links in their direction only", () => {
    expect(like("a c b", 1)).toEqual([["a b", 1]]);
  });

  it("are no more than were asked for", () => {
    expect(like("a b c d", 2)).toHaveLength(2);
  });

  it("are counted right, against the pairs of both paths", () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), (document, pick) => {
        const all = listLoops(document.links, { maxLoops: 50 });
        const ids = Object.values(document.variables).map((each) => each.id);
        const start = ids.length === 0 ? 0 : pick % ids.length;
        const asked = [...ids.slice(start), ...ids.slice(0, start)].slice(0, 4);
        const pairs = new Set(stepsOf(asked).map((step) => step.join(">")));
        const found = loopsLike(asked, all, Infinity);
        expect(found).toHaveLength(all.count);
        for (const { index, shared } of found) {
          const own = stepsOf(all.path(index)).filter((step) => pairs.has(step.join(">")));
          expect(shared).toBe(own.length);
        }
        expect(found.map(({ shared }) => -shared)).toEqual(
          found.map(({ shared }) => -shared).toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
