import { render, screen, waitFor } from "@testing-library/react";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Legends } from "../../src/canvas/Legends";
import type { LinkId } from "../../src/core/model/document";
import { loadDocument } from "../../src/state/documentStore";
import { resetSession, setSession } from "../../src/state/sessionStore";
import { loadTheRest } from "../../src/ui/later";
import { sketch } from "../sketch";

const ID = "l-1" as LinkId;
const plain = sketch("Cost +> Trust");
const inferred = {
  ...plain,
  links: { [ID]: { ...plain.links[ID]!, basis: "inferred" as const } },
};

// Loaded before, they are shown at once.
beforeAll(loadTheRest, 60_000);

describe("the legends of the sheet", () => {
  beforeEach(() => resetSession());

  it("say what dashes mean, once a link is inferred", async () => {
    loadDocument(inferred);
    render(<Legends />);
    expect((await screen.findByText("inferred")).title).toContain("nobody stated");
  });

  it("say nothing of dashes where there are none", () => {
    loadDocument(plain);
    render(<Legends />);
    expect(screen.queryByText("inferred")).toBeNull();
  });

  it("say nothing of them where lines tell of evidence, nor to a room", async () => {
    loadDocument(inferred);
    setSession({ lens: "evidence" });
    const { rerender } = render(<Legends />);
    await screen.findByRole("region", { name: "Width of links" });
    expect(screen.queryByText("inferred")).toBeNull();
    setSession({ lens: "none", mode: "present" });
    rerender(<Legends />);
    await waitFor(() => expect(screen.queryByText("inferred")).toBeNull());
  });
});
