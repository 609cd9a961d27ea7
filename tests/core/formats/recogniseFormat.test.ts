import { describe, expect, it } from "vitest";
import { recogniseJson, recogniseText } from "../../../src/core/formats/recogniseFormat";
import { hasShared, sharedFiles, sharedText } from "../../sharedFolder";

describe("the form of a text that is not JSON", () => {
  it.each([
    ["zip", "PK\u0003\u0004rest"],
    ["xmile", '<?xml version="1.0"?>\n<!-- a --><!-- b -->\n<xmile version="1.0">'],
    ["graphml", '<?xml version="1.0"?><graphml xmlns="…">'],
    ["refi-qda", '<?xml version="1.0"?><Project name="x" xmlns="urn:QDA-XML:project:1.0">'],
    ["html", "<!DOCTYPE html><html>"],
    ["xml", '<?xml version="1.0"?><mxfile host="app">'],
    ["xml", '<?xml version="1.0"?>'],
    ["vensim", "{UTF-8}\nA = B ~ ~ |"],
    ["vensim", "A = B\n\\\\\\---/// Sketch information - do not modify"],
    ["dot", 'digraph "care" {\n a -> b\n}'],
    ["loopy", "[[[1,227,303,0.66,%22rabbits%22,0]],[],[],1%5D"],
    ["csv", "Source,Target,Polarity\na,b,+"],
    ["csv", '"from";"to"\r\na;b'],
    ["text", "a -> b\nb -> c"],
    ["text", "Dear colleague, attached from me to you"],
    ["text", ""],
  ] as const)("%s: %j", (format, text) => {
    expect(recogniseText(text)).toBe(format);
  });

  it.each([
    ["comments", "<!-- -->".repeat(5000)],
    ["columns", "from,".repeat(20_000)],
    ["graph", `graph ${"a ".repeat(20_000)}`],
    ["an open comment", `<!--${"-".repeat(50_000)}`],
  ])("takes no time over many %s", (_, text) => {
    const before = performance.now();
    recogniseText(text);
    expect(performance.now() - before).toBeLessThan(200);
  });
});

describe("the form of JSON that is not ours", () => {
  it.each([
    ["kumu", { elements: [], connections: [] }],
    ["catcolab", { type: "model", theory: "causal-loop", notebook: {} }],
    ["prsm", { nodes: [], edges: [], buttons: {} }],
    ["excalidraw", { type: "excalidraw", elements: [], appState: {} }],
    ["sagemodeler", { nodes: [], links: [], filename: "x" }],
    ["modeljson", { engine: "SIMULATION_PACKAGE", elements: [] }],
    ["loopy", [[], [], [], 1]],
    ["json", [1, 2, 3]],
    ["json", { variables: [] }],
    ["json", null],
    ["json", "causal-loop-document"],
  ] as const)("%s: %j", (format, json) => {
    expect(recogniseJson(json)).toBe(format);
  });
});

describe("real files of other tools", () => {
  const present = hasShared("samples", "that real files of other tools are recognised");

  it.each([
    ["vensim", ".mdl"],
    ["xmile", ".xmile"],
    ["xmile", ".stmx"],
    ["loopy", "-1.txt"],
    ["kumu", "tutorial-project.json"],
    ["catcolab", "CA Cap-and-trade.json"],
    ["prsm", "PathsExample.prsm"],
    ["sagemodeler", "serialized.json"],
    ["modeljson", "predator_prey.json"],
  ] as const)("%s: %s", (format, ending) => {
    const files = present ? sharedFiles("samples", ending) : [];
    expect(files.length > 0).toBe(present);
    for (const file of files) expect(recognised(sharedText(file))).toBe(format);
  });
});

function recognised(text: string): string {
  try {
    return recogniseJson(JSON.parse(text));
  } catch {
    return recogniseText(text);
  }
}
