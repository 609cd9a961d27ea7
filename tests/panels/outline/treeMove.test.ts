import { describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import { outlineRows } from "../../../src/core/outline/outline";
import { treeMove } from "../../../src/panels/outline/treeMove";
import { sketch, sketchId } from "../../sketch";

const document = sketch("a +> b, c");
const rows = outlineRows(document, listLoops(document.links), new Set([sketchId("a")]));
// 0 a (open), 1 to b, 2 b (closed), 3 c

/** Where a key leads from a line: the place of another one, "open", "close", "stays" or "nothing". */
function moved(key: string, from: number): number | string {
  const move = treeMove(key, rows, rows[from]!);
  if (!move) return "nothing";
  if (move.open !== undefined) return move.open ? "open" : "close";
  return move.to ? rows.indexOf(move.to) : "stays";
}

describe("keys in the tree", () => {
  it.each([
    ["ArrowDown", 0, 1],
    ["ArrowDown", 3, "stays"],
    ["ArrowUp", 2, 1],
    ["ArrowUp", 0, "stays"],
    ["Home", 2, 0],
    ["End", 0, 3],
    ["ArrowRight", 0, 1],
    ["ArrowRight", 2, "open"],
    ["ArrowRight", 3, "stays"],
    ["ArrowLeft", 0, "close"],
    ["ArrowLeft", 1, 0],
    ["ArrowLeft", 2, "stays"],
    [" ", 0, "close"],
    [" ", 2, "open"],
    [" ", 3, "stays"],
    ["x", 0, "nothing"],
  ] as const)("%s at line %i: %s", (key, from, to) => {
    expect(moved(key, from)).toBe(to);
  });
});
