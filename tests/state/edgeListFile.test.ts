import { describe, expect, it } from "vitest";
import type { EdgeListReading } from "../../src/core/formats/edgeList/edgeListReading";
import { readEdgeListText } from "../../src/state/edgeListFile";

async function opened(text: string): Promise<Extract<EdgeListReading, { ok: true }>> {
  const reading = await readEdgeListText(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading;
}
async function links(text: string): Promise<readonly string[]> {
  const { document } = await opened(text);
  return Object.values(document.links).map(
    ({ source, target, polarity }) =>
      `${document.variables[source]?.name} ${polarity}> ${document.variables[target]?.name}`,
  );
}

describe("a table of links", () => {
  it.each([
    ["commas", "source,target,polarity\na,b,+\n"],
    ["semicolons", "source;target;polarity\na;b;+\n"],
    ["tabs", "source\ttarget\tpolarity\na\tb\t+\n"],
    ["Windows line ends and a byte order mark", "\uFEFFsource,target,polarity\r\na,b,+\r\n"],
    ["old line ends", "source,target,polarity\ra,b,+\r"],
    ["a line that says the separator", "sep=;\nsource;target;polarity\na;b;+"],
    ["blank lines", "\n\nsource,target,polarity\n\na,b,+\n\n\n"],
    ["no headings", "a,b,+"],
  ])("may have %s", async (_, text) => {
    expect(await links(text)).toEqual(["a +> b"]);
  });

  it("may have quoted names with separators, quotation marks and line breaks inside", async () => {
    const text = 'source,target,polarity\n"a, ""so called""","two\nlines",-\n"b;c",d,+';
    expect(await links(text)).toEqual(['a, "so called" -> two lines', "b;c +> d"]);
  });

  it("names bad rows by the line they begin in, counting blank lines and lines inside cells", async () => {
    const { badRows } = await opened(
      'sep=,\nsource,target,polarity\n\n"two\n\nlines",b,+\n,c,+\nd,e,up\n',
    );
    expect(badRows.map(({ line, code }) => [line, code])).toEqual([
      [7, "no-source"],
      [8, "unknown-polarity"],
    ]);
  });

  it("counts lines the same with every line end", async () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const { badRows } = await opened(["source,target", "a,b", "", ",b"].join(end));
      expect(badRows).toEqual([{ line: 4, code: "no-source", found: "" }]);
    }
  });

  it("names a row whose quotation mark does not close", async () => {
    const { badRows } = await opened('source,target,polarity\na,b,+\n"c,d,-\ne,f,+\n');
    expect(badRows).toMatchObject([{ line: 3, code: "open-quote" }]);
  });

  it("of a hundred thousand rows is read, and of more is refused", async () => {
    const row = "a,b,+\n";
    const head = "source,target,polarity\n";
    expect((await readEdgeListText(head + row.repeat(100_000))).ok).toBe(true);
    expect(await readEdgeListText(head + row.repeat(100_001))).toEqual({
      ok: false,
      problem: { code: "too-many-rows", limit: 100_000 },
    });
  });
});
