import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { removeElements } from "../../../src/core/commands/elements";
import { addLink, reverseLinks, setPolarity } from "../../../src/core/commands/links";
import { giveLoopLabels } from "../../../src/core/commands/loopNotes";
import { listLoops } from "../../../src/core/loops/listLoops";
import { giveLabels, labelsByKey } from "../../../src/core/loops/loopLabels";
import { loopKey } from "../../../src/core/loops/loopPath";
import { checkDocument } from "../../../src/core/model/checkDocument";
import type { CldDocument, Polarity } from "../../../src/core/model/document";
import { bruteForceLoops } from "../../oracle/bruteForceLoops";
import { sketch, sketchId } from "../../sketch";
import { id } from "../commands/carriedOut";

const VARIABLES = ["a", "b", "c", "d", "e"].map(sketchId);
const LETTERS = { reinforcing: "R", balancing: "B", undetermined: "U" };

interface Edit {
  readonly what: "draw" | "delete" | "sign" | "reverse" | "undo";
  readonly from: number;
  readonly to: number;
  readonly polarity: Polarity;
}
const arbitraryEdit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom("draw", "draw", "draw", "delete", "sign", "reverse", "undo"),
  from: fc.nat(4),
  to: fc.nat(4),
  polarity: fc.constantFrom("+", "-", "?"),
});

function edited(document: CldDocument, { what, from, to, polarity }: Edit): CldDocument {
  const [source, target] = [VARIABLES[from]!, VARIABLES[to]!];
  const linkId = id("link", `${from}-${to}`);
  const linkIds = [linkId];
  const outcome = {
    draw: addLink.apply(document, { id: linkId, source, target, polarity, delay: null }),
    delete: removeElements.apply(document, { variableIds: [], linkIds }),
    sign: setPolarity.apply(document, { linkIds, polarity }),
    reverse: reverseLinks.apply(document, { linkIds }),
    undo: { ok: false as const },
  }[what];
  // A link that was turned round bears the id of its old pair: do not draw that again.
  const isDoubled = what === "draw" && Object.hasOwn(document.links, linkId);
  return outcome.ok && !isDoubled ? outcome.document : document;
}

/** Calls `look` with every state of a session in which labels are given after each edit. */
function alongSession(
  look: (now: CldDocument, before: CldDocument, owners: ReadonlyMap<string, string>) => void,
): void {
  fc.assert(
    fc.property(fc.array(arbitraryEdit, { maxLength: 40 }), (edits) => {
      const owners = new Map<string, string>();
      const states = [sketch("a, b, c, d, e")];
      for (const edit of edits) {
        const before = states.at(-1)!;
        const isUndo = edit.what === "undo" && states.length > 1;
        const bare = isUndo ? states.at(-2)! : edited(before, edit);
        const loops = listLoops(bare.links);
        const labels = giveLabels({ document: bare, loops, remembered: owners });
        const outcome = giveLoopLabels.apply(bare, { labels });
        const now = outcome.ok ? outcome.document : bare;
        look(now, before, owners);
        for (const { path, label } of now.loopLabels) owners.set(label, loopKey(path));
        if (isUndo) states.pop();
        else states.push(now);
      }
    }),
    { numRuns: 150 },
  );
}

describe("through any session of drawing, deleting, turning and undoing", () => {
  it("every loop has a label, and its letter tells its kind", () => {
    alongSession((now) => {
      const labels = labelsByKey(now.loopLabels);
      for (const { key, kind } of bruteForceLoops(now.links))
        expect(labels.get(key)?.charAt(0)).toBe(LETTERS[kind]);
      expect(checkDocument(now)).toEqual([]);
    });
  });

  it("a label that was given to one loop is never given to another", () => {
    alongSession((now, _, owners) => {
      for (const { path, label } of now.loopLabels)
        expect([undefined, loopKey(path)]).toContain(owners.get(label));
    });
  });

  it("a loop that stays what it is keeps its label, and one that returns has it again", () => {
    alongSession((now, before, owners) => {
      const labels = labelsByKey(now.loopLabels);
      const earlier = new Map(bruteForceLoops(before.links).map(({ key, kind }) => [key, kind]));
      for (const { key, kind } of bruteForceLoops(now.links)) {
        const had = [...owners].filter(([label, owner]) => owner === key && is(label, kind));
        expect(had.map(([label]) => label)).toEqual(had.length > 0 ? [labels.get(key)] : []);
        const stays = earlier.get(key) === kind;
        expect(stays ? labelsByKey(before.loopLabels).get(key) : labels.get(key)).toBe(
          labels.get(key),
        );
      }
    });
  });

  it("no number of a letter is left out, unless a loop that changed its kind kept its own", () => {
    alongSession((now, _, owners) => {
      const given = [...owners.keys(), ...now.loopLabels.map(({ label }) => label)];
      const numbers = new Set(given.map((label) => Number(label.slice(1))));
      for (let number = 1; number <= Math.max(0, ...numbers); number++)
        expect(numbers).toContain(number);
    });
  });

  it("giving labels again changes nothing", () => {
    alongSession((now, _, owners) => {
      const again = { document: now, loops: listLoops(now.links), remembered: owners };
      expect(giveLabels(again)).toBe(now.loopLabels);
    });
  });
});

function is(label: string, kind: keyof typeof LETTERS): boolean {
  return label.startsWith(LETTERS[kind]);
}
