import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { AboutDialog } from "../../../src/panels/about/AboutDialog";

describe("the About box", () => {
  it("gives version, licence, the credit of React Flow and the privacy promise", () => {
    render(<AboutDialog version="1.2.3" onClose={() => {}} />);
    const text = screen.getByRole("dialog", { name: "About Loopwright" }).textContent;
    expect(text).toContain("1.2.3");
    expect(text).toContain("MIT");
    expect(text).toContain("React Flow by xyflow");
    expect(text).toContain("github.com/kieler/elkjs");
    expect(text).toContain("stays in this browser");
  });
});
