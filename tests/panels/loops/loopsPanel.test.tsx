import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { LoopsPanel } from "../../../src/panels/loops/LoopsPanel";
import { setAnalysis } from "../../../src/state/analysisStore";
import { currentDocument, undo } from "../../../src/state/documentStore";
import { selectLoop, session, setSession } from "../../../src/state/sessionStore";
import { listLoops } from "../../../src/core/loops/listLoops";
import type { LinkId } from "../../../src/core/model/document";
import { EVERY_LOOP } from "../../../src/core/loops/loopFilter";
import { NO_LOOPS } from "../../../src/core/loops/loopSet";
import { sketch, sketchId } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

/** Loops: R a b, B a c (delayed), U a d, R b e f. */
const TEXT = "a +> b, b +> a, a +> c, c -||> a, a +> d, d ?> a, b +> e, e +> f, f +> b";
const LABELS = { "a b": "R1", "a c": "B1", "a d": "U1", "b e f": "R2" };
const path = (names: string) => names.split(" ").map(sketchId);

beforeAll(giveSizes);
afterEach(() => {
  vi.useRealTimers();
});
beforeEach(() =>
  showDocument({
    ...sketch(TEXT),
    loopLabels: Object.entries(LABELS).map(([names, label]) => ({ path: path(names), label })),
  }),
);

const rows = () => screen.queryAllByRole("option").map((row) => row.firstChild?.textContent);

describe("the list of loops", () => {
  it("stands in a region of its own and says how many there are", () => {
    render(<LoopsPanel />);
    const panel = screen.getByRole("region", { name: "Loops" });
    expect(within(panel).getByRole("heading", { name: "All 4 loops" })).toBeTruthy();
  });

  it("begins each row with label, type and length", () => {
    render(<LoopsPanel />);
    expect(rows().map((row) => row?.split(", ").slice(0, 3).join(", "))).toEqual([
      "R1, reinforcing, 2 links",
      "B1, balancing, 2 links",
      "U1, undetermined, 2 links",
      "R2, reinforcing, 3 links",
    ]);
  });

  it("says what a loop is called: its variables, until somebody names it", () => {
    render(<LoopsPanel />);
    expect(screen.getByRole("option", { name: /^R2.*e → f → b$/ })).toBeTruthy();
  });

  it("says that a search goes on, but not before it has taken 300 ms", () => {
    vi.useFakeTimers();
    render(<LoopsPanel />);
    act(() => setAnalysis({ looking: true }));
    act(() => void vi.advanceTimersByTime(299));
    expect(screen.getByRole("heading", { name: "All 4 loops" })).toBeTruthy();
    act(() => void vi.advanceTimersByTime(2));
    expect(screen.getByRole("heading", { name: "Still looking…" })).toBeTruthy();
    expect(rows()).toHaveLength(4);
  });

  it("says that a search broke off, what is unharmed and what to do", () => {
    render(<LoopsPanel />);
    act(() => setAnalysis({ looking: false, failed: true }));
    expect(screen.getByRole("heading", { name: "The search broke off" })).toBeTruthy();
    expect(screen.getByRole("status").textContent).toMatch(/unharmed.*next change/);
    expect(rows()).toHaveLength(4);
    act(() => setAnalysis({ failed: false }));
    expect(screen.getByRole("heading", { name: "All 4 loops" })).toBeTruthy();
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("does not call a diagram without loops what was never searched", () => {
    setAnalysis({ loops: NO_LOOPS, links: {}, failed: true });
    render(<LoopsPanel />);
    expect(screen.queryByText(/^No loops yet/)).toBeNull();
  });

  it("says when there are more loops than it lists, and up to which length it knows all", () => {
    const { links } = currentDocument();
    setAnalysis({ loops: listLoops(links, { maxLoops: 3 }), links });
    const { unmount } = render(<LoopsPanel />);
    expect(
      screen.getByRole("heading", { name: "3 loops, complete up to 2 links; there are more" }),
    ).toBeTruthy();
    unmount();
    setAnalysis({ loops: listLoops(links, { maxLoops: 2 }), links });
    render(<LoopsPanel />);
    expect(
      screen.getByRole("heading", { name: "2 loops, complete up to 1 link; there are more" }),
    ).toBeTruthy();
  });

  it("says how a loop comes about when there is none", () => {
    showDocument(sketch("a +> b"));
    render(<LoopsPanel />);
    expect(screen.getByText(/^No loops yet\. A loop appears/)).toBeTruthy();
  });
});

describe("choosing among loops", () => {
  it("shows one kind, with the number of each on its pill", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "Reinforcing 2" }));
    expect(rows()).toHaveLength(2);
    expect(screen.getByRole("heading", { name: "2 of 4 loops" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "All 4" }));
    expect(rows()).toHaveLength(4);
  });

  it("offers the core loops where there are more than are read one by one", async () => {
    const hub = Array.from({ length: 12 }, (_, at) => `hub +> v${at}, v${at} +> hub`).join(", ");
    showDocument(sketch(hub));
    const { unmount } = render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "Core loops" }));
    expect(session().loopView).toBe("core");
    unmount();
    showDocument(sketch(TEXT));
    render(<LoopsPanel />);
    expect(screen.queryByRole("button", { name: "Core loops" })).toBeNull();
  });

  it("filters by variable", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "Filter" }));
    await userEvent.selectOptions(screen.getByLabelText("Through"), "f");
    await userEvent.keyboard("{Escape}");
    expect(rows()).toEqual([expect.stringMatching(/^R2/)]);
  });

  it("says what its loops run through, and a press lets go of it", async () => {
    setSession({
      loopFilter: { ...EVERY_LOOP, through: sketchId("e"), links: ["l-7" as LinkId] },
    });
    render(<LoopsPanel />);
    expect(rows()).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name: "Through e" }));
    expect(session().loopFilter.through).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Along 1 link" }));
    expect(session().loopFilter).toEqual(EVERY_LOOP);
    expect(rows()).toHaveLength(4);
  });

  it("does not say that a document has no loops before they were looked for", () => {
    setAnalysis({ loops: NO_LOOPS, links: {}, looking: true });
    render(<LoopsPanel />);
    expect(screen.queryByText(/^No loops yet/)).toBeNull();
    act(() => setAnalysis({ looking: false }));
    expect(screen.getByText(/^No loops yet/)).toBeTruthy();
  });

  it("filters by links that were chosen elsewhere, and lets go of one", async () => {
    const [first = ""] = Object.keys(currentDocument().links);
    setSession({ loopFilter: { ...session().loopFilter, links: [first as LinkId] } });
    render(<LoopsPanel />);
    expect(rows()).toEqual([expect.stringMatching(/^R1/)]);
    await userEvent.click(screen.getByRole("button", { name: "Filter" }));
    await userEvent.click(screen.getByRole("button", { name: "Not only along a → b" }));
    await userEvent.keyboard("{Escape}");
    expect(rows()).toHaveLength(4);
  });

  it("filters by length and delay, and lets go of all of it at once", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "Filter" }));
    await userEvent.type(screen.getByLabelText("Most links"), "2");
    await userEvent.click(screen.getByRole("radio", { name: "Delayed" }));
    expect(session().loopFilter).toMatchObject({ longest: 2, delay: "delayed" });
    await userEvent.click(screen.getByRole("button", { name: "Clear filter" }));
    await userEvent.keyboard("{Escape}");
    expect(rows()).toHaveLength(4);
  });

  it("says where no loop passes what is asked for, and lets go of all of it there", async () => {
    setSession({
      loopFilter: {
        ...EVERY_LOOP,
        kind: "balancing",
        text: "cost",
        through: sketchId("a"),
        links: ["l-1" as LinkId],
        shortest: 9,
        delay: "delayed",
        weakest: null,
        visibility: "pinned",
        namedOnly: true,
      },
    });
    render(<LoopsPanel />);
    const message = screen.getByText("No loop passes the filter.").parentElement!;
    const parts = within(message).getAllByRole("listitem");
    expect(parts.map((part) => part.textContent)).toEqual([
      "Kind of loop: Balancing",
      "Words: “cost”",
      "Through: a",
      "Along: a → b",
      "At least 9 links",
      "Delay: Delayed",
      "Weakest: not said",
      "Show: Pinned",
      "Only loops with a name",
    ]);
    await userEvent.click(within(message).getByRole("button", { name: "Clear the filter" }));
    expect(session().loopFilter).toEqual(EVERY_LOOP);
    expect(rows()).toHaveLength(4);
  });

  it("says that none has at least nine links and at most three", async () => {
    setSession({ loopFilter: { ...EVERY_LOOP, shortest: 9, longest: 3 } });
    render(<LoopsPanel />);
    const said = "At least 9 and at most 3 links: no loop has both.";
    expect(screen.getByText(said)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Filter" }));
    const fields = screen.getByRole("dialog", { name: "Filter" });
    expect(within(fields).getByRole("status").textContent).toBe(said);
    act(() => setSession({ loopFilter: { ...EVERY_LOOP, shortest: 3, longest: 3 } }));
    expect(within(fields).queryByRole("status")).toBeNull();
  });

  it("sorts longest first", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "Shortest first" }));
    await userEvent.click(screen.getByRole("menuitemradio", { name: "Longest first" }));
    expect(rows()[0]).toMatch(/^R2/);
  });

  it("calls the longest those of the list where there are more", () => {
    const { links } = currentDocument();
    setAnalysis({ loops: listLoops(links, { maxLoops: 3 }), links });
    setSession({ loopOrder: "longest" });
    render(<LoopsPanel />);
    expect(screen.getByRole("button", { name: "Longest of those listed" })).toBeTruthy();
    act(() => setSession({ loopOrder: "shortest" }));
    expect(screen.getByRole("button", { name: "Shortest first" })).toBeTruthy();
  });

  it("begins at the first row with another order or filter, or at the selected loop", () => {
    const names = ["a", "b", "c", "d", "e"];
    const links = names.flatMap((one) =>
      names.filter((other) => other !== one).map((other) => `${one} +> ${other}`),
    );
    showDocument(sketch(links.join(", ")));
    render(<LoopsPanel />);
    const list = screen.getByRole("listbox");
    const positions = () => screen.getAllByRole("option").map((row) => row.ariaPosInSet);
    const goDown = (): void => {
      list.scrollTop = 2000;
      fireEvent.scroll(list);
      expect(positions()).not.toContain("1");
    };
    goDown();
    act(() => setSession({ loopOrder: "longest" }));
    expect(positions()).toContain("1");
    goDown();
    act(() => setSession({ loopOrder: "shortest" }));
    expect(positions()).toContain("1");
    act(() => selectLoop(path("a b")));
    goDown();
    act(() => setSession({ loopFilter: { ...EVERY_LOOP, shortest: 2 } }));
    expect(positions()).toContain("1");
    act(() => setSession({ loopOrder: "longest" }));
    expect(within(list).getByRole("option", { selected: true })).toBeTruthy();
    expect(positions()).not.toContain("1");
    act(() => setSession({ loopOrder: "shortest" }));
  });

  it("a variable that is gone filters nothing", () => {
    setSession({ loopFilter: { ...session().loopFilter, through: sketchId("gone") } });
    render(<LoopsPanel />);
    expect(rows()).toHaveLength(4);
  });
});

describe("going through the list", () => {
  it("lights the loop under the pointer and lets it go", async () => {
    render(<LoopsPanel />);
    await userEvent.hover(screen.getByRole("option", { name: /^B1/ }));
    expect(session().hoveredLoop).toEqual(path("a c"));
    await userEvent.unhover(screen.getByRole("listbox"));
    expect(session().hoveredLoop).toBeNull();
  });

  it("selects by a click, and lets go by another", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("option", { name: /^B1/ }));
    expect(session().selection.loop).toEqual(path("a c"));
    await userEvent.click(screen.getByRole("option", { name: /^B1/, selected: true }));
    expect(session().selection.loop).toBeNull();
  });

  it("goes by arrows, lights each, selects by Enter and lets go by Escape", async () => {
    render(<LoopsPanel />);
    screen.getByRole("listbox").focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(session().hoveredLoop).toEqual(path("a c"));
    await userEvent.keyboard("{Enter}");
    expect(session().selection.loop).toEqual(path("a c"));
    await userEvent.keyboard("{Escape}");
    expect(session().hoveredLoop).toBeNull();
    expect(session().selection.loop).toBeNull();
  });

  it("takes the selection along, so that no two loops are lit", async () => {
    selectLoop(path("a c"));
    render(<LoopsPanel />);
    screen.getByRole("listbox").focus();
    await userEvent.keyboard("{End}");
    expect(session().selection.loop).toEqual(path("b e f"));
    expect(session().hoveredLoop).toBeNull();
  });

  it("tells which row the arrows are at", async () => {
    render(<LoopsPanel />);
    const list = screen.getByRole("listbox");
    list.focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    const active = list.getAttribute("aria-activedescendant") ?? "";
    expect(document.getElementById(active)?.textContent).toMatch(/^R1/);
  });
});

describe("the selected loop", () => {
  const select = (names: string) => {
    selectLoop(path(names));
    render(<LoopsPanel />);
    return screen.getByRole("region", { name: new RegExp(`^${LABELS[names as "a b"]}`) });
  };

  it("tells why it is balancing, and its variables in order", () => {
    const detail = select("a c");
    expect(within(detail).getByText(/^One minus link/)).toBeTruthy();
    const steps = within(detail).getByRole("list", { name: "Variables" });
    expect(
      within(steps)
        .getAllByRole("listitem")
        .map((step) => step.textContent),
    ).toEqual([
      "aBasis",
      "+positive cnot said",
      "−negative adelayednot said",
      "…which pushes back",
    ]);
  });

  it("names the link that leaves it undetermined, and goes to it", async () => {
    const detail = select("a d");
    const why = within(detail).getByRole("region", { name: "Why undetermined?" });
    await userEvent.click(within(why).getByRole("button", { name: "d to a, polarity open" }));
    expect(session().selection.links).toEqual(["l-6"]);
  });

  it("is named in one step", async () => {
    const detail = select("a b");
    await userEvent.type(within(detail).getByLabelText("Name"), "Success breeds success{Enter}");
    expect(Object.values(currentDocument().loopNotes)).toMatchObject([
      { path: path("a b"), name: "Success breeds success" },
    ]);
    expect(screen.getByRole("option", { name: /^R1.*Success breeds success$/ })).toBeTruthy();
    act(undo);
    expect(currentDocument().loopNotes).toEqual({});
  });

  it("is pinned and hidden, and hidden ones are found by the filter", async () => {
    const detail = select("a b");
    await userEvent.click(within(detail).getByRole("button", { name: "Pin" }));
    expect(screen.getByRole("option", { name: /^R1.*pinned/ })).toBeTruthy();
    await userEvent.click(within(detail).getByRole("button", { name: "Hide" }));
    expect(screen.queryByRole("option", { name: /^R1/ })).toBeNull();
    act(() => setSession({ loopFilter: { ...session().loopFilter, visibility: "hidden" } }));
    expect(rows()).toEqual([expect.stringMatching(/^R1.*hidden/)]);
  });
});
