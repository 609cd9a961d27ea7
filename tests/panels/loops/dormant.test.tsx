import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { removeElements } from "../../../src/core/commands/elements";
import { addLeverageTag } from "../../../src/core/commands/leverage";
import { addLink } from "../../../src/core/commands/links";
import { changeLoopNote } from "../../../src/core/commands/loopNotes";
import type { LoopNote } from "../../../src/core/model/document";
import { Inspector } from "../../../src/panels/inspector/Inspector";
import { LoopsPanel } from "../../../src/panels/loops/LoopsPanel";
import { currentDocument, currentUndoStep, execute, undo } from "../../../src/state/documentStore";
import { latestMessage } from "../../../src/state/messages";
import { selectLoop, session, setSession } from "../../../src/state/sessionStore";
import { id, link } from "../../core/commands/carriedOut";
import { sketch, sketchId } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

/** The loop a b c loses its link from c to a; a b c d shares two of its three links, b c one, x y none. */
const TEXT = "a +> b, b +> c, c +> a, c +> d, d +> a, c +> b, x +> y, y +> x";
const path = (names: string) => names.split(" ").map(sketchId);
const GONE = path("a b c");

const say = (names: string, changes: Partial<Pick<LoopNote, "name" | "story">>) =>
  void execute(changeLoopNote, {
    id: id("loopNote", names.replaceAll(" ", "")),
    path: path(names),
    changes,
  });
const open = (...numbers: readonly number[]) =>
  void execute(removeElements, { variableIds: [], linkIds: numbers.map(link) });

beforeAll(giveSizes);
beforeEach(() => {
  showDocument(sketch(TEXT));
  say("a b c", { name: "Snowball", story: "It grows." });
  void execute(addLeverageTag, {
    id: id("leverageTag", 1),
    target: { type: "loop", path: GONE },
    point: 7,
    rationale: "",
    by: "modeller",
  });
  open(3);
  setSession({ unfolded: [] });
});

async function openDetail(): Promise<HTMLElement> {
  render(<LoopsPanel />);
  await userEvent.click(screen.getByText("No longer a loop (1)"));
  await userEvent.click(screen.getByRole("button", { name: /^Snowball/ }));
  return screen.getByRole("region", { name: "No longer a loop" });
}

describe("loops that are none any more", () => {
  it("are listed in a closed group, with what they lack", async () => {
    render(<LoopsPanel />);
    const group = screen.getByText("No longer a loop (1)").closest("details");
    expect(group?.open).toBe(false);
    await userEvent.click(screen.getByText("No longer a loop (1)"));
    expect(screen.getByRole("button", { name: "Snowballc → a is gone" })).toBeTruthy();
    act(() => open(1));
    expect(screen.getByRole("button", { name: "Snowball2 links are gone" })).toBeTruthy();
  });

  it("show what is kept of them and each missing link", async () => {
    const detail = await openDetail();
    expect(within(detail).getByRole("heading", { name: /^Snowball/ })).toBeTruthy();
    expect(within(detail).getByText("It grows.")).toBeTruthy();
    const missing = within(detail).getByRole("list", { name: "What is missing" });
    expect(
      within(missing)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["c → a is gone"]);
  });

  it("are no group once their link is drawn again, and are called as before", async () => {
    await openDetail();
    act(
      () =>
        void execute(addLink, {
          id: link(99),
          source: sketchId("c"),
          target: sketchId("a"),
          polarity: "-",
          delay: null,
        }),
    );
    expect(screen.queryByText(/No longer a loop/)).toBeNull();
    expect(screen.getByRole("option", { name: /balancing, 3 links.*Snowball$/ })).toBeTruthy();
  });

  it("show the same in the inspector", () => {
    selectLoop(GONE);
    render(<Inspector />);
    expect(screen.getByText("c → a is gone")).toBeTruthy();
  });

  it("are forgotten on request, which can be undone", async () => {
    const detail = await openDetail();
    await userEvent.click(
      within(detail).getByRole("button", { name: "Forget what is said of it" }),
    );
    expect(currentDocument()).toMatchObject({ loopNotes: {}, leverageTags: {} });
    expect(session().selection.loop).toBeNull();
    expect(screen.queryByText(/No longer a loop/)).toBeNull();
    expect(currentUndoStep()?.key).toBe("commands:forgetLoop");
    act(undo);
    expect(screen.getByText("No longer a loop (1)")).toBeTruthy();
  });
});

describe("attaching what is said of one to another loop", () => {
  it("proposes the loops that share links with it, the likest first", async () => {
    const detail = await openDetail();
    const offers = within(detail).getAllByRole("button", { name: /^Attach to/ });
    expect(offers.map((offer) => offer.getAttribute("aria-label"))).toEqual([
      expect.stringMatching(/^Attach to .*a → b → c.*, shares 2 of its 3 links$/),
      expect.stringMatching(/^Attach to .*b.*c.*, shares 1 of its 3 links$/),
    ]);
    offers[0]?.focus();
    expect(session().hoveredLoop).toEqual(path("a b c d"));
  });

  it("moves note and tags in one step, and goes to the loop that takes over", async () => {
    const detail = await openDetail();
    const [first] = within(detail).getAllByRole("button", { name: /^Attach to/ });
    first?.focus();
    await userEvent.keyboard("{Enter}");
    expect(Object.values(currentDocument().loopNotes)).toMatchObject([
      { path: path("a b c d"), name: "Snowball", story: "It grows." },
    ]);
    expect(Object.values(currentDocument().leverageTags)[0]?.target).toEqual({
      type: "loop",
      path: path("a b c d"),
    });
    expect(session().selection.loop).toEqual(path("a b c d"));
    expect(session().hoveredLoop).toBeNull();
    expect(screen.queryByText(/No longer a loop/)).toBeNull();
    expect(screen.getByRole("option", { name: /Snowball$/, selected: true })).toBeTruthy();
    act(undo);
    expect(screen.getByText("No longer a loop (1)")).toBeTruthy();
  });

  it("offers any other loop too", async () => {
    const detail = await openDetail();
    const others = within(detail).getByLabelText("Another loop");
    expect(within(others).getAllByRole("option")).toHaveLength(4);
    await userEvent.selectOptions(others, within(others).getByRole("option", { name: /x → y/ }));
    expect(Object.values(currentDocument().loopNotes)[0]?.path).toEqual(path("x y"));
  });

  it("is refused where the other loop has a name, and says what to do", async () => {
    say("a b c d", { name: "Its own name" });
    const detail = await openDetail();
    const before = currentDocument();
    await userEvent.click(within(detail).getByRole("button", { name: /Its own name/ }));
    expect(currentDocument()).toBe(before);
    expect(latestMessage()?.text).toMatch(/so nothing was moved\. Take that away first/);
    expect(session().selection.loop).toEqual(GONE);
  });

  it("is not offered where there is no loop at all", async () => {
    open(4, 6, 7);
    const detail = await openDetail();
    expect(within(detail).queryByRole("button", { name: /^Attach to/ })).toBeNull();
    expect(within(detail).queryByLabelText("Another loop")).toBeNull();
  });
});
