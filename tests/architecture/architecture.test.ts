import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "../tools/sourceFiles";
import { importsOf, offences } from "./laws";

describe("the house", () => {
  it("has no offence against its laws", () => {
    expect(offences(sourceFiles("src"))).toEqual([]);
  });

  it("lets the document change only through its store", () => {
    const store = readFileSync("src/state/documentStore.ts", "utf8");
    const exported = [...store.matchAll(/^export (?:const|let|function) (\w+)/gm)].map(
      (match) => match[1],
    );
    expect(exported.filter((name) => /^set|Store$/.test(name ?? ""))).toEqual([]);
  });

  it("gives every exported function, constant and type of core a doc comment", () => {
    const bare = sourceFiles("src/core").flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /^(?<before>.*)\n(?<line>export (?:async )?(?:function|const|interface|type) (?<name>\w+))/gm,
        ),
      ]
        .filter(({ groups }) => !/(?:\*\/|^\/\/.*)\s*$/.test(groups?.before ?? ""))
        .map(({ groups }) => `${path}: ${groups?.name}`),
    );
    expect(bare.filter((entry) => !MEANT_TO_BE_BARE.test(entry))).toEqual([]);
  });

  it("links rooms only by what an import can be seen to say", () => {
    const computed = sourceFiles("src").filter(({ text }) => /\bimport\(\s*(?!["'`/@])/.test(text));
    expect(computed.map(({ path }) => path)).toEqual([]);
  });
});

// Ids and small unions of the document are explained by the comment over their group.
const MEANT_TO_BE_BARE = /src\/core\/model\/document\.ts: \w+$/;

describe("the guard", () => {
  const planted: readonly [string, string, string, RegExp][] = [
    [
      "core importing state",
      "src/core/model/x.ts",
      'import { session } from "../../state/sessionStore";',
      /core may import only nothing/,
    ],
    [
      "a panel importing a panel",
      "src/panels/loops/X.tsx",
      'import { A } from "../inspector/A";',
      /panels never import panels/,
    ],
    [
      "a panel importing the canvas",
      "src/panels/loops/X.tsx",
      'import { A } from "../../canvas/A";',
      /panels may import only/,
    ],
    [
      "React Flow outside the canvas",
      "src/panels/loops/X.tsx",
      'import { useReactFlow } from "@xyflow/react";',
      /only canvas may know/,
    ],
    [
      "a type of React Flow outside the canvas",
      "src/state/x.ts",
      'import type { Node } from "@xyflow/react";',
      /only canvas may know/,
    ],
    [
      "zustand outside state",
      "src/app/x.ts",
      'import { create } from "zustand";',
      /only state may know/,
    ],
    [
      "elk outside workers",
      "src/canvas/x.ts",
      'const elk = await import("elkjs/lib/elk-api.js");',
      /only workers may know/,
    ],
    [
      "a worker address that climbs",
      "src/core/loops/x.ts",
      'new Worker(new URL("../../workers/w.ts", import.meta.url));',
      /core may import only nothing/,
    ],
    [
      "ui importing words",
      "src/ui/X.tsx",
      'import { t } from "../words/words";',
      /ui may import only nothing/,
    ],
    [
      "a re-export that climbs",
      "src/core/x/y.ts",
      'export { a } from "../../words/words";',
      /core may import only nothing/,
    ],
    ["React in core", "src/core/model/x.ts", 'import { useState } from "react";', /which only app/],
    ["chance in core", "src/core/layout/x.ts", "const angle = Math.random();", /core is pure/],
    ["a clock in core", "src/core/loops/x.ts", "const now = performance.now();", /core is pure/],
    ["a barrel", "src/core/loops/index.ts", "export const a = 1;", /no barrels/],
    ["a folder of helpers", "src/core/utils/x.ts", "export const a = 1;", /says kind, not subject/],
    [
      "an unknown room",
      "src/services/x.ts",
      "export const a = 1;",
      /folder that the house does not know/,
    ],
    ["a default export", "src/ui/X.tsx", "export default 1;", /named exports only/],
  ];

  it.each(planted)("sees %s", (_, path, text, message) => {
    expect(offences([{ path, text }]).map((offence) => offence.message)).toEqual([
      expect.stringMatching(message),
    ]);
  });

  it("reads static, typed, dynamic, re-exported and worker imports, and no comments", () => {
    const text = `import a from "a";\nimport type { B } from "b";\nexport { c } from "c";\nconst d = import("d");
      import "e.css";\nnew Worker(new URL("./f.ts", import.meta.url));\n// import g from "g";\n/* import h from "h"; */`;
    expect([...importsOf(text)].sort()).toEqual(["./f.ts", "a", "b", "c", "d", "e.css"]);
  });

  it("lets the app use what lies below it", () => {
    const text =
      'import { A } from "../canvas/A";\nimport { B } from "../panels/loops/B";\nimport { t } from "../words/words";';
    expect(offences([{ path: "src/app/App.tsx", text }])).toEqual([]);
  });
});
