import { describe, expect, it } from "vitest";
import { delimiting } from "../../../../src/core/formats/edgeList/delimiter";

describe("the delimiter of a table", () => {
  it.each([
    ["source,target,polarity\na,b,+", ","],
    ["source;target;polarity\na, or so;b;+", ";"],
    ["source\ttarget\tpolarity\na, or so\tb\t+", "\t"],
    ["Trust, mutual;Openness;+", ";"],
    ['"a; b; c",target,polarity', ","],
    ["\n\n  \nsource;target", ";"],
    ["source", "\t"],
    ["", "\t"],
  ])("of %j is %j", (text, delimiter) => {
    expect(delimiting(text)).toEqual({ delimiter, skip: 0 });
  });

  it("stands after a byte order mark", () => {
    expect(delimiting("\uFEFFsource;target")).toEqual({ delimiter: ";", skip: 1 });
  });

  it("may be said in a first line, which is no row", () => {
    const text = "\uFEFFsep=;\r\nsource,or cause;target";
    const { delimiter, skip } = delimiting(text);
    expect(delimiter).toBe(";");
    expect(text.slice(skip)).toBe("source,or cause;target");
  });
});
