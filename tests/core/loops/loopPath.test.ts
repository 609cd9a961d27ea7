import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalLoop,
  loopKey,
  stepsOf,
  withVariableBridged,
  withVariableInserted,
  withVariableMerged,
} from "../../../src/core/loops/loopPath";
import type { LoopPath, VariableId } from "../../../src/core/model/document";
import { sketchId } from "../../sketch";

const path = (names: string): LoopPath => names.split(" ").map(sketchId);
const [A, B, C, D, N] = ["a", "b", "c", "d", "n"].map(sketchId) as [
  VariableId,
  VariableId,
  VariableId,
  VariableId,
  VariableId,
];

/** Different variables in any order, from a few that all tests share. */
const anyWay = fc
  .uniqueArray(fc.constantFrom(..."abcdefghij".split("")), { minLength: 1, maxLength: 8 })
  .map((names): LoopPath => names.map(sketchId));
const anyLoop = anyWay.map((way): LoopPath => canonicalLoop(way));

/** The same way round, begun at another of its variables. */
function turned(way: LoopPath, by: number): LoopPath {
  const start = by % way.length;
  return [...way.slice(start), ...way.slice(0, start)];
}

describe("the canonical path of a loop", () => {
  it("begins with the least id and goes the same way round", () => {
    expect(canonicalLoop(path("c a b"))).toEqual(path("a b c"));
    expect(canonicalLoop(path("b a c"))).toEqual(path("a c b"));
  });

  it("orders ids by code unit, so that capitals and digits come before small letters", () => {
    expect(canonicalLoop(["v-a", "v-Z", "v-1"])).toEqual(["v-1", "v-a", "v-Z"]);
    expect(canonicalLoop(["v-10", "v-9"])).toEqual(["v-10", "v-9"]);
    expect(canonicalLoop(["v-é", "v-z"])).toEqual(["v-z", "v-é"]);
  });

  it("is the path itself, not a copy, when it is canonical", () => {
    const canonical = path("a c b");
    expect(canonicalLoop(canonical)).toBe(canonical);
    expect(canonicalLoop([])).toEqual([]);
  });

  it("is the same wherever one begins, and only for the same way round", () => {
    fc.assert(
      fc.property(anyWay, fc.nat(20), (way, by) => {
        const canonical = canonicalLoop(way);
        expect(canonicalLoop(turned(way, by))).toEqual(canonical);
        expect(canonicalLoop(canonical)).toBe(canonical);
        const back = canonicalLoop(way.toReversed());
        expect(loopKey(back) === loopKey(canonical)).toBe(way.length < 3);
      }),
    );
  });
});

describe("the key of a loop", () => {
  it("tells loops apart by their variables and by their order", () => {
    expect(loopKey(path("a b c"))).not.toBe(loopKey(path("a c b")));
    expect(loopKey(path("a b"))).not.toBe(loopKey(path("a b c")));
    expect(loopKey(["v-a-b" as VariableId])).not.toBe(loopKey(path("a b")));
  });
});

describe("the steps of a path", () => {
  it("lead from each variable to the next, and from the last to the first", () => {
    expect(stepsOf(path("a b c"))).toEqual([
      [A, B],
      [B, C],
      [C, A],
    ]);
  });

  it("of a loop of one lead from it to itself", () => {
    expect(stepsOf([A])).toEqual([[A, A]]);
  });
});

describe("a loop, when a variable is put into a link", () => {
  it("runs through it if it ran along the link", () => {
    expect(withVariableInserted(path("b d c"), { source: B, target: D }, N)).toEqual(
      path("b n d c"),
    );
  });

  it("begins with the new one when that is the least", () => {
    expect(withVariableInserted(path("b d c"), { source: D, target: C }, A)).toEqual(
      path("a c b d"),
    );
  });

  it("runs through it on the step that closes the loop, too", () => {
    expect(withVariableInserted(path("a b c"), { source: C, target: A }, N)).toEqual(
      path("a b c n"),
    );
    expect(withVariableInserted([A], { source: A, target: A }, N)).toEqual(path("a n"));
  });

  it("is the same path when it did not run that way, or ran against it", () => {
    const loop = path("a b c");
    expect(withVariableInserted(loop, { source: B, target: A }, N)).toBe(loop);
    expect(withVariableInserted(loop, { source: A, target: C }, N)).toBe(loop);
    expect(withVariableInserted(loop, { source: A, target: D }, N)).toBe(loop);
  });
});

describe("a loop, when a variable is taken out and its neighbours are linked", () => {
  it("runs past it", () => {
    expect(withVariableBridged(path("a b c"), B)).toEqual(path("a c"));
  });

  it("begins with the least of those that are left", () => {
    expect(withVariableBridged(path("a d c"), A)).toEqual(path("c d"));
  });

  it("is the same path when it did not run through it", () => {
    const loop = path("a b");
    expect(withVariableBridged(loop, C)).toBe(loop);
  });

  it("is none when it had no other variable", () => {
    expect(withVariableBridged([A], A)).toBeNull();
  });

  it("is what it was before, when the variable had just been put in", () => {
    fc.assert(
      fc.property(anyLoop, fc.nat(20), (loop, at) => {
        const steps = stepsOf(loop);
        const [source, target] = steps[at % steps.length] ?? [A, A];
        for (const inserted of ["0", "zz"].map(sketchId)) {
          const longer = withVariableInserted(loop, { source, target }, inserted);
          expect(longer).toHaveLength(loop.length + 1);
          expect(canonicalLoop(longer)).toBe(longer);
          expect(withVariableBridged(longer, inserted)).toEqual(loop);
        }
      }),
    );
  });
});

describe("a loop, when one variable becomes part of another", () => {
  it("runs through that one instead", () => {
    expect(withVariableMerged(path("a b c"), B, D)).toEqual(path("a d c"));
    expect(withVariableMerged(path("b d c"), D, A)).toEqual(path("a c b"));
  });

  it("is none when it ran through both, even side by side", () => {
    expect(withVariableMerged(path("a b c"), A, C)).toBeNull();
    expect(withVariableMerged(path("a b"), B, A)).toBeNull();
  });

  it("is the same path when it did not run through the one that goes", () => {
    const loop = path("a b");
    expect(withVariableMerged(loop, C, A)).toBe(loop);
  });

  it("is what it would be with the new id from the first", () => {
    fc.assert(
      fc.property(anyLoop, fc.nat(20), (loop, at) => {
        const from = loop[at % loop.length] ?? A;
        for (const into of ["0", "ee", "zz"].map(sketchId)) {
          const renamed = loop.map((id) => (id === from ? into : id));
          expect(withVariableMerged(loop, from, into)).toEqual(canonicalLoop(renamed));
        }
      }),
    );
  });
});
