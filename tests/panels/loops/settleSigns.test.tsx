import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import type { LinkId } from "../../../src/core/model/document";
import { LoopsPanel } from "../../../src/panels/loops/LoopsPanel";
import { setAnalysis } from "../../../src/state/analysisStore";
import { currentDocument, undo } from "../../../src/state/documentStore";
import { session } from "../../../src/state/sessionStore";
import { sketch } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

/** "?" on trust → effort decides two loops, that on cost → trust one more. */
const TEXT =
  "trust ?> effort, effort +> trust, effort -> gain, gain +> trust, trust +> cost, cost ?> trust";
const signOf = (id: string) => currentDocument().links[id as LinkId]?.polarity;

beforeAll(giveSizes);
beforeEach(() => showDocument(sketch(TEXT)));

const title = () => screen.queryByText(/^Settle th/);
const choices = () => screen.getAllByRole("button", { name: /^(Positive|Negative): / });

async function opened(): Promise<void> {
  render(<LoopsPanel />);
  await userEvent.click(screen.getByText(/^Settle th/));
}

describe("signs to settle", () => {
  it("are not spoken of where every loop is decided", () => {
    showDocument(sketch("a +> b, b -> a"));
    render(<LoopsPanel />);
    expect(title()).toBeNull();
  });

  it("are said with the number of loops that they decide", () => {
    render(<LoopsPanel />);
    expect(title()?.textContent).toBe("Settle these 2 links and 3 loops are decided");
  });

  it("are said of three links at most, and of how many loops there are", () => {
    showDocument(
      sketch("a ?> b, b +> a, c ?> d, d +> c, e ?> f, f +> e, g ?> h, h +> g, i +> j, j +> i"),
    );
    render(<LoopsPanel />);
    expect(title()?.textContent).toBe(
      "Settle these 3 links and 3 of 4 undetermined loops are decided",
    );
  });

  it("are listed with what each decides, the one that decides most first", async () => {
    await opened();
    const rows = within(screen.getByText(/^Settle th/).closest("details")!).getAllByRole(
      "listitem",
    );
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/trust → effort.*decides 2 loops$/),
      expect.stringMatching(/cost → trust.*decides 1 loop$/),
    ]);
  });

  it("are settled by one press, which is one step", async () => {
    await opened();
    await userEvent.click(screen.getByRole("button", { name: "Negative: trust → effort" }));
    expect(signOf("l-1")).toBe("-");
    expect(title()?.textContent).toBe("Settle this link and 1 loop is decided");
    act(undo);
    expect(signOf("l-1")).toBe("?");
    expect(title()?.textContent).toBe("Settle these 2 links and 3 loops are decided");
  });

  it("leave the keyboard on the next one", async () => {
    await opened();
    screen.getByRole("button", { name: "Positive: trust → effort" }).focus();
    await userEvent.keyboard("{Enter}");
    expect(choices()).toHaveLength(2);
    expect(document.activeElement).toBe(choices()[0]);
  });

  it("can be gone to", async () => {
    await opened();
    await userEvent.click(screen.getByRole("button", { name: /^trust to effort, polarity open/ }));
    expect(session().selection.links).toEqual(["l-1"]);
  });

  it("are taken together where only together they decide", async () => {
    showDocument(sketch("a ?> b, b ?> a"));
    await opened();
    expect(screen.getByText("only together: 1 loop")).toBeTruthy();
    expect(choices()).toHaveLength(4);
  });

  it("are counted among the shortest where there are more", async () => {
    const { links } = currentDocument();
    setAnalysis({ loops: listLoops(links, { maxLoops: 2 }), links });
    await opened();
    expect(screen.getByText("Of the 2 shortest loops. There are more.")).toBeTruthy();
  });
});
