import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInside } from "../../../src/core/drawing/box";
import { drawBeforehand, drawDiagram } from "../../../src/core/drawing/drawDiagram";
import { knownSheet } from "../../../src/core/drawing/sheets";
import { redrawMoved } from "../../../src/core/drawing/redraw";
import { type Drawing, EMPTY_DRAWING } from "../../../src/core/drawing/drawing";
import { listLoops } from "../../../src/core/loops/listLoops";
import { NO_LOOPS } from "../../../src/core/loops/loopSet";
import type {
  CldDocument,
  LeverageTag,
  LeverageTagId,
  Link,
  LinkId,
  Point,
  VariableId,
} from "../../../src/core/model/document";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import { sketch, sketchId } from "../../sketch";
import { arbitraryDocument } from "../model/arbitraryDocument";
import { drawn, linkId, linkOf, sketchAt } from "./drawn";
import { measureText } from "./measure";

const SKETCH = "a +> b, b +> c, c +||> d, d -> a, b +> e, e -> b, e +> f, g +> a";
const tagOf = (target: LeverageTag["target"], number = 1): LeverageTag => ({
  id: `t-${number}` as LeverageTagId,
  target,
  point: 5,
  rationale: "",
  by: "modeller",
  despite: "",
  evidence: [],
});

function movedTo(document: CldDocument, name: string, to: Point): CldDocument {
  const positions = { ...document.layout.positions, [sketchId(name)]: to };
  return { ...document, layout: { ...document.layout, positions } };
}

/** Names of the entries that are other objects in the second drawing. */
function renewed<Key extends string>(
  before: Readonly<Record<Key, unknown>>,
  now: Readonly<Record<Key, unknown>>,
): readonly string[] {
  return Object.keys(now).filter((key) => before[key as Key] !== now[key as Key]);
}

describe("drawDiagram", () => {
  it("draws nothing of an empty document", () => {
    expect(drawn(emptyDocument())).toEqual(EMPTY_DRAWING);
  });

  it("draws every variable at its place and every link between them", () => {
    const document = sketch("a +> b, b +||> c");
    const drawing = drawn(document);
    expect(drawing.labels[sketchId("a")]?.centre).toEqual(document.layout.positions[sketchId("a")]);
    expect(Object.keys(drawing.links)).toEqual(["l-1", "l-2"]);
  });

  it("draws the bars of a delay, and only those", () => {
    const drawing = drawn(sketch("a +> b, b -||> c"));
    expect(linkOf(drawing, 1).bars).toBeNull();
    expect(linkOf(drawing, 2).bars).toMatch(/^M.+L.+M.+L/);
  });

  it("leaves out a variable without a place, and its links", () => {
    const drawing = drawn(sketchAt("a +> b, b +> c", { a: [0, 0], b: [200, 0] }));
    expect(Object.keys(drawing.labels)).toEqual([sketchId("a"), sketchId("b")]);
    expect(Object.keys(drawing.links)).toEqual(["l-1"]);
  });

  it("says of a bend whether it was set by hand", () => {
    const document = sketch("a +> b, b +> a");
    const bends = { [linkId(1)]: 0.4 };
    const drawing = drawn({ ...document, layout: { ...document.layout, bends } });
    expect(linkOf(drawing, 1)).toMatchObject({ bend: 0.4, manual: true });
    expect(linkOf(drawing, 2)).toMatchObject({ manual: false });
  });

  it("has a chip place for tagged variables only", () => {
    const document = sketch("a +> b");
    const tag = tagOf({ type: "variable", id: sketchId("a") });
    const tagged = { ...document, leverageTags: { [tag.id]: tag } };
    expect(Object.keys(drawn(tagged).chips)).toEqual([sketchId("a")]);
    expect(drawn(document).chips).toEqual({});
  });

  it("keeps signs clear of the chip of a tagged link", () => {
    const document = sketchAt("a +> b", { a: [0, 0], b: [150, 0] });
    const tag = tagOf({ type: "link", id: linkId(1) });
    const { chip, sign } = linkOf(drawn({ ...document, leverageTags: { [tag.id]: tag } }), 1);
    expect(Math.hypot(chip.x - sign.x, chip.y - sign.y)).toBeGreaterThan(15);
  });

  it("knows the bounds of the whole picture", () => {
    const { bounds, labels, links } = drawn(sketch(SKETCH));
    const points = [
      ...Object.values(labels).map(({ centre }) => centre),
      ...Object.values(links).flatMap(({ sign, middle }) => [sign, middle]),
    ];
    for (const point of points) expect(isInside(point, bounds!)).toBe(true);
  });

  it("draws links by loops of its own: the worker's answer moves only badges", () => {
    const document = sketch(SKETCH);
    const early = drawDiagram({ document, loops: NO_LOOPS, measure: measureText }, EMPTY_DRAWING);
    const late = drawn(document, early);
    expect(late.links).toBe(early.links);
    expect(late.labels).toBe(early.labels);
    expect(early.badges).toEqual([]);
    expect(late.badges).not.toEqual([]);
  });

  it("leaves badges on their loops while these are looked for, and takes those of lost links away", () => {
    const document = sketch("a +> b, b -> a, c +> d, d -> c");
    const before = drawn(document);
    expect(before.badges).toHaveLength(2);
    const { [linkId(1)]: lost, ...links } = document.links;
    expect(lost).toBeDefined();
    const picture = { document: { ...document, links }, loops: null, measure: measureText };
    const { badges } = drawDiagram(picture, before);
    expect(badges).toHaveLength(1);
    expect(before.badges).toContain(badges[0]);
  });

  it("is the same object when nothing looks different", () => {
    const document = sketch(SKETCH);
    const first = drawn(document);
    expect(drawn({ ...document, scenes: [] }, first)).toBe(first);
  });

  it("keeps the entries that look the same", () => {
    const before = drawn(sketch(SKETCH));
    const variables = { ...sketch(SKETCH).variables };
    const id = sketchId("f");
    variables[id] = { ...variables[id]!, name: "a much longer name than it had before" };
    const now = drawn({ ...sketch(SKETCH), variables }, before);
    expect(renewed(before.labels, now.labels)).toEqual([id]);
    expect(renewed(before.links, now.links)).toEqual(["l-7"]);
  });

  it("does not depend on what was drawn before", () => {
    const document = sketch(SKETCH);
    const other = drawn(movedTo(document, "a", { x: 77, y: 12 }));
    expect(drawn({ ...document }, other)).toEqual(drawn({ ...document }));
  });

  it("draws a changed link as a document drawn for the first time", () => {
    const changes: readonly Partial<Link>[] = [
      { polarity: "?" },
      { delay: { length: "" } },
      { delay: null },
      { source: sketchId("c"), target: sketchId("a") },
    ];
    let present = sketch(SKETCH);
    const id = linkId(1);
    for (const change of changes) {
      const changed = { ...present.links[id]!, ...change };
      present = { ...present, links: { ...present.links, [id]: changed } };
      const picture = { document: present, loops: NO_LOOPS, measure: measureText };
      // A layout of its own: nothing is known of it yet.
      const fresh = { ...present, layout: { ...present.layout } };
      expect(drawDiagram(picture, EMPTY_DRAWING)).toEqual(
        drawDiagram({ ...picture, document: fresh }, EMPTY_DRAWING),
      );
    }
  });

  it("draws any document without a hole: no NaN, no Infinity", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const picture = { document, loops: listLoops(document.links), measure: measureText };
        const text = JSON.stringify(drawDiagram(picture, EMPTY_DRAWING), bareNumbers);
        expect(text).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns: 60 },
    );
  });

  it("draws variables that all stand at one place", () => {
    const document = sketchAt("a +> b, b +> a, b -> c, c +||> a, c +> c", {
      a: [5, 5],
      b: [5, 5],
      c: [5, 5],
    });
    expect(JSON.stringify(drawn(document), bareNumbers)).not.toMatch(/NaN|Infinity/);
  });
});

describe("redrawMoved", () => {
  const document = sketch(SKETCH);
  const before = drawn(document);
  const to = { x: 30, y: -40 };
  const now = redrawMoved(before, document, { [sketchId("f")]: to } as Record<VariableId, Point>);

  it("draws the moved label and the links that touch it, and keeps all else", () => {
    expect(renewed(before.labels, now.labels)).toEqual([sketchId("f")]);
    expect(renewed(before.links, now.links)).toEqual(["l-7"]);
    expect(now.labels[sketchId("f")]?.centre).toEqual(to);
  });

  it("draws the touched links where the full drawing will have them, when nothing is in the way", () => {
    const after = drawn(movedTo(document, "f", to));
    expect(linkOf(now, 7).shaft).toBe(linkOf(after, 7).shaft);
  });

  it("keeps entries of the step before when they look the same", () => {
    const again = redrawMoved(now, document, { [sketchId("f")]: to } as Record<VariableId, Point>);
    expect(renewed(now.labels, again.labels)).toEqual([]);
    expect(renewed(now.links, again.links)).toEqual([]);
  });

  it("takes the chip along", () => {
    const tag = tagOf({ type: "variable", id: sketchId("f") });
    const tagged = { ...document, leverageTags: { [tag.id]: tag } };
    const still = drawn(tagged);
    const moved = redrawMoved(still, tagged, { [sketchId("f")]: to } as Record<VariableId, Point>);
    const [from, chip] = [still.labels[sketchId("f")]!.centre, still.chips[sketchId("f")]!];
    expect(moved.chips[sketchId("f")]).toEqual({
      x: expect.closeTo(chip.x + to.x - from.x, 1),
      y: expect.closeTo(chip.y + to.y - from.y, 1),
    });
  });

  it("takes the badges of its loops along, and no others", () => {
    const moved = redrawMoved(before, document, {
      [sketchId("e")]: { x: 0, y: 0 },
    } as Record<VariableId, Point>);
    const changed = moved.badges.filter((badge, index) => badge !== before.badges[index]);
    expect(changed.map(({ path }) => path)).toEqual([[sketchId("b"), sketchId("e")]]);
    expect(changed[0]?.anchor).not.toEqual(before.badges[0]?.anchor);
  });

  it("bends a link as the hand says, and calls it manual", () => {
    const bent = redrawMoved(before, document, {}, { [linkId(5)]: -0.5 } as Record<LinkId, number>);
    expect(linkOf(bent, 5)).toMatchObject({ bend: -0.5, manual: true });
    expect(renewed(before.links, bent.links)).toEqual(["l-5"]);
  });

  it("keeps everything when nothing is moved", () => {
    const same = redrawMoved(before, document, {});
    expect(renewed(before.links, same.links)).toEqual([]);
    expect(same.badges).toEqual(before.badges);
  });

  it("puts no sign on a label it drags by", () => {
    const moved = redrawMoved(before, document, {
      [sketchId("g")]: { x: 60, y: 60 },
    } as Record<VariableId, Point>);
    const { sign } = linkOf(moved, 8);
    for (const { centre, width, height } of Object.values(moved.labels)) {
      const isOn =
        Math.abs(sign.x - centre.x) < width / 2 - 3 && Math.abs(sign.y - centre.y) < height / 2 - 3;
      expect(isOn).toBe(false);
    }
  });

  it("stays without a hole while a label crosses the whole sheet", () => {
    let drawing: Drawing = before;
    for (let step = -300; step <= 300; step += 15) {
      drawing = redrawMoved(drawing, document, {
        [sketchId("b")]: { x: step, y: step / 2 },
      } as Record<VariableId, Point>);
      expect(JSON.stringify(drawing, bareNumbers)).not.toMatch(/NaN|Infinity/);
    }
  });
});

/** JSON writes null for NaN; this writes what it is. */
function bareNumbers(_: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

describe("drawBeforehand", () => {
  it("does the work bit by bit, and the picture is the same", () => {
    const document = sketch(SKETCH);
    let steps = 0;
    for (const step of drawBeforehand({ document, measure: measureText })) {
      expect(step).toBeUndefined();
      steps++;
    }
    expect(steps).toBeGreaterThan(Object.keys(document.links).length);
    expect(drawn(document)).toEqual(drawn(sketch(SKETCH)));
  });
});

describe("what is known of a drawing", () => {
  const bare = (document: CldDocument): Drawing =>
    drawDiagram({ document, loops: NO_LOOPS, measure: measureText }, EMPTY_DRAWING);

  it("gets its badges when its loops are known, and nothing else changes", () => {
    const document = sketch(SKETCH);
    const before = bare(document);
    const loops = listLoops(document.links);
    const now = drawDiagram({ document, loops, measure: measureText }, before);
    expect(now.badges.length).toBeGreaterThan(0);
    expect(now.links).toBe(before.links);
    expect(drawDiagram({ document, loops, measure: measureText }, now)).toBe(now);
  });

  it("is known to another measurer of the same typeface, and not to one of another", () => {
    const document = sketch(SKETCH);
    bare(document);
    expect(knownSheet(document, (text) => measureText(text))).not.toBeNull();
    expect(knownSheet(document, (text) => 1.2 * measureText(text))).toBeNull();
  });

  it("is remembered for the last few states of the links, each with its own ink", () => {
    const document = sketch(SKETCH);
    const states = Object.keys(document.links).map((gone) => ({
      ...document,
      links: Object.fromEntries(Object.entries(document.links).filter(([id]) => id !== gone)),
    }));
    const fresh = states.map((state) => bare({ ...state, layout: { ...state.layout } }));
    states.forEach(bare);
    const known = states.filter((state) => knownSheet(state, measureText));
    expect(known).toEqual(states.slice(-8));
    expect(states.toReversed().map(bare)).toEqual(fresh.toReversed());
  });
});
