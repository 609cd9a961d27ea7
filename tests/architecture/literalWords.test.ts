import { describe, expect, it } from "vitest";
import { sourceFiles } from "../tools/sourceFiles";
import { literalWords } from "./literalWords";

describe("words for people", () => {
  it("stand in the catalogue, and none in the code", () => {
    expect(literalWords(sourceFiles("src"))).toEqual([]);
  });
});

describe("the guard", () => {
  const planted: readonly (readonly [string, string])[] = [
    ["text of an element", "<p>Hello there</p>"],
    ["a text in braces", '<p>{"Hello"}</p>'],
    ["one of two texts", '<p>{on ? "Shown" : t("app:close")}</p>'],
    ["a text put together", "<p>{`Loops: ${count}`}</p>"],
    ["a text added to", '<p>{"Loops: " + count}</p>'],
    ["a name for screen readers", '<button aria-label="Close" />'],
    ["a title", '<abbr title="Causal-loop diagram" />'],
    ["a hint", '<input placeholder="Name" />'],
    ["a label of ours", "<Button label={`Undo ${step}`} />"],
    ["a message", 'tell("Nothing was changed.")'],
    ["words in another script", "<p>信任</p>"],
  ];
  it.each(planted)("finds %s", (_, code) => {
    const text = `export const planted = ${code};`;
    expect(literalWords([{ path: "src/panels/X.tsx", text }])).toHaveLength(1);
  });

  it("says where", () => {
    const text = "export const a = 1;\nexport const planted = <p>Hello</p>;";
    expect(literalWords([{ path: "src/X.tsx", text }])).toEqual(["src/X.tsx:2: Hello"]);
  });

  const fine: readonly (readonly [string, string])[] = [
    ["a sentence of the catalogue", '<p>{t("app:close")}</p>'],
    ["a sign, a letter or a number", "<p>+ a 12 → {count} %</p>"],
    ["what nobody reads", '<p className="wide" data-kind="loop" role="alert" />'],
    ["a comparison", '<p>{kind === "loop" && ring}</p>'],
  ];
  it.each(fine)("leaves %s alone", (_, code) => {
    const text = `export const fine = ${code};`;
    expect(literalWords([{ path: "src/panels/X.tsx", text }])).toEqual([]);
  });
});
