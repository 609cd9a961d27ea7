import { describe, expect, it } from "vitest";
import { edgeMaker } from "../../src/canvas/flowEdges";
import type { LinkId } from "../../src/core/model/document";
import { quoted } from "../core/evidence/quoted";
import { sketch, sketchId } from "../sketch";

const { variables, links } = sketch(
  "Training +||> Screening capacity, Screening capacity -> Training",
);
const none = { variables, links, selected: [] };

describe("React Flow's edges", () => {
  it("say both ends, the sign and the delay", () => {
    const names = edgeMaker()(none).map(({ ariaLabel }) => ariaLabel);
    expect(names).toEqual([
      "Training to Screening capacity, positive, delayed",
      "Screening capacity to Training, negative",
    ]);
  });

  it("say of an open sign that it is open", () => {
    const open = sketch("a ?> b");
    const [edge] = edgeMaker()({ ...open, selected: [] });
    expect(edge?.ariaLabel).toBe("a to b, polarity open");
  });

  it("say that quotes disagree about a link", () => {
    const document = quoted(sketch("a +> b, b -||> c, c +> a"), [[1], [2]], {
      1: "+1 -2",
      2: "!1",
      3: "+1 +2",
    });
    const names = edgeMaker()({ ...document, selected: [] }).map(({ ariaLabel }) => ariaLabel);
    expect(names).toEqual([
      "a to b, positive, contested",
      "b to c, negative, delayed, contested",
      "c to a, positive",
    ]);
  });

  it("are the same objects as long as their link, its names and its selection are", () => {
    const make = edgeMaker();
    const before = make(none);
    const [first, second] = make({ ...none, selected: ["l-2" as LinkId] });
    expect(first).toBe(before[0]);
    expect(second).not.toBe(before[1]);
    expect(second?.selected).toBe(true);
  });

  it("follow a new name of either end", () => {
    const make = edgeMaker();
    make(none);
    const id = sketchId("Training");
    const renamed = { ...variables, [id]: { ...variables[id]!, name: "Coaching" } };
    expect(make({ ...none, variables: renamed }).map(({ ariaLabel }) => ariaLabel)).toEqual([
      "Coaching to Screening capacity, positive, delayed",
      "Screening capacity to Coaching, negative",
    ]);
  });
});
