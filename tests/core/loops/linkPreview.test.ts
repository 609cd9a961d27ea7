import { describe, expect, it } from "vitest";
import { NO_PATHS, previewOf, wayBack } from "../../../src/core/loops/linkPreview";
import { linkPreview } from "../../../src/core/loops/wayBackListing";
import { loopGraph } from "../../../src/core/loops/loopGraph";
import type { Polarity } from "../../../src/core/model/document";
import { completeGraph, linksOf } from "../../oracle/graphs";
import { sketch, sketchId } from "../../sketch";

function preview(text: string, from: string, to: string, polarity: Polarity = "+") {
  const proposed = { source: sketchId(from), target: sketchId(to), polarity };
  return linkPreview(loopGraph(sketch(text).links), proposed);
}

const NOTHING = { reinforcing: 0, balancing: 0, undetermined: 0 };

describe("what a link would close", () => {
  it("is a loop for every way back", () => {
    const { count, complete, kinds } = preview("a +> b, b +> c, a -> c", "c", "a");
    expect({ count, complete }).toEqual({ count: 2, complete: true });
    expect(kinds).toEqual({ ...NOTHING, reinforcing: 1, balancing: 1 });
  });

  it("depends on its own sign as well", () => {
    const kindsWith = (polarity: Polarity) => preview("a +> b, b -> c", "c", "a", polarity).kinds;
    expect(kindsWith("+")).toEqual({ ...NOTHING, balancing: 1 });
    expect(kindsWith("-")).toEqual({ ...NOTHING, reinforcing: 1 });
    expect(kindsWith("?")).toEqual({ ...NOTHING, undetermined: 1 });
  });

  it("is told by the shortest of them, as its canonical path", () => {
    const { shortest } = preview("c +> d, d +> e, e -> b, c +> b", "b", "c", "-");
    expect(shortest).toEqual({ kind: "balancing", path: [sketchId("b"), sketchId("c")] });
    const long = preview("b +> c, c +> d, a +> b", "d", "a");
    expect(long.shortest?.path).toEqual(["a", "b", "c", "d"].map(sketchId));
  });

  it("is nothing where no way leads back, and that is said to be all", () => {
    expect(preview("a +> b, c +> b", "a", "c")).toEqual({
      count: 0,
      complete: true,
      kinds: NOTHING,
      shortest: null,
    });
  });

  it("is nothing for a variable without links, or one that is not there yet", () => {
    expect(preview("a +> b, new", "b", "new").count).toBe(0);
    expect(preview("a +> b", "not there", "a").count).toBe(0);
  });

  it("is one loop for a link to itself, with the sign of the link", () => {
    expect(preview("a +> b", "a", "a", "-")).toEqual({
      count: 1,
      complete: true,
      kinds: { ...NOTHING, balancing: 1 },
      shortest: { kind: "balancing", path: [sketchId("a")] },
    });
  });

  it("does not count a link that is there already, nor a way through its own ends", () => {
    expect(preview("a +> b, b +> a", "a", "b").count).toBe(1);
    // From b back to a there is only the direct way; the one over c would pass a twice.
    expect(preview("b +> a, a +> c, c +> a", "a", "b").count).toBe(1);
  });

  it("is more than a thousand where nobody would count on, and then it says so", () => {
    const arrows = completeGraph(9);
    const [source, target] = [sketchId("000"), sketchId("008")];
    const graph = loopGraph(linksOf(arrows));
    const { count, complete, shortest } = linkPreview(graph, { source, target, polarity: "+" });
    expect({ count, complete }).toEqual({ count: 1_000, complete: false });
    expect(shortest?.path).toEqual([source, target]);
  });

  it("is cut short when somebody stops the search, and then it says so", () => {
    const graph = loopGraph(linksOf(completeGraph(12)));
    const proposed = { source: sketchId("000"), target: sketchId("005"), polarity: "+" } as const;
    expect(linkPreview(graph, proposed, () => true).complete).toBe(false);
  });
});

describe("the way back", () => {
  const graph = loopGraph(sketch("a +> b, b +> c").links);

  it("leads from the effect to the cause, by their numbers in the graph", () => {
    const proposed = { source: sketchId("c"), target: sketchId("a"), polarity: "+" } as const;
    expect(wayBack(graph, proposed)).toEqual({ from: 0, to: 2 });
  });

  it("need not be looked for where there can be none", () => {
    for (const [from, to] of [
      ["a", "a"],
      ["a", "z"],
      ["z", "a"],
    ] as const) {
      const proposed = { source: sketchId(from), target: sketchId(to), polarity: "+" } as const;
      expect(wayBack(graph, proposed)).toBeNull();
    }
  });
});

describe("a preview of paths that are not all known", () => {
  it("does not claim that there are no loops", () => {
    const graph = loopGraph(sketch("a +> b").links);
    const proposed = { source: sketchId("b"), target: sketchId("a"), polarity: "+" } as const;
    const unknown = { ...NO_PATHS, complete: false, completeUpTo: 0 };
    expect(previewOf(graph, proposed, unknown)).toMatchObject({ count: 0, complete: false });
  });
});
