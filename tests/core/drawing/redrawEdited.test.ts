import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawDiagram } from "../../../src/core/drawing/drawDiagram";
import type { Drawing } from "../../../src/core/drawing/drawing";
import { redrawBeforehand, redrawEdited } from "../../../src/core/drawing/redrawEdited";
import { listLoops } from "../../../src/core/loops/listLoops";
import type { CldDocument, Link, LinkId, Point } from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";
import { drawn, linkId } from "./drawn";
import { measureText } from "./measure";
import { libraryModels } from "./models";

const SKETCH = "a +> b, b +> c, c +||> d, d -> a, b +> e, e -> b, e +> f, g +> a";
const document = sketch(SKETCH);
const before = drawn(document);

function edited(now: CldDocument, previous: Drawing): Drawing {
  return redrawEdited({ document: now, loops: null, measure: measureText }, previous);
}

/** The same document, of which nobody knows how it was drawn: as when it is opened again. */
function afresh(of: CldDocument): CldDocument {
  return { ...of, layout: { ...of.layout } };
}

function without({ links, ...rest }: CldDocument, id: LinkId): CldDocument {
  const { [id]: _gone, ...others } = links;
  return { ...rest, links: others };
}

function withLink(to: CldDocument, change: Partial<Link> & Pick<Link, "id">): CldDocument {
  const link = { ...Object.values(to.links)[0]!, ...to.links[change.id], ...change };
  return { ...to, links: { ...to.links, [link.id]: link } };
}

function movedTo(of: CldDocument, name: string, to: Point): CldDocument {
  const positions = { ...of.layout.positions, [sketchId(name)]: to };
  return { ...of, layout: { ...of.layout, positions } };
}

/** Names of the entries that are other objects in the second drawing. */
function renewed(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) {
  return Object.keys(other).filter((key) => one[key] !== other[key]);
}

describe("the picture after an edit", () => {
  it("is the one before when nothing looks different", () => {
    const now = edited({ ...document }, before);
    expect(now.links).toBe(before.links);
    expect(now.labels).toBe(before.labels);
    expect(now.badges).toBe(before.badges);
  });

  it("leaves out a link that is gone and keeps all others", () => {
    const now = edited(without(document, linkId(7)), before);
    expect(Object.keys(now.links)).not.toContain("l-7");
    expect(renewed(before.links, now.links)).toEqual([]);
  });

  it("draws a new link and keeps all others", () => {
    const added = withLink(document, {
      id: linkId(20),
      source: sketchId("f"),
      target: sketchId("g"),
    });
    const now = edited(added, before);
    expect(renewed(before.links, now.links)).toEqual(["l-20"]);
  });

  it("gives a link its bars, its bend by hand, and its sign's place after that", () => {
    const delayed = edited(withLink(document, { id: linkId(1), delay: { length: "" } }), before);
    expect(renewed(before.links, delayed.links)).toEqual(["l-1"]);
    expect(delayed.links[linkId(1)]?.bars).not.toBeNull();
    const bent: CldDocument = {
      ...document,
      layout: { ...document.layout, bends: { [linkId(2)]: -0.4 } },
    };
    const byHand = edited(bent, before).links[linkId(2)];
    expect(byHand).toMatchObject({ bend: -0.4, manual: true });
  });

  it("is the same drawn beforehand, bit by bit, and is found then", () => {
    for (const names of ["f", "a b c d e f g"]) {
      const moved = names
        .split(" ")
        .reduce(
          (of, name, index) => movedTo(of, name, { x: 260 * index - 700, y: 300 * (index % 3) }),
          document,
        );
      let steps = 0;
      const work = redrawBeforehand({ document: moved, measure: measureText }, before);
      while (work.next().done !== true) steps++;
      expect(steps).toBeGreaterThan(names.length / 2);
      const now = edited(moved, before);
      expect(edited(moved, now).links).toBe(now.links);
      expect(now).toEqual(edited(afresh(moved), before));
    }
  });

  it("is the picture drawn afresh when no link stands where it stood", () => {
    const ids = Object.keys(document.variables);
    const places = ids.map((id, index) => [id, { x: 170 * (index % 3), y: 140 * index }]);
    const positions = Object.fromEntries(places) as Readonly<Record<string, Point>>;
    const moved = { ...document, layout: { ...document.layout, positions } };
    const now = edited(moved, before);
    expect(now.links).toEqual(drawn(afresh(moved)).links);
  });

  it("draws the links of a label that moved or was renamed", () => {
    const moved = edited(movedTo(document, "f", { x: 700, y: 40 }), before);
    expect(renewed(before.links, moved.links)).toEqual(["l-7"]);
    const f = document.variables[sketchId("f")]!;
    const longer = { ...f, name: "a much longer name than before" };
    const renamed = { ...document, variables: { ...document.variables, [f.id]: longer } };
    expect(renewed(before.labels, edited(renamed, before).labels)).toEqual([sketchId("f")]);
  });

  it("takes badges off loops that are gone", () => {
    const loops = listLoops(document.links);
    const ringed = drawDiagram({ document, loops, measure: measureText }, before);
    expect(ringed.badges.length).toBeGreaterThan(0);
    const now = edited(without(document, linkId(4)), ringed); // d -> a
    expect(now.badges.every((badge) => !badge.links.includes(linkId(4)))).toBe(true);
  });

  it("shows the rings of the loops when these are known", () => {
    const loops = listLoops(document.links);
    const now = redrawEdited({ document, loops, measure: measureText }, before);
    const whole = drawDiagram({ document, loops, measure: measureText }, before);
    expect(now?.badges.map(({ key }) => key)).toEqual(whole.badges.map(({ key }) => key));
  });

  it("is the picture drawn afresh where nothing is as it was", () => {
    for (const { document: model } of libraryModels()) {
      const now = edited(afresh(model), drawn(sketch("x")));
      expect(now.links).toEqual(drawn(afresh(model)).links);
    }
  });

  it("is the picture before when what was done is undone", () => {
    const fewer = edited(without(document, linkId(7)), before);
    expect(edited(document, fewer).links).toEqual(before.links);
  });

  it("has a picture of every link, after any edits, and it is the same when it is asked for again", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    const step = fc.record({
      source: fc.constantFrom(...names),
      target: fc.constantFrom(...names),
      x: fc.integer({ min: -300, max: 900 }),
      y: fc.integer({ min: -300, max: 600 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        let now = document;
        let drawing = before;
        for (const [index, { source, target, x, y }] of steps.entries()) {
          const pair = { source: sketchId(source), target: sketchId(target) };
          const known = Object.values(now.links).find(
            (link) => link.source === pair.source && link.target === pair.target,
          );
          now = known ? without(now, known.id) : withLink(now, { id: linkId(30 + index), ...pair });
          now = movedTo(now, source, { x, y });
          drawing = edited(now, drawing);
          expect(Object.keys(drawing.links).sort()).toEqual(Object.keys(now.links).sort());
          expect(drawing.labels[sketchId(source)]?.centre).toEqual({ x, y });
        }
        expect(edited(afresh(now), drawing)).toBe(drawing);
      }),
      { numRuns: 60 },
    );
  });
});
