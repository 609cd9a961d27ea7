import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { EvidencePlace } from "../../../src/core/commands/evidence";
import { addLeverageTag } from "../../../src/core/commands/leverage";
import type { EvidenceRef, Quote } from "../../../src/core/model/document";
import { Inspector } from "../../../src/panels/inspector/Inspector";
import { EvidenceSection } from "../../../src/panels/shared/evidence/EvidenceSection";
import { latestMessage } from "../../../src/state/messages";
import { currentDocument, execute, undo } from "../../../src/state/documentStore";
import { selectLinks, selectLoop, selectVariables, session } from "../../../src/state/sessionStore";
import { id, link } from "../../core/commands/carriedOut";
import { quoted } from "../../core/evidence/quoted";
import { sketch, sketchId } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

const LOOP = sketch("Trust +> Support, Support +> Results, Results +> Trust");

beforeAll(giveSizes);
beforeEach(() => {
  showDocument(quoted(LOOP, [[1, 1], [2]], { 1: "+1" }));
  selectLinks([link(1)]);
});

const evidence = () => within(screen.getByRole("region", { name: "Evidence" }));
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const type = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);
const choose = (name: string, option: string) =>
  userEvent.selectOptions(screen.getByRole("combobox", { name }), option);
const refs = (number: number): readonly EvidenceRef[] =>
  currentDocument().links[link(number)]?.evidence ?? [];
const newest = (): Quote | undefined => Object.values(currentDocument().quotes).at(-1);

describe("what a thing rests on", () => {
  it("is counted, with stance and polarity, source and informant", () => {
    render(<Inspector />);
    expect(evidence().getByText("1 quote, 1 source, 1 informant: 1 supports")).toBeTruthy();
    expect(evidence().getByRole("article").textContent).toMatch(
      /“words 1”.*Supports.*for plus.*Interview 1, CCO-01/,
    );
  });

  it("is nothing yet, and says so", () => {
    selectLinks([link(2)]);
    render(<Inspector />);
    expect(evidence().getByText("No quote yet. Add one, or say what this rests on.")).toBeTruthy();
  });

  it("is contested where quotes disagree, and says how", () => {
    showDocument(quoted(LOOP, [[1], [2]], { 1: "+1 -2" }));
    selectLinks([link(1)]);
    render(<Inspector />);
    expect(screen.getByRole("note").textContent).toBe("Contested: 1 for +, 1 for −.");
  });

  it("says when its quotes agree on another sign than is drawn", () => {
    showDocument(quoted(LOOP, [[1], [2]], { 1: "-1 -2" }));
    selectLinks([link(1)]);
    render(<Inspector />);
    expect(screen.getByRole("note").textContent).toBe("Its quotes speak for −, but it is drawn +.");
  });
});

describe("new evidence", () => {
  it("is a quote word for word, with a new source and informant, in one undo step", async () => {
    const before = currentDocument();
    render(<Inspector />);
    await press("Add evidence");
    await type("Word for word", "We got help the week we missed it");
    await choose("Source", "New source…");
    await choose("Kind of the new source", "Workshop");
    await type("Title of the new source", "Workshop 3");
    await choose("Informant", "New informant…");
    await type("Code of the new informant", "CCO-09");
    await type("Place", "00:14:30");
    const form = within(screen.getByRole("form", { name: "New evidence" }));
    await userEvent.click(form.getByRole("radio", { name: "Contradicts" }));
    await userEvent.click(form.getByRole("radio", { name: "Opposite" }));
    await userEvent.type(form.getByLabelText("Note"), "only in 2015");
    await userEvent.click(form.getByRole("button", { name: "Add" }));

    const source = Object.values(currentDocument().sources).at(-1);
    const informant = Object.values(currentDocument().informants).at(-1);
    expect(source).toMatchObject({ kind: "workshop", title: "Workshop 3" });
    expect(informant?.code).toBe("CCO-09");
    expect(newest()).toMatchObject({
      text: "We got help the week we missed it",
      sourceId: source?.id,
      informantId: informant?.id,
      locator: "00:14:30",
    });
    expect(refs(1).at(-1)).toEqual({
      quoteId: newest()?.id,
      stance: "contradicts",
      polarity: "-",
      note: "only in 2015",
    });
    expect(screen.queryByRole("form")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add evidence" }));
    act(undo);
    expect(currentDocument()).toBe(before);
  });

  it("is a paraphrase from a source that is there, with Ctrl Enter", async () => {
    render(<Inspector />);
    await press("Add evidence");
    await choose("Source", "Interview 2");
    await type("In your words", "Training did not last{Control>}{Enter}{/Control}");
    expect(newest()).toMatchObject({ text: "", paraphrase: "Training did not last" });
    expect(newest()?.sourceId).toBe(id("source", 2));
    expect(evidence().getByText(/· paraphrase/)).toBeTruthy();
  });

  it("says what is missing, and adds nothing until it is there", async () => {
    const before = currentDocument();
    render(<Inspector />);
    await press("Add evidence");
    const add = screen.getByRole("button", { name: "Add" });
    const said = () => screen.getByRole("alert").textContent;
    await userEvent.click(add);
    expect(said()).toMatch(/^Write what was said/);
    await type("Word for word", "x");
    expect(said()).toMatch(/^Say where it is from/);
    await choose("Source", "New source…");
    expect(said()).toMatch(/^Give the new source a title/);
    await type("Title of the new source", "S");
    await choose("Informant", "New informant…");
    expect(said()).toMatch(/^Give the new informant a code/);
    expect(currentDocument()).toBe(before);
  });

  it("is a quote that is there, found by its words", async () => {
    render(<Inspector />);
    await press("Add evidence");
    await userEvent.click(screen.getByRole("radio", { name: "One that is there" }));
    expect(screen.getAllByRole("option")).toHaveLength(1);
    await userEvent.type(screen.getByRole("combobox", { name: "Find a quote" }), "words 2{Enter}");
    expect(screen.getByText("“words 2”")).toBeTruthy();
    await press("Add");
    expect(refs(1).map(({ quoteId }) => quoteId)).toEqual([id("quote", 1), id("quote", 2)]);
    expect(Object.keys(currentDocument().quotes)).toHaveLength(2);
  });

  it("goes to a loop of which nothing was said before, and to a variable", async () => {
    const path = ["Results", "Support", "Trust"].map(sketchId);
    selectLoop([sketchId("Results"), sketchId("Trust"), sketchId("Support")]);
    const { unmount } = render(<Inspector />);
    await press("Add evidence");
    await choose("Source", "Interview 2");
    await type("Word for word", "It all hangs together{Control>}{Enter}{/Control}");
    const [note] = Object.values(currentDocument().loopNotes);
    expect(note?.evidence).toHaveLength(1);
    expect(note && [...note.path].toSorted()).toEqual(path.toSorted());
    unmount();
    act(() => selectVariables([sketchId("Trust")]));
    render(<Inspector />);
    await press("Add evidence");
    expect(screen.queryByRole("radiogroup", { name: "Speaks for" })).toBeNull();
  });

  it("half typed stays when something else is looked at, and begins with the last source", async () => {
    const { unmount } = render(<Inspector />);
    await press("Add evidence");
    await type("Word for word", "half a sen");
    unmount();
    act(() => selectLinks([link(2)]));
    const second = render(<Inspector />);
    expect(screen.queryByRole("form")).toBeNull();
    second.unmount();
    act(() => selectLinks([link(1)]));
    render(<Inspector />);
    expect(screen.getByLabelText("Word for word")).toHaveProperty("value", "half a sen");
    await choose("Source", "Interview 2");
    await press("Add");
    await press("Add evidence");
    expect(screen.getByRole("combobox", { name: "Source" })).toHaveProperty(
      "value",
      id("source", 2),
    );
    expect(screen.getByLabelText("Word for word")).toHaveProperty("value", "");
  });

  it("is given up with Escape while nothing is typed, and only by Cancel after", async () => {
    render(<Inspector />);
    await press("Add evidence");
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("form")).toBeNull();
    await press("Add evidence");
    await type("Word for word", "x{Escape}");
    expect(screen.getByRole("form")).toBeTruthy();
    await press("Cancel");
    expect(screen.queryByRole("form")).toBeNull();
  });

  it("warns of a code that looks like a name, and takes it all the same", async () => {
    render(<Inspector />);
    await press("Add evidence");
    await choose("Informant", "New informant…");
    await type("Code of the new informant", "Maria Lopez");
    expect(screen.getByRole("status").textContent).toMatch(/this looks like a name/);
    await choose("Source", "Interview 1");
    await type("Word for word", "x{Control>}{Enter}{/Control}");
    expect(Object.values(currentDocument().informants).at(-1)?.code).toBe("Maria Lopez");
  });
});

describe("a quote of a link, opened", () => {
  const open = () => press(/^Change: words 1/);

  it("changes its stance, polarity and note, each in one step", async () => {
    render(<Inspector />);
    await open();
    await userEvent.click(evidence().getByRole("radio", { name: "Qualifies" }));
    await userEvent.click(evidence().getByRole("radio", { name: "Open" }));
    await userEvent.type(evidence().getByLabelText("Note"), "in part{Control>}{Enter}{/Control}");
    expect(refs(1)).toEqual([
      { quoteId: id("quote", 1), stance: "qualifies", polarity: "?", note: "in part" },
    ]);
    await press("Take back what it speaks for");
    expect(refs(1)[0]?.polarity).toBeNull();
    act(undo);
    act(undo);
    expect(refs(1)[0]).toMatchObject({ polarity: "?", note: "" });
  });

  it("is rewritten everywhere, with a new informant, in one step", async () => {
    const before = currentDocument();
    render(<Inspector />);
    await open();
    await press("Edit quote");
    const text = screen.getByLabelText("Word for word");
    expect(text).toHaveProperty("value", "words 1");
    await userEvent.clear(text);
    await userEvent.type(text, "other words");
    await type("Memo", "ask again");
    await choose("Informant", "New informant…");
    await type("Code of the new informant", "P4");
    await press("Save");
    expect(currentDocument().quotes[id("quote", 1)]).toMatchObject({
      text: "other words",
      memo: "ask again",
    });
    expect(Object.values(currentDocument().informants).at(-1)?.code).toBe("P4");
    act(undo);
    expect(currentDocument()).toBe(before);
  });

  it("is attached to something else, and then says where it is used", async () => {
    render(<Inspector />);
    await open();
    await press("Attach to…");
    await userEvent.type(screen.getByRole("combobox"), "results trust{Enter}");
    expect(refs(3)).toEqual([
      { quoteId: id("quote", 1), stance: "supports", polarity: null, note: "" },
    ]);
    expect(latestMessage()?.text).toBe("Attached to Results → Trust.");
    const also = within(screen.getByRole("region", { name: "Also evidence of" }));
    await userEvent.click(also.getByRole("button", { name: "Results → Trust" }));
    expect(session().selection.links).toEqual([link(3)]);
  });

  it("offers variables, links, loops and tags that have it not yet", async () => {
    execute(addLeverageTag, {
      id: id("leverageTag", 1),
      target: { type: "variable", id: sketchId("Trust") },
      point: 6,
      rationale: "",
      by: "modeller",
    });
    render(<Inspector />);
    await open();
    await press("Attach to…");
    const named = screen.getAllByRole("option").map(({ textContent }) => textContent);
    expect(named).toContain("Trust");
    expect(named).toContain("Support → Results");
    expect(named).not.toContain("Trust → Support");
    expect(named.filter((name) => name?.startsWith("6 "))).toHaveLength(1);
    await userEvent.type(screen.getByRole("combobox"), "no such thing");
    expect(screen.getByText("Nothing with these words.")).toBeTruthy();
  });

  it("is detached, and stays a quote", async () => {
    render(<Inspector />);
    await open();
    await press("Detach");
    expect(refs(1)).toEqual([]);
    expect(Object.keys(currentDocument().quotes)).toHaveLength(2);
  });
});

describe("evidence of a leverage tag", () => {
  it("is added as of anything else", async () => {
    const tagId = id("leverageTag", 1);
    execute(addLeverageTag, {
      id: tagId,
      target: { type: "model" },
      point: 6,
      rationale: "",
      by: "modeller",
    });
    const place: EvidencePlace = { type: "leverageTag", id: tagId };
    render(<EvidenceSection place={place} evidence={[]} />);
    await press("Add evidence");
    await userEvent.click(screen.getByRole("radio", { name: "One that is there" }));
    await userEvent.keyboard("{Enter}");
    await press("Choose another");
    await userEvent.keyboard("words 2{Enter}");
    await press("Add");
    expect(currentDocument().leverageTags[tagId]?.evidence).toHaveLength(1);
  });
});
