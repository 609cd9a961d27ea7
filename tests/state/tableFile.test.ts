import papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type Table, tableAsCsv, tableAsHtml, tableAsText } from "../../src/state/tableFile";

const table = (...rows: Table["rows"]): Table => ({ heads: ["Element", "Level"], rows });

describe("a table as CSV", () => {
  it("begins with the mark by which Excel knows UTF-8, and ends every row as RFC 4180 asks", async () => {
    expect(await tableAsCsv(table(["Vertrauen 目标", 3]))).toBe(
      "\uFEFFElement,Level\r\nVertrauen 目标,3\r\n",
    );
  });

  it("comes back as it was, whatever the words hold", async () => {
    const words = ['says "so"', "a, b; c", "two\nlines", " spaces ", "tab\there"];
    const csv = await tableAsCsv(table(...words.map((word) => [word, 1])));
    const read = papa.parse<string[]>(csv.replace("\uFEFF", "").trimEnd());
    expect(read.data.slice(1).map(([word]) => word)).toEqual(words);
  });

  it.each(["=1+1", "+49 30", "-delay", "@import", "\t=1", " =HYPERLINK()"])(
    "puts an apostrophe before %j, which a spreadsheet would take for a formula",
    async (word) => {
      const read = papa.parse<string[]>((await tableAsCsv(table([word, 1]))).replace("\uFEFF", ""));
      expect(read.data[1]?.[0]).toBe(`'${word}`);
      expect(tableAsText(table([word, 1]))).toContain(`'${word.replace(/\s+/g, " ")}\t1`);
    },
  );

  it("leaves numbers numbers, and other words alone", async () => {
    expect(await tableAsCsv(table(["Cost − effort", -2]))).toContain("Cost − effort,-2\r\n");
  });
});

describe("a table as text", () => {
  it("has tabs between cells and none within, a line for each row", () => {
    expect(tableAsText(table(["two\nlines\tand a tab", 3], ["b", 4]))).toBe(
      "Element\tLevel\ntwo lines and a tab\t3\nb\t4",
    );
  });
});

describe("a table as HTML", () => {
  it("has a head and a body, and words stay words", () => {
    expect(tableAsHtml(table(["<b>a & b</b>", 3], ["=1", 4]))).toBe(
      '<meta charset="utf-8"><table><thead><tr><th>Element</th><th>Level</th></tr></thead>' +
        "<tbody><tr><td>&lt;b&gt;a &amp; b&lt;/b&gt;</td><td>3</td></tr>" +
        "<tr><td>'=1</td><td>4</td></tr></tbody></table>",
    );
  });
});
