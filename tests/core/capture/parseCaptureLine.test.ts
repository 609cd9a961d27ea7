import { describe, expect, it } from "vitest";
import type { CaptureEntry } from "../../../src/core/capture/captureEntry";
import { parseCaptureLine } from "../../../src/core/capture/parseCaptureLine";
import type { Polarity } from "../../../src/core/model/document";

/** An entry as one reads it: [a] then [b] with its marks. */
function told({ first, steps }: CaptureEntry): string {
  const rest = steps.map(
    ({ name, polarity, delayed }) => `→[${name}]${polarity ?? ""}${delayed ? "||" : ""}`,
  );
  return `[${first}]${rest.join("")}`;
}

function read(line: string, last: Polarity = "+"): readonly string[] {
  return parseCaptureLine(line, last).entries.map(told);
}

/** What is wrong with a line, the place marked in it with ‸, and what stays in it. */
function wrong(line: string) {
  const { entries, problem, rest } = parseCaptureLine(line, "+");
  const marked = problem && `${line.slice(0, problem.at)}‸${line.slice(problem.at)}`;
  return { done: entries.map(told), code: problem?.code, marked, rest };
}

describe("the examples of the grammar", () => {
  it("`training -> screening capacity + `", () => {
    expect(read("training -> screening capacity + ")).toEqual(["[training]→[screening capacity]+"]);
  });

  it("`a -> b -> c -`", () => {
    expect(read("a -> b -> c -")).toEqual(["[a]→[b]→[c]-"]);
  });

  it("`||` marks a delay, after the sign or without one", () => {
    expect(read("a -> b + ||")).toEqual(["[a]→[b]+||"]);
    expect(read("a -> b ||")).toEqual(["[a]→[b]||"]);
    expect(read("a -> b -||")).toEqual(["[a]→[b]-||"]);
    expect(read("a -> b||")).toEqual(["[a]→[b]||"]);
  });

  it("`//`, as the sheet draws it, marks a delay too", () => {
    expect(read("errors -> rework + //")).toEqual(["[errors]→[rework]+||"]);
    expect(read("a -> b // -> c//; d -> e -//")).toEqual(["[a]→[b]||→[c]||", "[d]→[e]-||"]);
    expect(read('a -> "b" - //; a -> "c"//')).toEqual(["[a]→[b]-||", "[a]→[c]||"]);
  });

  it("a delay may come before the sign", () => {
    expect(read("a -> b // +; a -> c || -; a -> d||?")).toEqual([
      "[a]→[b]+||",
      "[a]→[c]-||",
      "[a]→[d]?||",
    ]);
    expect(read('a -> "b" // -> "c" || -')).toEqual(["[a]→[b]||→[c]-||"]);
  });
});

describe("chains", () => {
  it("are one or more, divided by semicolons; empty ones are none", () => {
    expect(read("a -> b; c -> d -;")).toEqual(["[a]→[b]", "[c]→[d]-"]);
    expect(read(" ; a ;; b ; ")).toEqual(["[a]", "[b]"]);
    expect(read("")).toEqual([]);
    expect(read(" \t ")).toEqual([]);
  });

  it("join names by either arrow, with spaces round it or without", () => {
    expect(read("a→b → c->d ->e")).toEqual(["[a]→[b]→[c]→[d]→[e]"]);
  });

  it("may have longer arrows", () => {
    expect(read("a --> b -->c---> d +")).toEqual(["[a]→[b]→[c]→[d]+"]);
  });

  it("give each link the marks after the name it ends at", () => {
    expect(read("a -> b + -> c - || -> d ? -> e")).toEqual(["[a]→[b]+→[c]-||→[d]?→[e]"]);
  });
});

describe("signs", () => {
  it("are +, -, − and ?", () => {
    expect(read("a -> b +; a -> b -; a -> b −; a -> b ?")).toEqual([
      "[a]→[b]+",
      "[a]→[b]-",
      "[a]→[b]-",
      "[a]→[b]?",
    ]);
  });

  it("stand apart from the name; otherwise they are part of it", () => {
    expect(read("CD4+ -> people of 65+; why? -> so-called; x -> −1")).toEqual([
      "[CD4+]→[people of 65+]",
      "[why?]→[so-called]",
      "[x]→[−1]",
    ]);
  });

  it("are remembered from the last link that has one", () => {
    expect(parseCaptureLine("a -> b -; c -> d", "+").lastPolarity).toBe("-");
    expect(parseCaptureLine("a -> b", "?").lastPolarity).toBe("?");
    expect(parseCaptureLine("a -> b - -> c ? ; d ->", "+").lastPolarity).toBe("?");
    expect(parseCaptureLine("a -> b -> ; c -> d -", "+").lastPolarity).toBe("+");
  });

  it("inside a name are part of it", () => {
    expect(read("A + B -> pay-for-performance 2 - 3 years +")).toEqual([
      "[A + B]→[pay-for-performance 2 - 3 years]+",
    ]);
  });
});

describe("names", () => {
  it("hold hyphens, digits, commas and any script", () => {
    expect(read("fee-for-service, 2013–2020 -> 诊所 支持 -; Ärzte → 👩‍⚕️ care ? → عيادة")).toEqual([
      "[fee-for-service, 2013–2020]→[诊所 支持]-",
      "[Ärzte]→[👩‍⚕️ care]?→[عيادة]",
    ]);
  });

  it("are tidied: spaces of any kind and number are one", () => {
    expect(read("  a \u00A0 b\t->　c  d  + ")).toEqual(["[a b]→[c d]+"]);
  });

  it("in quotation marks may hold what would be read otherwise", () => {
    expect(read('"a;b" -> "c -> d" + -> "e +" - || -> "f ||"?')).toEqual([
      "[a;b]→[c -> d]+→[e +]-||→[f ||]?",
    ]);
    expect(read('"+" -> "||"')).toEqual(["[+]→[||]"]);
  });

  it("write a quotation mark twice within quotation marks, once outside", () => {
    expect(read('"the ""good"" life" -> 5" pipe; say "no"')).toEqual([
      '[the "good" life]→[5" pipe]',
      '[say "no"]',
    ]);
  });
});

describe("what cannot be read", () => {
  it("stays in the line from its chain on, with its place, and all before it is done", () => {
    expect(wrong("a -> b; c -> ; d -> e")).toEqual({
      done: ["[a]→[b]"],
      code: "no-name",
      marked: "a -> b; c -> ‸; d -> e",
      rest: "c -> ; d -> e",
    });
  });

  it("stays from the last name that could be read, without the marks of the link to it", () => {
    expect(wrong("a -> b + -> c - - ; d")).toEqual({
      done: ["[a]→[b]+"],
      code: "two-marks",
      marked: "a -> b + -> c ‸- - ; d",
      rest: "b -> c - - ; d",
    });
    expect(wrong('a -> "b;" - || -> "c')).toMatchObject({
      done: ["[a]→[b;]-||"],
      rest: '"b;" -> "c',
    });
    expect(wrong("a -> b →")).toMatchObject({ done: ["[a]→[b]"], rest: "b →" });
  });

  it("is an arrow without a name before or after it", () => {
    expect(wrong("-> b")).toMatchObject({ code: "no-name", marked: "‸-> b", rest: "-> b" });
    expect(wrong("a -> -> b")).toMatchObject({ code: "no-name", marked: "a -> ‸-> b" });
    expect(wrong("a ->")).toMatchObject({ code: "no-name", marked: "a ->‸", rest: "a ->" });
    expect(wrong("a -> +")).toMatchObject({ code: "no-name", marked: "a -> ‸+" });
    expect(wrong('a -> " "')).toMatchObject({ code: "no-name", marked: 'a -> ‸" "' });
    expect(wrong('""')).toMatchObject({ code: "no-name", marked: '‸""' });
  });

  it("is a sign or a delay that belongs to no link", () => {
    expect(wrong("a + -> b")).toMatchObject({ code: "no-link", marked: "a ‸+ -> b" });
    expect(wrong("a ||")).toMatchObject({ code: "no-link", marked: "a ‸||" });
    expect(wrong("a -> + b")).toMatchObject({ code: "no-link", marked: "a -> ‸+ b" });
    expect(wrong('"a" - -> b')).toMatchObject({ code: "no-link", marked: '"a" ‸- -> b' });
  });

  it("is a delay before the name it belongs to", () => {
    expect(wrong("a -> // b")).toMatchObject({ code: "no-link", marked: "a -> ‸// b" });
    expect(wrong("a //")).toMatchObject({ code: "no-link", marked: "a ‸//" });
  });

  it("is an arrow of another program within a name", () => {
    expect(wrong("hiring -| workload")).toEqual({
      done: [],
      code: "unread-mark",
      marked: "hiring ‸-| workload",
      rest: "hiring -| workload",
    });
    for (const mark of ["=>", "~>", "–>", "|-", "<-", "⇒", "←", "⊣"])
      expect(wrong(`x -> a ${mark} b`)).toMatchObject({
        code: "unread-mark",
        marked: `x -> a ‸${mark} b`,
      });
    expect(read('"hiring -| workload" -> "a => b"')).toEqual(["[hiring -| workload]→[a => b]"]);
    expect(read("p <= 0.05 -> A/B | C")).toEqual(["[p <= 0.05]→[A/B | C]"]);
  });

  it("is a sign that touches the last word, or a bundle of signs", () => {
    expect(wrong("a -> b+")).toMatchObject({ code: "unread-mark", marked: "a -> b‸+" });
    expect(wrong("a -> so-called- ||")).toMatchObject({ marked: "a -> so-called‸- ||" });
    expect(wrong("a -> b+ //")).toMatchObject({ code: "unread-mark", marked: "a -> b‸+ //" });
    for (const bundle of ["++", "+/-", "|", "--", "/"])
      expect(wrong(`a -> b ${bundle}`)).toMatchObject({
        code: "unread-mark",
        marked: `a -> b ‸${bundle}`,
      });
    expect(read('a -> "b+"; a -> "c ++" +')).toEqual(["[a]→[b+]", "[a]→[c ++]+"]);
  });

  it("is more than one sign, or more than one delay", () => {
    expect(wrong("a -> b + -")).toMatchObject({ code: "two-marks", marked: "a -> b ‸+ -" });
    expect(wrong("a -> b || + ||")).toMatchObject({ marked: "a -> b ‸|| + ||" });
    expect(wrong("a -> b + // -")).toMatchObject({ code: "two-marks", marked: "a -> b ‸+ // -" });
    expect(wrong("a -> b || ||")).toMatchObject({ code: "two-marks", marked: "a -> b ‸|| ||" });
  });

  it("is a quotation mark that is never closed", () => {
    expect(wrong('a -> b; "c -> d; e')).toMatchObject({
      done: ["[a]→[b]"],
      code: "open-quote",
      marked: 'a -> b; ‸"c -> d; e',
      rest: '"c -> d; e',
    });
    expect(wrong('"a""')).toMatchObject({ code: "open-quote" });
  });

  it("is something else than marks after a quoted name", () => {
    expect(wrong('"a" b -> c')).toMatchObject({ code: "after-quote", marked: '"a" ‸b -> c' });
    expect(wrong('a -> "b" + +')).toMatchObject({ code: "after-quote", marked: 'a -> "b" ‸+ +' });
  });

  it("is a link from a variable to itself, also one written otherwise", () => {
    expect(wrong("a -> b -> B +")).toMatchObject({
      done: ["[a]→[b]"],
      rest: "b -> B +",
      code: "self-link",
      marked: "a -> b -> ‸B +",
    });
    expect(wrong('care home -> "CareHome"')).toMatchObject({ code: "self-link" });
  });

  it("does not keep a loop from being typed in one chain", () => {
    expect(read("a -> b -> a -")).toEqual(["[a]→[b]→[a]-"]);
  });
});
