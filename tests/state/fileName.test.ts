import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNameFor, titleFromFileName } from "../../src/state/fileName";

describe("the name of a file", () => {
  it.each([
    ["Care teams", "Care teams.cld.json"],
    ["目标一致性", "目标一致性.cld.json"],
    ['A/B: <what?> | "who"*', "A B what who.cld.json"],
    ["../../etc/passwd", "etc passwd.cld.json"],
    ["C:\\Users\\me", "C Users me.cld.json"],
    ["  two\n lines\t", "two lines.cld.json"],
    ["safe\u202Egpj.exe", "safe gpj.exe.cld.json"],
    ["CON", "_CON.cld.json"],
    ["lpt1.txt", "_lpt1.txt.cld.json"],
    ["console", "console.cld.json"],
    ["", "untitled.cld.json"],
    [" ... ", "untitled.cld.json"],
    ["///", "untitled.cld.json"],
    ["👩‍⚕️ nurses", "👩‍⚕️ nurses.cld.json"],
  ])("of %j is %j", (title, name) => {
    expect(fileNameFor(title)).toBe(name);
  });

  it("fits into any file system and has no path in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (title) => {
        const name = fileNameFor(title);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[/\\:*?"<>|]/);
        expect(name).toMatch(/^[^\s.].*\.cld\.json$/su);
      }),
    );
  });
});

describe("a title from the name of a file", () => {
  it.each([
    ["Care teams.cld.json", "Care teams"],
    ["links.CSV", "links"],
    ["model.json", "model"],
    ["Plan 2.0.tsv", "Plan 2.0"],
    ["Plan 2.0", "Plan 2.0"],
    ["folder/links.csv", "links"],
    ["", ""],
  ])("%j is %j", (name, title) => {
    expect(titleFromFileName(name)).toBe(title);
  });
});
