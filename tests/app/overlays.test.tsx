import { act, render, screen } from "@testing-library/react";
import { useEffect } from "react";
import { describe, expect, it, vi } from "vitest";
import { takeFocus } from "../../src/ui/takeFocus";
import {
  afterClosing,
  closeOverlay,
  closeOverlayAnd,
  currentOverlay,
  showOverlay,
  useOverlay,
} from "../../src/app/overlays/overlayStore";

function Page() {
  return (
    <>
      <button type="button">before</button>
      {useOverlay() && <Over />}
    </>
  );
}
function Over() {
  useEffect(() => afterClosing, []);
  return <input ref={takeFocus} aria-label="over" />;
}

describe("what lies over the sheet", () => {
  it("gives the focus back to where it was, and then does what was chosen", () => {
    render(<Page />);
    const before = screen.getByRole("button", { name: "before" });
    before.focus();
    act(() => showOverlay("palette"));
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "over" }));
    const chosen = vi.fn<() => void>(() => expect(document.activeElement).toBe(before));
    act(() => closeOverlayAnd(chosen));
    expect(chosen).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(before);
  });

  it("is one thing at a time", () => {
    showOverlay("find");
    showOverlay("help");
    expect(currentOverlay()).toBe("help");
    closeOverlay();
    expect(currentOverlay()).toBeNull();
  });

  it("what is chosen while nothing is open is done at once", () => {
    const chosen = vi.fn<() => void>();
    closeOverlayAnd(chosen);
    expect(chosen).toHaveBeenCalledOnce();
  });
});
