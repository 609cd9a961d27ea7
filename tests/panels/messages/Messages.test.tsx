import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Messages } from "../../../src/panels/messages/Messages";
import { loadDocument } from "../../../src/state/documentStore";
import { passNotices, passRefusals, tell } from "../../../src/state/messages";
import { tellWhileOpen, whileOpen } from "../../../src/state/whileOpen";
import { sketch } from "../../sketch";

const SIX_SECONDS = 6000;
const region = () => screen.getByRole("region", { name: "Messages" });
function say(...args: Parameters<typeof tell>): void {
  act(() => tell(...args));
}
function wait(time: number): void {
  act(() => {
    vi.advanceTimersByTime(time);
  });
}

describe("messages", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    render(<Messages />);
  });
  afterEach(() => vi.useRealTimers());

  it("a notice is read out politely, and goes after six seconds", () => {
    say("The file was saved.");
    const notice = within(region()).getByText("The file was saved.");
    expect(notice.closest("[aria-live]")?.getAttribute("aria-live")).toBe("polite");
    wait(SIX_SECONDS);
    expect(screen.queryByText("The file was saved.")).toBeNull();
  });

  it("a notice stays while the pointer is on it", () => {
    say("The file was saved.");
    fireEvent.pointerEnter(screen.getByText("The file was saved.").parentElement!);
    wait(2 * SIX_SECONDS);
    expect(screen.getByText("The file was saved.")).toBeTruthy();
  });

  it("an error is read out at once, and stays until it is dismissed", () => {
    say("The file cannot be read.", { tone: "error" });
    wait(10 * SIX_SECONDS);
    const error = screen.getByText("The file cannot be read.");
    expect(error.closest("[aria-live]")?.getAttribute("aria-live")).toBe("assertive");
    fireEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByText("The file cannot be read.")).toBeNull();
  });

  it("a whisper is only read out, and leaves the notice in its place", () => {
    say("The file was saved.");
    say("Link added: A to B, positive.", { tone: "whisper" });
    expect(screen.getByText("The file was saved.")).toBeTruthy();
    const whisper = screen.getByText("Link added: A to B, positive.");
    expect(within(region()).getAllByRole("button", { name: "Dismiss" })).toHaveLength(1);
    expect(whisper.closest("[aria-live]")?.getAttribute("aria-live")).toBe("polite");
  });

  it("one at a time: a newer notice takes the place of the older one", () => {
    say("First.");
    say("Second.");
    expect(screen.queryByText("First.")).toBeNull();
    expect(screen.getByText("Second.")).toBeTruthy();
  });

  it("its button does what it says, and the message goes", () => {
    const run = vi.fn<() => void>();
    say("“Care” was deleted.", { action: { label: "Undo", run } });
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(run).toHaveBeenCalledOnce();
    expect(screen.queryByText("“Care” was deleted.")).toBeNull();
  });

  it("a notice goes when what it tells of is over; an error stays", () => {
    say("Tidied: 17 variables moved.");
    act(passNotices);
    expect(screen.queryByText("Tidied: 17 variables moved.")).toBeNull();
    say("The file cannot be read.", { tone: "error" });
    act(passNotices);
    expect(screen.getByText("The file cannot be read.")).toBeTruthy();
  });

  it("a refusal goes when something is done, and nothing else does", () => {
    say("Select something first.", { tone: "refusal" });
    say("Link added.", { tone: "whisper" });
    expect(screen.getByText("Select something first.")).toBeTruthy();
    act(passRefusals);
    expect(screen.queryByText("Select something first.")).toBeNull();
    for (const tone of ["notice", "error"] as const) {
      say(tone, { tone });
      act(passRefusals);
      expect(screen.getByText(tone)).toBeTruthy();
    }
    say("Select a link first.", { tone: "refusal" });
    act(passNotices);
    expect(screen.queryByText("Select a link first.")).toBeNull();
  });

  it("its button goes with the document that it is about", () => {
    say("R1 is hidden.", { action: whileOpen({ label: "Show it again", run: () => undefined }) });
    expect(screen.getByRole("button", { name: "Show it again" })).toBeTruthy();
    act(() => loadDocument(sketch("x +> y")));
    expect(screen.queryByRole("button", { name: "Show it again" })).toBeNull();
    expect(screen.getByText("R1 is hidden.")).toBeTruthy();
  });

  it("what is told of the open document goes with it", () => {
    act(() => tellWhileOpen("Cancelled: nothing was moved."));
    expect(screen.getByText("Cancelled: nothing was moved.")).toBeTruthy();
    act(() => loadDocument(sketch("x +> y")));
    expect(screen.queryByText("Cancelled: nothing was moved.")).toBeNull();
  });

  it("its button is there no longer than it can do something", () => {
    let isPast = false;
    const action = { label: "Undo", run: () => undefined, isPast: () => isPast };
    say("“Care” was deleted.", { action });
    expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy();
    isPast = true;
    act(() => loadDocument(sketch("a -> b")));
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    expect(screen.getByText("“Care” was deleted.")).toBeTruthy();
  });
});
