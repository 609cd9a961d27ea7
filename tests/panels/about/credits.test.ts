import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CREDITS } from "../../../src/panels/about/credits";
import { importsOf } from "../../architecture/laws";
import { sourceFiles } from "../../tools/sourceFiles";

/** "zustand" of "zustand/middleware", "@xyflow/react" of "@xyflow/react/dist/base.css". */
function packageOf(target: string): string {
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}

const imported = new Set(
  sourceFiles("src", [".ts", ".tsx", ".css"])
    .flatMap(({ text }) => [...importsOf(text), ...cssSources(text)])
    .filter((target) => !target.startsWith("."))
    .map(packageOf),
);

function cssSources(text: string): readonly string[] {
  return [...text.matchAll(/url\("?(@[^")]+)"?\)/g)].map((match) => match[1] ?? "");
}

describe("the list of others' work", () => {
  it("names every package that the source imports, and no other", () => {
    const named = CREDITS.map(({ packageName }) => packageName);
    expect(named.toSorted()).toEqual([...imported].toSorted());
  });

  it.each(CREDITS)("says the licence of $name as its package does", ({ packageName, licence }) => {
    const text = readFileSync(`node_modules/${packageName}/package.json`, "utf8");
    expect(JSON.parse(text)).toMatchObject({ license: licence });
  });
});
