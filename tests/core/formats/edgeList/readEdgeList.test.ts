import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCld } from "../../../../src/core/formats/cld/readCld";
import { writeCld } from "../../../../src/core/formats/cld/writeCld";
import type {
  EdgeListNote,
  EdgeListProblem,
  EdgeListReading,
  EdgeListRow,
} from "../../../../src/core/formats/edgeList/edgeListReading";
import { MOST_ROWS, readEdgeList } from "../../../../src/core/formats/edgeList/readEdgeList";
import { checkDocument } from "../../../../src/core/model/checkDocument";
import type { CldDocument } from "../../../../src/core/model/document";

/** Rows from lines in which every comma separates. */
function rows(...lines: readonly string[]): readonly EdgeListRow[] {
  return lines.map((line, index) => ({ line: index + 1, cells: line.split(",") }));
}
function read(...lines: readonly string[]): EdgeListReading {
  return readEdgeList(rows(...lines));
}
function opened(...lines: readonly string[]): Extract<EdgeListReading, { ok: true }> {
  const reading = read(...lines);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading;
}
function problemOf(reading: EdgeListReading): EdgeListProblem | null {
  return reading.ok ? null : reading.problem;
}
/** Links as a person writes them: "a +> b", "a -||6 months> b". */
function links({ variables, links }: CldDocument): readonly string[] {
  return Object.values(links).map(({ source, target, polarity, delay }) => {
    const mark = delay ? `||${delay.length}` : "";
    return `${variables[source]?.name} ${polarity}${mark}> ${variables[target]?.name}`;
  });
}
function names({ variables }: CldDocument): readonly string[] {
  return Object.values(variables).map(({ name }) => name);
}
/** Rationale, basis and strength of each link. */
function grounds({ links }: CldDocument) {
  return Object.values(links).map(({ rationale, basis, strength }) => [rationale, basis, strength]);
}
function isMerge(note: EdgeListNote): note is Extract<EdgeListNote, { target: string }> {
  return note.code === "links-merged" || note.code === "signs-conflict";
}
function notes(...lines: readonly string[]): readonly EdgeListNote[] {
  return opened(...lines).notes;
}

describe("columns", () => {
  it("are found by their headings", () => {
    const { document } = opened("source,target,polarity,delay", "trust,openness,+,1 year");
    expect(links(document)).toEqual(["trust +||1 year> openness"]);
  });

  it("may have headings in any case and order, with blanks", () => {
    const { document } = opened(" Delay ,POLARITY,Target,Source", "yes,-,b,a");
    expect(links(document)).toEqual(["a -||> b"]);
  });

  it.each(["from,to,sign", "Cause,Effect,Sign", "cause,to,polarity"])(
    "may be called %s",
    (heading) => {
      expect(links(opened(heading, "a,b,-").document)).toEqual(["a -> b"]);
    },
  );

  it("of other meaning are left out, and told", () => {
    const reading = opened("source,weight,target,polarity,Page", "a,3,b,+,12");
    expect(links(reading.document)).toEqual(["a +> b"]);
    expect(reading.notes).toEqual([{ code: "columns-left-out", columns: ["weight", "Page"] }]);
  });

  it("say why, how we know and how strong", () => {
    const { document, notes: told } = opened(
      "From,To,Why,Confidence,Strength",
      "a,b, Trust grows ,Stated,STRONG",
      "b,c,,assumed,medium",
      "c,a,,,",
    );
    expect(grounds(document)).toEqual([
      ["Trust grows", "stated", "strong"],
      ["", "inferred", "moderate"],
      ["", null, null],
    ]);
    expect(told).toEqual([{ code: "polarity-missing", count: 3 }]);
  });

  it("whose cells cannot be read are left open, and told once with the first of them", () => {
    const { document, notes: told } = opened(
      "from,to,sign,basis,strength",
      "a,b,+,maybe,3",
      "b,c,+,hearsay,",
    );
    expect(grounds(document)).toEqual([
      ["", null, null],
      ["", null, null],
    ]);
    expect(told).toEqual([
      { code: "cells-left-out", column: "basis", line: 2, found: "maybe", count: 2 },
      { code: "cells-left-out", column: "strength", line: 2, found: "3", count: 1 },
    ]);
  });

  it("may lack a polarity: every link is open then, and told once", () => {
    const reading = opened("source,target", "a,b", "b,c");
    expect(links(reading.document)).toEqual(["a ?> b", "b ?> c"]);
    expect(reading.notes).toEqual([{ code: "polarity-missing", count: 2 }]);
  });

  it.each([
    ["source,polarity", "target"],
    ["effect,sign", "source"],
    ["name,description", "both"],
    ["Ursache,Wirkung", "both"],
  ] as const)("%s: %s is missing", (heading, missing) => {
    expect(problemOf(read(heading, "a,b"))).toEqual({ code: "no-columns", missing });
  });

  it("of nothing at all are missing, too", () => {
    expect(problemOf(read())).toEqual({ code: "no-columns", missing: "both" });
    expect(problemOf(read("", " , "))).toEqual({ code: "no-columns", missing: "both" });
  });
});

describe("a table without headings", () => {
  it("opens when its first row can only be a link", () => {
    expect(links(opened("a,b,+", "b,c,-,2 weeks").document)).toEqual(["a +> b", "b -||2 weeks> c"]);
    expect(links(opened("a,b,s,0", "b,a,o,1").document)).toEqual(["a +> b", "b -||> a"]);
  });

  it("may have the sign between the names", () => {
    expect(links(opened("a,+,b", "b,-,a,yes").document)).toEqual(["a +> b", "b -||> a"]);
  });

  it.each(["a,b", "a,b,c", "s,o,+", "a,b,+,often", "a,,+"])(
    "is refused where the first row could be something else: %s",
    (line) => {
      expect(problemOf(read(line, "a,b,+"))).toEqual({ code: "no-columns", missing: "both" });
    },
  );
});

describe("signs", () => {
  it.each([
    ["+", ["+", "s", "S", "same", "1", "+1", "positive", "Pos", "plus", " + ", "'+", "＋"]],
    ["-", ["-", "−", "–", "o", "O", "opposite", "-1", "−1", "negative", "neg", "minus", "'-"]],
    ["?", ["?", "？", "unknown", "open", "+/-"]],
  ])("%s is written in many ways", (sign, ways) => {
    for (const way of ways) {
      const { document } = opened("source,target,polarity", `a,b,${way}`);
      expect([way, ...links(document)]).toEqual([way, `a ${sign}> b`]);
    }
  });

  it("that are empty leave the link open, and are counted", () => {
    const reading = opened("source,target,polarity", "a,b,", "b,c,+", "c,a");
    expect(links(reading.document)).toEqual(["a ?> b", "b +> c", "c ?> a"]);
    expect(reading.notes).toEqual([{ code: "polarity-missing", count: 2 }]);
  });
});

describe("delays", () => {
  it.each([
    ["", ["", "0", "false", "No", "none", "-", "–"]],
    ["||", ["1", "TRUE", "yes", "Y", "x", "||", "delayed"]],
    ["||6–12 months", ["6–12 months", " 6–12 months "]],
  ])("%s is written in many ways", (mark, ways) => {
    for (const way of ways) {
      const { document } = opened("source,target,polarity,delay", `a,b,+,${way}`);
      expect([way, ...links(document)]).toEqual([way, `a +${mark}> b`]);
    }
  });
});

describe("rows that cannot be read", () => {
  it("are named with their line and reason, and the others are read", () => {
    const reading = opened(
      "source,target,polarity",
      "a,b,+",
      ",b,+",
      "a,,+",
      "",
      "b,c,strong",
      "trust, mutual,b,+",
      "c,a,-",
    );
    expect(links(reading.document)).toEqual(["a +> b", "c -> a"]);
    expect(reading.badRows).toEqual([
      { line: 3, code: "no-source", found: "" },
      { line: 4, code: "no-target", found: "" },
      { line: 6, code: "unknown-polarity", found: "strong" },
      { line: 7, code: "too-many-cells", found: "+" },
    ]);
  });

  it("may hold a quotation mark that does not close", () => {
    const data = [
      ...rows("source,target,polarity", "a,b,+"),
      { line: 3, cells: ["c"], broken: true },
    ];
    const reading = readEdgeList(data);
    expect(reading).toMatchObject({
      ok: true,
      badRows: [{ line: 3, code: "open-quote", found: "c" }],
    });
  });

  it("keep their line where cells hold several lines", () => {
    const data = [
      { line: 1, cells: ["source", "target", "polarity"] },
      { line: 2, cells: ["two\nlines", "b", "+"] },
      { line: 4, cells: ["b", "c", "up"] },
    ];
    const reading = readEdgeList(data);
    expect(reading).toMatchObject({ badRows: [{ line: 4 }] });
    expect(reading.ok && names(reading.document)).toEqual(["two lines", "b"]);
  });

  it("do not trouble anybody when only empty cells are too many", () => {
    expect(opened("source,target,polarity", "a,b,+,,,").badRows).toEqual([]);
  });

  it("make no document when there is no other", () => {
    expect(problemOf(read("source,target,polarity", "a,,+"))).toEqual({
      code: "no-usable-rows",
      badRows: [{ line: 2, code: "no-target", found: "" }],
    });
    expect(problemOf(read("source,target"))).toEqual({ code: "no-usable-rows", badRows: [] });
  });

  it("are repeated only in part when they are long", () => {
    const reading = opened("source,target,polarity", "a,b,+", `a,b,${"🌱".repeat(200)}`);
    expect(reading.badRows[0]?.found).toBe(`${"🌱".repeat(60)}…`);
  });
});

describe("the same pair twice", () => {
  it("keeps every reason, the surest basis, and a strength that all agree on", () => {
    const { document } = opened(
      "from,to,sign,basis,why,strength",
      "a,b,+,inferred,first,weak",
      "a,b,+,stated,second,weak",
      "a,b,+,,first,",
      "b,a,+,implied,,weak",
      "b,a,+,inferred,,strong",
    );
    expect(grounds(document)).toEqual([
      ["first\nsecond", "stated", "weak"],
      ["", "implied", null],
    ]);
  });

  it("is one link, told with the line of the last row", () => {
    const reading = opened("source,target,polarity", "a,b,+", "b,a,-", "a,b,+");
    expect(links(reading.document)).toEqual(["a +> b", "b -> a"]);
    expect(reading.notes).toEqual([
      { code: "links-merged", line: 4, source: "a", target: "b", count: 2 },
    ]);
  });

  it("with different signs is an open link", () => {
    const reading = opened("source,target,polarity", "a,b,+", "a,b,-", "a,b,+");
    expect(links(reading.document)).toEqual(["a ?> b"]);
    expect(reading.notes).toEqual([
      { code: "signs-conflict", line: 4, source: "a", target: "b", count: 3 },
    ]);
  });

  it("takes the sign from the row that has one", () => {
    const { document } = opened("source,target,polarity", "a,b,", "a,b,-");
    expect(links(document)).toEqual(["a -> b"]);
  });

  it("is delayed when one row says so, by all lengths that are given", () => {
    const { document } = opened(
      "source,target,polarity,delay",
      "a,b,+,",
      "a,b,+,yes",
      "a,b,+,1 year",
      "a,b,+,2 years",
      "a,b,+,1 year",
    );
    expect(links(document)).toEqual(["a +||1 year / 2 years> b"]);
  });
});

describe("names", () => {
  it("that differ in case or spaces only are one variable, by its first spelling", () => {
    const reading = opened("source,target,polarity", "Staff  time,b,+", "b,staff time,-");
    expect(names(reading.document)).toEqual(["Staff time", "b"]);
    expect(reading.notes).toEqual([
      { code: "names-joined", line: 3, name: "Staff time", other: "staff time" },
    ]);
  });

  it("are told once for every spelling", () => {
    const told = notes(
      "source,target,polarity",
      "Trust,b,+",
      "trust,c,+",
      "trust,d,+",
      "TRUST,e,+",
    );
    expect(told.map((note) => note.code)).toEqual(["names-joined", "names-joined"]);
  });

  it("are text: markup, names of objects' properties, every script", () => {
    const reading = opened(
      "source,target,polarity",
      "<img src=x onerror=alert(1)>,__proto__,+",
      "constructor,目标一致性,-",
      "toString,🌱,+",
    );
    expect(links(reading.document)).toEqual([
      "<img src=x onerror=alert(1)> +> __proto__",
      "constructor -> 目标一致性",
      "toString +> 🌱",
    ]);
  });
});

describe("a link from a variable to itself", () => {
  it("is kept: it is legal in a file", () => {
    expect(links(opened("source,target,polarity", "a,a,+").document)).toEqual(["a +> a"]);
  });
});

describe("size", () => {
  it("is limited to a hundred thousand rows", () => {
    const heading = { line: 1, cells: ["source", "target", "polarity"] };
    const data = Array.from({ length: MOST_ROWS + 1 }, () => ({ line: 2, cells: ["a", "b", "+"] }));
    expect(readEdgeList([heading, ...data.slice(1)]).ok).toBe(true);
    expect(problemOf(readEdgeList([heading, ...data]))).toEqual({
      code: "too-many-rows",
      limit: 100_000,
    });
  });

  it("is limited to as many variables as our own file may hold", () => {
    const data = Array.from({ length: 20_000 }, (_, index) => `v${index},v${index + 1},+`);
    expect(problemOf(read("source,target,polarity", ...data))).toEqual({
      code: "too-many-variables",
      limit: 20_000,
    });
  });
});

describe("what is read", () => {
  const cell = fc.oneof(
    fc.constantFrom("a", "b", "A", " a", "+", "-", "s", "1", "", "__proto__", "x y"),
    fc.string({ unit: "binary", maxLength: 8 }),
  );

  it("keeps every law of documents and survives our own file", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }), (cells) => {
        const table = [["source", "target", "polarity", "delay"], ...cells];
        const data = table.map((row, index) => ({ line: index + 1, cells: row }));
        const reading = readEdgeList(data);
        if (!reading.ok) return;
        expect(checkDocument(reading.document)).toEqual([]);
        const again = readCld(writeCld(reading.document));
        expect(again).toMatchObject({ ok: true, repairs: [], document: reading.document });
      }),
    );
  });

  it("leaves no row unaccounted for", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 }),
        (cells) => {
          const table = [["source", "target", "polarity", "delay"], ...cells];
          const data = table.map((row, index) => ({ line: index + 1, cells: row }));
          const reading = readEdgeList(data);
          if (!reading.ok) return;
          const merged = reading.notes
            .map((note) => (isMerge(note) ? note.count - 1 : 0))
            .reduce((sum, count) => sum + count, 0);
          const filled = cells.filter((row) => row.some((text) => text.trim() !== "")).length;
          const kept = Object.keys(reading.document.links).length;
          expect(kept + merged + reading.badRows.length).toBe(filled);
        },
      ),
    );
  });

  it("has the same ids whenever it is read, and in whatever order the rows stand", () => {
    const [heading, ...lines] = ["source,target,polarity", "a,b,+", "b,a,-", "b,c,?", "c,a,+"];
    const { document } = opened(heading!, ...lines);
    expect(opened(heading!, ...lines).document).toEqual(document);
    const turned = opened(heading!, ...lines.toReversed()).document;
    expect(Object.keys(turned.variables)).not.toEqual(Object.keys(document.variables));
    expect(turned).toEqual(document);
  });
});
