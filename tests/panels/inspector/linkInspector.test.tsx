import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import type {
  CldDocument,
  Link,
  LinkId,
  QuoteId,
  SourceId,
} from "../../../src/core/model/document";
import { Inspector } from "../../../src/panels/inspector/Inspector";
import { setAnalysis } from "../../../src/state/analysisStore";
import { currentDocument, undo } from "../../../src/state/documentStore";
import { selectLinks, selectVariables, session } from "../../../src/state/sessionStore";
import { sketch, sketchId } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

const FIRST = "l-1" as LinkId;
const SECOND = "l-2" as LinkId;
const link = (id: LinkId = FIRST): Link | undefined => currentDocument().links[id];

beforeAll(giveSizes);
beforeEach(() => {
  showDocument(sketch("Training +> Capacity, Capacity -> Waiting, Waiting +> Training"));
  selectLinks([FIRST]);
});

describe("the inspector of a link", () => {
  it("says in a sentence what the link says", () => {
    render(<Inspector />);
    expect(screen.getByRole("region", { name: "Inspector" })).toBeTruthy();
    expect(screen.getByRole("heading", { name: /Training\s+to\s+Capacity/ })).toBeTruthy();
    expect(
      screen.getByText("The more training, the more capacity than there would otherwise be."),
    ).toBeTruthy();
  });

  it("sets the polarity in one step, which the next link will have too", async () => {
    render(<Inspector />);
    await userEvent.click(screen.getByRole("radio", { name: "Opposite" }));
    expect(link()?.polarity).toBe("-");
    expect(session().lastPolarity).toBe("-");
    act(undo);
    expect(link()?.polarity).toBe("+");
  });

  it("says what another sign would do to the loops through it", () => {
    const { rerender } = render(<Inspector />);
    expect(
      screen.getByText("Changing this sign turns 1 loop: 1 would reinforce, 0 balance."),
    ).toBeTruthy();
    act(() => showDocument(sketch("a ?> b, b +> a, b -> c, c +> a")));
    act(() => selectLinks([FIRST]));
    rerender(<Inspector />);
    expect(
      screen.getByText(
        "Settling it decides 2 loops. As +, 1 would reinforce and 1 balance; as −, the other way round.",
      ),
    ).toBeTruthy();
    act(() => showDocument(sketch("a +> b, b ?> a")));
    act(() => selectLinks([FIRST]));
    expect(screen.queryByText(/^Changing|^Settling/)).toBeNull();
  });

  it("says which loops it has counted where there are more", () => {
    showDocument(sketch("a +> b, b +> a, b -> c, c +> a"));
    selectLinks([FIRST]);
    const { links } = currentDocument();
    setAnalysis({ loops: listLoops(links, { maxLoops: 1 }), links });
    render(<Inspector />);
    expect(
      screen.getByText(
        "Changing this sign turns 1 loop: 0 would reinforce, 1 balance. Of the shortest loop.",
      ),
    ).toBeTruthy();
  });

  it("shows the loops through it in the list, and nothing else there", async () => {
    render(<Inspector />);
    await userEvent.click(screen.getByRole("button", { name: "in the list" }));
    expect(session()).toMatchObject({ panelTab: "loops", loopFilter: { links: [FIRST] } });
  });

  it("sets a delay, and how long it is", async () => {
    render(<Inspector />);
    await userEvent.click(screen.getByRole("radio", { name: "Delayed" }));
    await userEvent.type(screen.getByLabelText("How long"), "6–12 months{Enter}");
    expect(link()?.delay).toEqual({ length: "6–12 months" });
    await userEvent.click(screen.getByRole("radio", { name: "At once" }));
    expect(link()?.delay).toBeNull();
  });

  it("sets basis and strength, and takes them back", async () => {
    render(<Inspector />);
    await userEvent.click(screen.getByRole("radio", { name: "Inferred" }));
    await userEvent.click(screen.getByRole("radio", { name: "Weak" }));
    expect(link()).toMatchObject({ basis: "inferred", strength: "weak" });
    await userEvent.click(screen.getByRole("button", { name: "Take back the basis" }));
    await userEvent.click(screen.getByRole("button", { name: "Take back the strength" }));
    expect(link()).toMatchObject({ basis: null, strength: null });
  });

  it("takes a rationale as one step, however many letters it has", async () => {
    render(<Inspector />);
    await userEvent.type(screen.getByLabelText("Rationale"), "Staff learn to screen.");
    expect(link()?.rationale).toBe("");
    await userEvent.tab();
    expect(link()?.rationale).toBe("Staff learn to screen.");
    act(undo);
    expect(link()?.rationale).toBe("");
  });

  it("keeps a rationale being typed when something else is selected", async () => {
    render(<Inspector />);
    await userEvent.type(screen.getByLabelText("Rationale"), "Half a thought");
    act(() => selectLinks([SECOND]));
    expect(link()?.rationale).toBe("Half a thought");
    expect(link(SECOND)?.rationale).toBe("");
    expect(screen.getByLabelText("Rationale")).toHaveProperty("value", "");
  });

  it("shows its loops as rings, which light and select them", async () => {
    render(<Inspector />);
    const ring = screen.getByRole("button", { name: /balancing, 3 links/ });
    await userEvent.hover(ring);
    expect(session().hoveredLoop).toHaveLength(3);
    await userEvent.click(ring);
    expect(session().selection.loop).toHaveLength(3);
  });

  it("goes to its ends", async () => {
    render(<Inspector />);
    await userEvent.click(screen.getByRole("button", { name: "Capacity" }));
    expect(session().selection.variables).toEqual([sketchId("Capacity")]);
    expect(session().viewRequest?.wish).toEqual({
      kind: "reveal",
      variables: [sketchId("Capacity")],
    });
  });

  it("reverses, splits and deletes", async () => {
    render(<Inspector />);
    await userEvent.click(screen.getByRole("button", { name: "Reverse" }));
    expect(link()).toMatchObject({ source: sketchId("Capacity"), target: sketchId("Training") });
    await userEvent.click(screen.getByRole("button", { name: "Split" }));
    expect(Object.keys(currentDocument().variables)).toHaveLength(4);
    expect(session().editing).toMatchObject({ kind: "renaming" });
    act(undo);
    act(() => selectLinks([FIRST]));
    await userEvent.click(screen.getByRole("button", { name: "Delete link" }));
    expect(link()).toBeUndefined();
  });
});

describe("several links", () => {
  it("share a field, which says mixed where they differ and sets all of them", async () => {
    selectLinks([FIRST, SECOND]);
    render(<Inspector />);
    expect(screen.getByRole("heading", { name: "2 links" })).toBeTruthy();
    expect(screen.getByText("mixed")).toBeTruthy();
    const polarity = screen.getByRole("radiogroup", { name: "Polarity" });
    expect(within(polarity).queryByRole("radio", { checked: true })).toBeNull();
    await userEvent.click(within(polarity).getByRole("radio", { name: "Open" }));
    expect([link()?.polarity, link(SECOND)?.polarity]).toEqual(["?", "?"]);
    expect(screen.queryByText("mixed")).toBeNull();
    act(undo);
    expect([link()?.polarity, link(SECOND)?.polarity]).toEqual(["+", "-"]);
  });

  it("are deleted together with variables, in one step", async () => {
    selectVariables([sketchId("Training"), sketchId("Waiting")]);
    render(<Inspector />);
    expect(screen.getByRole("heading", { name: "2 variables" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Delete all of them" }));
    expect(Object.keys(currentDocument().variables)).toEqual([sketchId("Capacity")]);
    act(undo);
    expect(Object.keys(currentDocument().variables)).toHaveLength(3);
  });
});

describe("what a link rests on", () => {
  it("is shown word for word, with its stance, source and place", () => {
    showDocument(withQuote());
    selectLinks([FIRST]);
    render(<Inspector />);
    const evidence = screen.getByRole("region", { name: "Evidence" });
    expect(within(evidence).getByText("“we trained everybody twice”")).toBeTruthy();
    expect(within(evidence).getByText("Contradicts")).toBeTruthy();
    expect(within(evidence).getByText(/Interview 7, 00:14:30/)).toBeTruthy();
  });
});

/** Quote and source are invented, for this test only. */
function withQuote(): CldDocument {
  const document = sketch("a +> b");
  const quoteId = "q-1" as QuoteId;
  const sourceId = "s-1" as SourceId;
  const reference = { quoteId, stance: "contradicts", polarity: null, note: "" } as const;
  const only = document.links[FIRST];
  return {
    ...document,
    links: only ? { [FIRST]: { ...only, evidence: [reference] } } : {},
    quotes: {
      [quoteId]: {
        id: quoteId,
        text: "we trained everybody twice",
        paraphrase: "",
        sourceId,
        informantId: null,
        locator: "00:14:30",
        span: null,
        memo: "",
      },
    },
    sources: {
      [sourceId]: {
        id: sourceId,
        kind: "interview",
        title: "Interview 7",
        citation: "",
        doi: "",
        text: "",
        attributes: {},
      },
    },
  };
}
