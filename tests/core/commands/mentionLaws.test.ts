import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { removeElements } from "../../../src/core/commands/elements";
import { addLeverageTag } from "../../../src/core/commands/leverage";
import { changeLoopNote, giveLoopLabels } from "../../../src/core/commands/loopNotes";
import { mergeVariables } from "../../../src/core/commands/mergeVariables";
import { bridgeVariable, insertVariable } from "../../../src/core/commands/variables";
import { canonicalLoop } from "../../../src/core/loops/loopPath";
import { checkDocument } from "../../../src/core/model/checkDocument";
import type { CldDocument, LoopPath, Polarity, VariableId } from "../../../src/core/model/document";
import { bruteForceLoops } from "../../oracle/bruteForceLoops";
import { sketch, sketchId } from "../../sketch";
import { after, id } from "./carriedOut";

const NAMES = ["a", "b", "c", "d", "e", "f"];
const NEW = id("variable", "new");
const [TO, ON] = [id("link", "to"), id("link", "on")];

/** A small diagram, every loop of which has a label, a name and a tag that say where it runs. */
const arbitrarySaid: fc.Arbitrary<CldDocument> = fc
  .uniqueArray(
    fc.record({
      from: fc.constantFrom(...NAMES),
      to: fc.constantFrom(...NAMES),
      polarity: fc.constantFrom<Polarity>("+", "-", "?"),
    }),
    { maxLength: 11, selector: ({ from, to }) => `${from} ${to}` },
  )
  .map((arrows) =>
    sketch(
      [...NAMES, ...arrows.map((arrow) => `${arrow.from} ${arrow.polarity}> ${arrow.to}`)].join(),
    ),
  )
  .map((bare) => {
    const loops = bruteForceLoops(bare.links);
    const labels = loops.map(({ path }, index) => ({ path, label: `R${index + 1}` }));
    return loops.reduce(
      (document, { path, key }, index) =>
        after(
          after(document, changeLoopNote, {
            id: id("loopNote", index),
            path,
            changes: { name: key },
          }),
          addLeverageTag,
          {
            id: id("leverageTag", index),
            target: { type: "loop", path },
            point: 7,
            rationale: key,
            by: "modeller",
          },
        ),
      after(bare, giveLoopLabels, { labels }),
    );
  });

interface Said {
  readonly path: LoopPath;
  readonly kind: string;
}

/** What runs under each name that was given before, as far as it is a loop now; all three mentions agree. */
function saidLoops(document: CldDocument): ReadonlyMap<string, Said> {
  const loops = new Map(bruteForceLoops(document.links).map((loop) => [loop.key, loop]));
  const notes = Object.values(document.loopNotes);
  expect(document.loopLabels.map(({ path }) => path)).toEqual(notes.map(({ path }) => path));
  expect(Object.values(document.leverageTags).map(({ target }) => target)).toEqual(
    notes.map(({ path }) => ({ type: "loop", path })),
  );
  expect(checkDocument(document)).toEqual([]);
  return new Map(
    notes.flatMap(({ name, path }) => {
      const loop = loops.get(path.join(" "));
      return loop ? [[name, { path, kind: loop.kind }]] : [];
    }),
  );
}

/** Calls `look` with many diagrams and two different variables of each; some are no use to it. */
function alongDiagrams(
  look: (document: CldDocument, one: VariableId, other: VariableId) => void,
): void {
  fc.assert(
    fc.property(
      arbitrarySaid,
      fc.shuffledSubarray(NAMES, { minLength: 2, maxLength: 2 }),
      (document, [one = "a", other = "b"]) => look(document, sketchId(one), sketchId(other)),
    ),
    { numRuns: 400 },
  );
}

describe("what is said of loops, in any small diagram beside brute force", () => {
  it("follows every loop when a variable is put into a link, and its kind stays", () => {
    alongDiagrams((document) => {
      for (const link of Object.values(document.links)) {
        const now = after(document, insertVariable, {
          linkId: link.id,
          id: NEW,
          newLinkIds: [TO, ON],
          name: "new",
          position: null,
        });
        const expected = [...saidLoops(document)].map(([name, { path, kind }]) => {
          const place = path.findIndex(
            (each, index) =>
              each === link.source && path[(index + 1) % path.length] === link.target,
          );
          const way = place < 0 ? path : path.toSpliced(place + 1, 0, NEW);
          return [name, { path: canonicalLoop(way), kind }];
        });
        expect([...saidLoops(now)]).toEqual(expected);
        expect(bruteForceLoops(now.links)).toHaveLength(expected.length);
      }
    });
  });

  it("follows every loop when a variable is taken out of a chain, and its kind stays", () => {
    let bridged = 0;
    alongDiagrams((document) => {
      for (const variableId of NAMES.map(sketchId)) {
        const outcome = bridgeVariable.apply(document, { variableId, newLinkId: ON });
        if (!outcome.ok) continue;
        const before = [...saidLoops(document)];
        bridged += before.filter(([, { path }]) => path.includes(variableId)).length;
        expect([...saidLoops(outcome.document)]).toEqual(
          before.map(([name, { path, kind }]) => [
            name,
            { path: canonicalLoop(path.filter((each) => each !== variableId)), kind },
          ]),
        );
      }
    });
    expect(bridged).toBeGreaterThan(10);
  });

  it("is lost with a variable for the loops through it, and for no other", () => {
    alongDiagrams((document, variableId) => {
      const now = after(document, removeElements, { variableIds: [variableId], linkIds: [] });
      expect([...saidLoops(now)]).toEqual(
        [...saidLoops(document)].filter(([, { path }]) => !path.includes(variableId)),
      );
    });
  });

  it("is kept for every loop when links go: the loops are dormant", () => {
    alongDiagrams((document) => {
      const linkIds = Object.values(document.links).map((link) => link.id);
      if (linkIds.length === 0) return;
      const now = after(document, removeElements, { variableIds: [], linkIds });
      expect(now.loopNotes).toBe(document.loopNotes);
      expect(saidLoops(now).size).toBe(0);
    });
  });

  it("goes over with every loop that ran through one of two merged variables", () => {
    alongDiagrams((document, from, into) => {
      const now = saidLoops(after(document, mergeVariables, { from, into }));
      const paths = new Set([...now.values()].map(({ path }) => path.join(" ")));
      for (const [name, { path, kind }] of saidLoops(document)) {
        const way = path.map((each) => (each === from ? into : each));
        // Neighbours that become one are one in the path.
        const short = way.filter((each, index) => each !== way.at(index - 1) || way.length === 1);
        const isLoop = new Set(short).size === short.length && short.length > 0;
        const isBetween = path.length === 2 && path.includes(from) && path.includes(into);
        expect(paths.has(canonicalLoop(short).join(" "))).toBe(isLoop && !isBetween);
        const isElsewhere = !path.includes(from) && !path.includes(into);
        expect(isElsewhere ? now.get(name) : { path, kind }).toEqual({ path, kind });
      }
      expect(now.size).toBe(paths.size);
    });
  });
});
