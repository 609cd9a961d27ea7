import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { Basis, CldDocument } from "../../../src/core/model/document";
import { LoopEvidence } from "../../../src/panels/shared/evidence/LoopEvidence";
import { session } from "../../../src/state/sessionStore";
import { link } from "../../core/commands/carriedOut";
import { quoted } from "../../core/evidence/quoted";
import { sketch } from "../../sketch";
import { showDocument } from "../showDocument";

const START = quoted(
  sketch("Trust +> Support, Support +> Results, Results +> Cost, Cost -> Trust"),
  [[1, 1], [2, 2], [2]],
  { 1: "+1 -2", 2: "+1 +3" },
);
const LINKS = [link(1), link(2), link(3), link(4)];

function withBases(...bases: readonly (Basis | null)[]): CldDocument {
  const links = Object.values(START.links).map((each, index) => [
    each.id,
    { ...each, basis: bases[index] ?? null },
  ]);
  return { ...START, links: Object.fromEntries(links) };
}

beforeEach(() => showDocument(withBases("stated", "inferred", "implied", "stated")));

describe("how sure a loop is", () => {
  it("is told by its weakest link, which can be gone to", async () => {
    render(<LoopEvidence links={LINKS} />);
    expect(screen.getByText("Weakest link")).toBeTruthy();
    expect(screen.getByText("inferred")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Support to Results, positive" }));
    expect(session().selection.links).toEqual([link(2)]);
  });

  it("and by what its links rest on together, and which do not", () => {
    render(<LoopEvidence links={LINKS} />);
    expect(
      screen.getByText("3 quotes, 2 sources, 2 informants; 2 links without evidence"),
    ).toBeTruthy();
  });

  it("names the contested ones", () => {
    render(<LoopEvidence links={LINKS} />);
    const name = "Trust to Support, positive, contested";
    expect(screen.getByRole("button", { name })).toBeTruthy();
  });

  it("says how many are weakest where they are too many to name, or all", () => {
    showDocument(withBases("inferred", "inferred", "inferred", "inferred"));
    const { unmount } = render(<LoopEvidence links={LINKS} />);
    expect(screen.getByText("All 4 links are inferred.")).toBeTruthy();
    unmount();
    showDocument(withBases("stated", null, null, null));
    const second = render(<LoopEvidence links={LINKS} />);
    expect(screen.getAllByRole("button", { name: /(positive|negative)$/ })).toHaveLength(3);
    expect(screen.getByText("not said")).toBeTruthy();
    second.unmount();
    render(<LoopEvidence links={[link(3)]} />);
    expect(screen.getByText("no quote at all; 1 link without evidence")).toBeTruthy();
  });
});
