import { beforeEach, describe, expect, it } from "vitest";
import type { Refusal, RefusalCode } from "../../src/core/commands/command";
import { addLink } from "../../src/core/commands/links";
import { renameVariable } from "../../src/core/commands/variables";
import { isIdOfKind } from "../../src/core/model/ids";
import { act } from "../../src/state/act";
import { currentDocument, loadDocument } from "../../src/state/documentStore";
import { freshId } from "../../src/state/freshId";
import { latestMessage, tell } from "../../src/state/messages";
import { joined, loopSentence, stepSentence } from "../../src/state/stepSentences";
import { copyTitle, shownTitle } from "../../src/state/titles";
import { t, wordsFor } from "../../src/words/words";
import { id } from "../core/commands/carriedOut";
import { sketch, sketchId } from "../sketch";

const said = (before: string, now: string) => stepSentence(sketch(before), sketch(now));
const named = { kind: "named", closed: [], opened: [], turned: [] } as const;

describe("what happened, in a sentence", () => {
  it("names one thing, and counts several", () => {
    const a = sketch("a");
    const both = { ...a, variables: { ...a.variables, ...sketch("Care").variables } };
    expect(stepSentence(a, both)).toBe("Variable added: Care.");
    expect(stepSentence(both, a)).toBe("Variable deleted: Care.");
    expect(said("", "a, b, c")).toBe("3 variables added.");
    expect(said("a, b", "")).toBe("2 variables deleted.");
  });

  it("says of a link what leads where, its sign and its delay", () => {
    const links = (text: string) => ({ ...sketch(text), variables });
    const { variables } = sketch("Training, Capacity");
    const none = links("");
    expect(stepSentence(none, links("Training ?||> Capacity"))).toBe(
      "Link added: Training to Capacity, polarity open, delayed.",
    );
    expect(stepSentence(links("Training -> Capacity"), none)).toBe(
      "Link deleted: Training to Capacity, negative.",
    );
    expect(stepSentence(links("Training +> Capacity"), links("Training -> Capacity"))).toBe(
      "Link changed: Training to Capacity, negative.",
    );
  });

  it("tells deletions before additions, and joins them", () => {
    expect(said("a", "b")).toBe("Variable deleted: a. Variable added: b.");
    expect(joined(["One.", "", "Two."])).toBe("One. Two.");
  });

  it("is empty when nothing was drawn", () => {
    const document = sketch("a +> b");
    expect(stepSentence(document, { ...document, layout: sketch("a").layout })).toBe("");
  });
});

describe("what happened to the loops, in a sentence", () => {
  it("names up to five, and counts more", () => {
    const closes = (...closed: string[]) => loopSentence({ ...named, closed });
    expect(closes("R3")).toBe("Closes R3.");
    expect(closes("R3", "B1")).toBe("Closes R3 and B1.");
    expect(closes("R1", "R2", "R3", "R4", "R5")).toBe("Closes R1, R2, R3, R4 and R5.");
    expect(closes("R1", "R2", "R3", "R4", "R5", "R6")).toBe("Closes 6 loops.");
    expect(loopSentence({ ...named, opened: ["B2", "U1"] })).toBe("Opens B2 and U1.");
  });

  it("tells which turned", () => {
    const turned = [{ before: "R1", now: "B3" }];
    expect(loopSentence({ ...named, closed: ["R2"], turned })).toBe("Closes R2. R1 is now B3.");
  });

  it("counts those that turned beyond the fifth", () => {
    const turns = (many: number) =>
      Array.from({ length: many }, (_, at) => ({ before: `R${at}`, now: `B${at}` }));
    const five = "R0 is now B0. R1 is now B1. R2 is now B2. R3 is now B3. R4 is now B4.";
    const said = (many: number) => loopSentence({ ...named, turned: turns(many) });
    expect(said(5)).toBe(five);
    expect(said(6)).toBe(`${five} … and 1 more has turned.`);
    expect(said(30)).toBe(`${five} … and 25 more have turned.`);
  });

  it("counts them where there are too many for names", () => {
    expect(loopSentence({ kind: "counted", more: 1 })).toBe("Closes 1 loop.");
    expect(loopSentence({ kind: "counted", more: 325 })).toBe("Closes 325 loops.");
    expect(loopSentence({ kind: "counted", more: -2 })).toBe("Opens 2 loops.");
  });

  it("is empty when nothing changed, or when not all loops are known", () => {
    expect(loopSentence(named)).toBe("");
    expect(loopSentence({ kind: "counted", more: 0 })).toBe("");
    expect(loopSentence({ kind: "unknown" })).toBe("");
  });
});

describe("acting for the person", () => {
  beforeEach(() => {
    loadDocument(sketch("Training +> Capacity"));
    tell("before");
  });
  const [training, capacity] = [sketchId("Training"), sketchId("Capacity")];

  it("does it and says nothing, for it can be seen", () => {
    expect(act(renameVariable, { variableId: training, name: "Teaching" })).toBe(true);
    expect(currentDocument().variables[training]?.name).toBe("Teaching");
    expect(latestMessage()?.text).toBe("before");
  });

  it("says why it was refused, what is unharmed and what to do", () => {
    const link = { id: id("link", 2), polarity: "+", delay: null } as const;
    expect(act(addLink, { ...link, source: training, target: capacity })).toBe(false);
    expect(latestMessage()).toMatchObject({
      tone: "refusal",
      text: "Training already has a link to Capacity, so no second one was drawn. Change its polarity, or put a variable between them.",
    });
    expect(act(addLink, { ...link, source: training, target: training })).toBe(false);
    expect(latestMessage()?.text).toMatch(/^A link must lead to another variable/);
  });

  it("says that nothing was changed when a name is empty, new or old", () => {
    expect(act(renameVariable, { variableId: training, name: " " })).toBe(false);
    expect(latestMessage()?.text).toBe(
      "A name cannot be empty, so nothing was changed. Type at least one character.",
    );
  });
});

describe("every refusal", () => {
  // A code without a sentence here does not compile; the blanks are those that commands fill.
  const sentences: Readonly<Record<RefusalCode, Refusal["params"]>> = {
    "duplicate-link": { source: "A", target: "B" },
    "self-link": { source: "A", target: "A" },
    "reverse-exists": { source: "A", target: "B" },
    "empty-name": {},
    gone: {},
    "already-tagged": { point: 5 },
    "cannot-bridge": { name: "A" },
    "cannot-merge": {},
    "nothing-to-paste": {},
    "in-use": { name: "Interview 7", count: 2 },
    "loop-has-note": {},
    "column-exists": { name: "Site" },
    "reserved-name": { name: "Constructor" },
  };

  it("has a sentence with no blank left, that says what is unharmed and what to do", () => {
    for (const [code, params] of Object.entries(sentences)) {
      const sentence = wordsFor(`refusals:${code}`, params);
      expect(sentence).not.toContain("{{");
      expect(sentence).toMatch(/^[A-Z].+[a-z]\. [A-Z].+\.$/);
      const blanks = Object.values(params).filter((blank) => !sentence.includes(String(blank)));
      expect(blanks).toEqual([]);
    }
  });

  it("shows names as they are, whatever is in them", () => {
    const params = { source: "$t(refusals:gone)", target: "{{source}} <b>&amp;</b>" };
    expect(wordsFor("refusals:duplicate-link", params)).toMatch(
      /^\$t\(refusals:gone\) already has a link to \{\{source\}\} <b>&amp;<\/b>, so/,
    );
  });

  it("tells one from several", () => {
    expect(wordsFor("refusals:in-use", { name: "CCO-07", count: 1 })).toBe(
      "CCO-07 was not deleted: 1 quote still refers to it. Delete that quote first.",
    );
  });
});

describe("what the Undo button says", () => {
  it("tells how many things it was about", () => {
    const words = (key: string, count: number) => wordsFor(`commands:${key}`, { count });
    expect(words("moveVariables", 1)).toBe("Move variable");
    expect(words("moveVariables", 3)).toBe("Move 3 variables");
    expect(words("enterCaptureLine", 0)).toBe("Type names");
    expect(words("enterCaptureLine", 1)).toBe("Type a link");
    expect(words("enterCaptureLine", 12)).toBe("Type 12 links");
    expect(words("addLink", 1)).toBe("Add link");
  });
});

describe("fresh ids and titles", () => {
  it("are well formed and never twice the same", () => {
    const ids = Array.from({ length: 1000 }, () => freshId("scene"));
    expect(new Set(ids).size).toBe(1000);
    expect(ids.every((each) => isIdOfKind("scene", each))).toBe(true);
  });

  it("call a document without a title so", () => {
    expect(shownTitle("  Care ")).toBe("Care");
    expect(shownTitle(" ")).toBe(t("app:untitled"));
    expect(copyTitle("Care")).toBe("Care (copy)");
    expect(copyTitle("")).toBe(`${t("app:untitled")} (copy)`);
  });
});
