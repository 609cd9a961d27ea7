import { render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { PreviewFacts } from "../../src/canvas/PreviewFacts";
import { previewSentence } from "../../src/canvas/previewSentence";
import { linkPreview } from "../../src/core/loops/wayBackListing";
import { loopGraph } from "../../src/core/loops/loopGraph";
import { loadDocument } from "../../src/state/documentStore";
import { sketch, sketchId } from "../sketch";

const document = sketch("a +> b, b -> c, b +> d, d +> c");
const [a, c] = [sketchId("a"), sketchId("c")];
const preview = linkPreview(loopGraph(document.links), { source: c, target: a, polarity: "+" });

beforeEach(() => loadDocument(document));

describe("what a link would close", () => {
  it("is told by number, by kind, and by the shortest loop from the cause on", () => {
    const { container } = render(<PreviewFacts preview={preview} polarity="+" from={c} />);
    expect(screen.getByText("Closes 2 loops")).toBeDefined();
    expect(container.textContent).toContain("c → a → b → c");
    const letters = container.querySelectorAll("[data-kind]");
    expect(Array.from(letters, (letter) => letter.textContent)).toEqual(["R", "B", "B"]);
  });

  it("marks the sign in use", () => {
    const { container } = render(<PreviewFacts preview={preview} polarity="-" from={c} />);
    expect(container.querySelector("[data-on=true]")?.textContent).toBe("−");
  });

  it("is a single line when it closes none", () => {
    const none = linkPreview(loopGraph(document.links), { source: a, target: c, polarity: "+" });
    const { container } = render(<PreviewFacts preview={none} polarity="+" from={a} />);
    expect(screen.getByText("Closes no loop")).toBeDefined();
    expect(container.querySelectorAll("[data-kind]")).toHaveLength(0);
  });

  it("says that there are more where not all were counted", () => {
    expect(previewSentence({ ...preview, count: 1000, complete: false })).toBe(
      "Closes 1,000 loops and more",
    );
  });
});
