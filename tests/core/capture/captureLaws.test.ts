import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaptureEntry, CaptureStep } from "../../../src/core/capture/captureEntry";
import { completion, needsQuotes } from "../../../src/core/capture/completeName";
import { parseCaptureLine } from "../../../src/core/capture/parseCaptureLine";
import type { Polarity } from "../../../src/core/model/document";
import { nameKey } from "../../../src/core/model/names";
import { arbitraryName } from "../model/arbitraryDocument";

/** Lines made of what the grammar is made of, in any order. */
const arbitraryLine = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "->",
        "→",
        ";",
        '"',
        '""',
        "+",
        "-",
        "−",
        "?",
        "||",
        "//",
        "|",
        "-->",
        " ",
        "  ",
        "a",
        "B",
      ),
      arbitraryName,
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(""));

const arbitraryStep: fc.Arbitrary<CaptureStep> = fc.record({
  name: arbitraryName,
  polarity: fc.constantFrom<Polarity | null>("+", "-", "?", null),
  delayed: fc.boolean(),
});
const arbitraryEntry: fc.Arbitrary<CaptureEntry> = fc
  .record({ first: arbitraryName, steps: fc.array(arbitraryStep, { maxLength: 4 }) })
  .filter(({ first, steps }) => {
    const keys = [first, ...steps.map(({ name }) => name)].map(nameKey);
    return keys.every((key, place) => key !== keys[place + 1]);
  });

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** An entry as a careful person would type it. */
function typed({ first, steps }: CaptureEntry, write: (name: string) => string): string {
  const marked = steps.map(({ name, polarity, delayed }) =>
    [write(name), polarity ?? "", delayed ? "||" : ""].filter(Boolean).join(" "),
  );
  return [write(first), ...marked].join(" -> ");
}

describe("a line that was written by the grammar", () => {
  it("says what was meant, with every name quoted", () => {
    fc.assert(
      fc.property(fc.array(arbitraryEntry, { maxLength: 4 }), (entries) => {
        const line = entries.map((entry) => typed(entry, quoted)).join("; ");
        const reading = parseCaptureLine(line, "+");
        expect(reading).toMatchObject({ problem: null, rest: "" });
        expect(reading.entries).toEqual(entries);
      }),
    );
  });

  it("says the same with only those quoted that need it", () => {
    fc.assert(
      fc.property(fc.array(arbitraryEntry, { minLength: 1, maxLength: 4 }), (entries) => {
        const write = (name: string) => (needsQuotes(name) ? quoted(name) : name);
        const line = entries.map((entry) => typed(entry, write)).join(";");
        expect(parseCaptureLine(line, "+").entries).toEqual(entries);
      }),
    );
  });
});

describe("any line", () => {
  it("is read as far as it can be, and marked inside the part that stays", () => {
    fc.assert(
      fc.property(arbitraryLine, (line) => {
        const { problem, rest, entries } = parseCaptureLine(line, "?");
        const at = problem?.at ?? line.length;
        // The rest ends as the line does, from before the mark on.
        expect(rest.endsWith(line.slice(at))).toBe(true);
        expect(at).toBeLessThanOrEqual(line.length);
        expect(line.length - at).toBeLessThanOrEqual(rest.length);
        // Nothing of the rest was done already.
        expect(parseCaptureLine(rest, "?")).toMatchObject({ entries: [], rest });
        expect(parseCaptureLine(rest, "?").problem?.code).toBe(problem?.code);
        // Nothing before the mark is lost: cut there, the same is said, and then a name or a mark is missing.
        const cut = parseCaptureLine(line.slice(0, at), "?");
        expect(cut.entries.slice(0, entries.length - 1)).toEqual(entries.slice(0, -1));
      }),
      { numRuns: 1000 },
    );
  });

  it("gives tidy names, none of them empty, and no link from a name to itself", () => {
    fc.assert(
      fc.property(arbitraryLine, (line) => {
        for (const { first, steps } of parseCaptureLine(line, "+").entries) {
          const names = [first, ...steps.map(({ name }) => name)];
          for (const [place, name] of names.entries()) {
            expect(name).toMatch(/^\S(?:.*\S)?$/su);
            expect(nameKey(name)).not.toBe(nameKey(names[place + 1] ?? ""));
          }
        }
      }),
    );
  });

  it("is read in time that grows with its length only, however strange", () => {
    const strange = [
      '"'.repeat(100_001),
      `a${" +".repeat(50_000)}x`,
      "->".repeat(50_000),
      `"${"a".repeat(1_000_000)}`,
      `a -> b${" ".repeat(100_000)}c`,
      "a;".repeat(50_000),
      "-".repeat(100_000),
      `a -> b ${"=".repeat(100_000)}c`,
      `a -> b${"+".repeat(100_000)}c`,
      `a -> b ${"/".repeat(100_000)}c`,
    ];
    for (const line of strange) {
      const start = performance.now();
      parseCaptureLine(line, "+");
      completion(line, ["a name"]);
      expect(performance.now() - start, `${line.slice(0, 9)}…`).toBeLessThan(1000);
    }
  });
});

describe("any completion", () => {
  it("makes the line name one of the names, and nothing else of it", () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryName, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        (names, which, cut) => {
          const name = names[which % names.length]!;
          const begun = name.slice(0, 1 + (cut % name.length));
          for (const line of [begun, `zz -> ${quoted(begun).slice(0, -1)}`]) {
            const rest = completion(line, names);
            if (rest === "") continue;
            const { entries, problem } = parseCaptureLine(line + rest, "+");
            expect(problem).toBeNull();
            const last = entries.at(-1)?.steps.at(-1)?.name ?? entries.at(-1)?.first ?? "";
            expect(names.map(nameKey)).toContain(nameKey(last));
          }
        },
      ),
    );
  });
});
