import { describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import type {
  CldDocument,
  ElementRef,
  LeveragePoint,
  LeverageTagId,
} from "../../../src/core/model/document";
import { type OutlineRow, outlineRows } from "../../../src/core/outline/outline";
import { sketch, sketchId } from "../../sketch";

// l-1 a → b, l-2 b → a, l-3 c → a
const plain = sketch("a +> b, b -> a, c +> a");
const [a, b, c] = [sketchId("a"), sketchId("b"), sketchId("c")] as const;

function tagged(...tags: readonly (readonly [ElementRef, LeveragePoint])[]): CldDocument {
  const made = tags.map(([target, point], index) => {
    const id = `t-${index + 1}` as LeverageTagId;
    return { id, target, point, rationale: "", by: "modeller" as const, evidence: [], despite: "" };
  });
  return { ...plain, leverageTags: Object.fromEntries(made.map((tag) => [tag.id, tag])) };
}

function rowsOf(document: CldDocument, ...expanded: readonly string[]): readonly OutlineRow[] {
  return outlineRows(document, listLoops(document.links), new Set(expanded));
}

/** A line as it could be read: its level, what it is, and whether it is open. */
function told({ level, item, expanded }: OutlineRow): string {
  const fold = expanded === null ? "" : expanded ? " (open)" : " (closed)";
  const indent = "  ".repeat(level - 1);
  switch (item.kind) {
    case "variable":
      return `${indent}${item.variable.name}${fold}`;
    case "effect":
      return `${indent}to ${item.other.name}${fold}`;
    case "cause":
      return `${indent}from ${item.other.name}${fold}`;
    case "loop":
      return `${indent}loop ${item.index}${fold}`;
    case "moreLoops":
      return `${indent}${item.count} more`;
    case "tag":
      return `${indent}point ${item.tag.point}`;
  }
}

describe("the outline", () => {
  it("is the variables, closed, in document order", () => {
    expect(rowsOf(plain).map(told)).toEqual(["a (closed)", "b (closed)", "c (closed)"]);
    expect(rowsOf(sketch("")).map(told)).toEqual([]);
  });

  it("has under an open variable its effects, its causes and its loops", () => {
    expect(rowsOf(plain, a).map(told)).toEqual([
      "a (open)",
      "  to b",
      "  from b",
      "  from c",
      "  loop 0",
      "b (closed)",
      "c (closed)",
    ]);
    expect(rowsOf(plain, c).map(told).slice(2)).toEqual(["c (open)", "  to a"]);
  });

  it("has a variable that nothing hangs on as a leaf", () => {
    expect(rowsOf(sketch("alone"), sketchId("alone")).map(told)).toEqual(["alone"]);
  });

  it("has leverage points under what they are on, deepest first", () => {
    const document = tagged(
      [{ type: "variable", id: c }, 12],
      [{ type: "variable", id: c }, 3],
      [{ type: "link", id: rowLink("c") }, 9],
    );
    const link = `${c} ${rowLink("c")}`;
    expect(rowsOf(document, c, link).map(told).slice(2)).toEqual([
      "c (open)",
      "  to a (open)",
      "    point 9",
      "  point 3",
      "  point 12",
    ]);
  });

  it("has the leverage points of a loop under the loop", () => {
    const document = tagged([{ type: "loop", path: [a, b] }, 7]);
    expect(rowsOf(document, b, `${b} loop ${a} ${b}`).map(told)).toContain("    point 7");
  });

  it("says where each line stands among those beside it", () => {
    const places = rowsOf(plain, a).map(({ level, position, count }) => [level, position, count]);
    expect(places).toEqual([
      [1, 1, 3],
      [2, 1, 4],
      [2, 2, 4],
      [2, 3, 4],
      [2, 4, 4],
      [1, 2, 3],
      [1, 3, 3],
    ]);
  });

  it("has a key of its own for every line, the same after an edit elsewhere", () => {
    const before = rowsOf(plain, a, b, c).map(({ key }) => key);
    expect(new Set(before).size).toBe(before.length);
    const more = { ...plain, variables: { ...plain.variables, ...sketch("d").variables } };
    const after = rowsOf(more, a, b, c).map(({ key }) => key);
    expect(after.slice(0, before.length)).toEqual(before);
  });

  it("lists twelve loops, and says how many more there are", () => {
    const petals = Array.from({ length: 15 }, (_, index) => `hub +> p${index}, p${index} +> hub`);
    const document = sketch(petals.join(", "));
    const lines = rowsOf(document, sketchId("hub")).map(told);
    expect(lines.filter((line) => line.startsWith("  loop"))).toHaveLength(12);
    expect(lines).toContain("  3 more");
  });
});

/** The link that leaves a variable. */
function rowLink(name: string) {
  const found = Object.values(plain.links).find(({ source }) => source === sketchId(name));
  if (!found) throw new Error(`no link leaves ${name}`);
  return found.id;
}
