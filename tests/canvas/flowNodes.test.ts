import { describe, expect, it } from "vitest";
import { nodeMaker } from "../../src/canvas/flowNodes";
import { sketch, sketchId } from "../sketch";
import { labelsAt } from "./labels";

const { variables } = sketch("a +> b, b -> c");
const labels = labelsAt({ a: [0, 0], b: [200, 0], c: [400, 0] });

describe("React Flow's nodes", () => {
  it("know their size at once, stand with their middle on their place, and bear their name", () => {
    const [a] = nodeMaker()({ variables, labels, selected: [] });
    expect(a).toMatchObject({
      id: sketchId("a"),
      position: { x: 0, y: 0 },
      measured: { width: 100, height: 26 },
      ariaLabel: "a",
      selected: false,
    });
  });

  it("are the same objects as long as nothing about them changes", () => {
    const make = nodeMaker();
    const before = make({ variables, labels, selected: [] });
    const after = make({ variables: { ...variables }, labels: { ...labels }, selected: [] });
    expect(after.map((node, index) => node === before[index])).toEqual([true, true, true]);
  });

  it("are renewed one by one: the moved, the renamed and the selected only", () => {
    const make = nodeMaker();
    const before = make({ variables, labels, selected: [] });
    const moved = { ...labels, ...labelsAt({ b: [200, 50] }) };
    const after = make({ variables, labels: moved, selected: [sketchId("c")] });
    expect(after.map((node, index) => node === before[index])).toEqual([true, false, false]);
    expect(after[1]?.position).toEqual({ x: 200, y: 50 });
    expect(after[2]?.selected).toBe(true);
  });

  it("leave out a variable that has no label yet", () => {
    const nodes = nodeMaker()({ variables, labels: labelsAt({ a: [0, 0] }), selected: [] });
    expect(nodes.map(({ id }) => id)).toEqual([sketchId("a")]);
  });
});
