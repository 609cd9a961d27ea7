import { describe, expect, it } from "vitest";
import { giveLoopLabels } from "../../../src/core/commands/loopNotes";
import { listLoops } from "../../../src/core/loops/listLoops";
import { labelledLoops, loopChanges } from "../../../src/core/loops/loopChanges";
import { giveLabels } from "../../../src/core/loops/loopLabels";
import type { CldDocument } from "../../../src/core/model/document";
import { completeGraph } from "../../oracle/graphs";
import { sketch, sketchId } from "../../sketch";
import { after } from "../commands/carriedOut";

const NONE = { closed: [], opened: [], turned: [] };

function labelled(document: CldDocument): CldDocument {
  const loops = listLoops(document.links);
  const labels = giveLabels({ document, loops, remembered: new Map() });
  return after(document, giveLoopLabels, { labels });
}
function loopsOf(document: CldDocument, maxLoops = 10_000) {
  return labelledLoops(document, listLoops(document.links, { maxLoops }));
}

/** What happened to loops between two sketches, the second labelled after the first. */
function changes(before: string, now: string) {
  const first = labelled(sketch(before));
  const second = labelled({ ...sketch(now), loopLabels: first.loopLabels });
  return loopChanges(loopsOf(first), loopsOf(second));
}

describe("what a change did to the loops", () => {
  it("names those that a link closed", () => {
    expect(changes("a +> b, b -> c", "a +> b, b -> c, b +> a, c +> a")).toEqual({
      kind: "named",
      ...NONE,
      closed: ["R1", "B1"],
    });
  });

  it("names those that came open when a link went", () => {
    expect(changes("a +> b, b +> a, b -> c, c +> a", "a +> b, b -> c")).toEqual({
      kind: "named",
      ...NONE,
      opened: ["R1", "B1"],
    });
  });

  it("names those that changed their kind, and neither closes nor opens them", () => {
    expect(changes("a +> b, b +> a", "a +> b, b -> a")).toEqual({
      kind: "named",
      ...NONE,
      turned: [{ before: "R1", now: "B1" }],
    });
  });

  it("tells all at once: one opened, one closed, one turned", () => {
    expect(changes("a +> b, b +> a, c +> b, b +> c", "a +> b, b ?> a, a +> d, d +> a")).toEqual({
      kind: "named",
      closed: ["R3"],
      opened: ["R2"],
      turned: [{ before: "R1", now: "U1" }],
    });
  });

  it("is nothing when the loops are the same, whatever else was drawn", () => {
    expect(changes("a +> b, b +> a", "a +> b, b +> a, b -> c, d")).toEqual({
      kind: "named",
      ...NONE,
    });
  });

  it("takes a loop that runs another way under its old label for the same one", () => {
    const before = labelled(sketch("a +> b, b +> a"));
    const path = [sketchId("a"), sketchId("m"), sketchId("b")];
    const now = { ...sketch("a +> m, m +> b, b +> a"), loopLabels: [{ path, label: "R1" }] };
    expect(loopChanges(loopsOf(before), loopsOf(now))).toEqual({ kind: "named", ...NONE });
  });

  it("does not speak of labels of loops that are not there", () => {
    const dormant = { ...sketch("a +> b"), loopLabels: [{ path: [sketchId("a")], label: "R9" }] };
    expect(loopsOf(dormant).labels).toEqual(new Map());
  });
});

describe("what a change did to more than 200 loops", () => {
  const crowd = (size: number, more = "") =>
    sketch(
      `${completeGraph(size)
        .map(({ from, to }) => `${from} +> ${to}`)
        .join(", ")}${more}`,
    );

  it("is their number: so many more, or fewer", () => {
    const [few, many] = [crowd(5), crowd(6)];
    expect(loopChanges(loopsOf(few), loopsOf(many))).toEqual({ kind: "counted", more: 409 - 84 });
    expect(loopChanges(loopsOf(many), loopsOf(few))).toEqual({ kind: "counted", more: 84 - 409 });
  });

  it("begins at 201", () => {
    const hub = (spokes: number) =>
      sketch(
        Array.from(
          { length: spokes },
          (_, spoke) => `hub +> x${1000 + spoke}, x${1000 + spoke} +> hub`,
        ).join(),
      );
    const [few, most, many] = [199, 200, 201].map((spokes) => loopsOf(labelled(hub(spokes))));
    expect(loopChanges(few!, most!)).toEqual({ kind: "named", ...NONE, closed: ["R200"] });
    expect(loopChanges(most!, many!)).toEqual({ kind: "counted", more: 1 });
  });

  it("is not known when not all loops are", () => {
    const some = loopsOf(crowd(6), 100);
    expect(loopChanges(some, loopsOf(crowd(5)))).toEqual({ kind: "unknown" });
    expect(loopChanges(loopsOf(crowd(5)), some)).toEqual({ kind: "unknown" });
  });
});
