import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { TextArea } from "../../src/ui/TextArea";
import { TextField } from "../../src/ui/TextField";

describe("a line of text", () => {
  it("hands over what was typed once, when Enter is pressed", async () => {
    const onCommit = vi.fn<(text: string) => void>();
    render(<TextField label="Name" value="Trust" onCommit={onCommit} />);
    await userEvent.type(screen.getByLabelText("Name"), " grows{Enter}");
    expect(onCommit.mock.calls).toEqual([["Trust grows"]]);
  });

  it("hands over when it is left", async () => {
    const onCommit = vi.fn<(text: string) => void>();
    render(<TextField label="Name" value="" onCommit={onCommit} />);
    await userEvent.type(screen.getByLabelText("Name"), "Trust");
    expect(onCommit).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onCommit.mock.calls).toEqual([["Trust"]]);
  });

  it("hands nothing over when the text is the same again", async () => {
    const onCommit = vi.fn<(text: string) => void>();
    render(<TextField label="Name" value="Trust" onCommit={onCommit} />);
    await userEvent.type(screen.getByLabelText("Name"), "x{Backspace}");
    await userEvent.tab();
    expect(onCommit).not.toHaveBeenCalled();
  });

  it("goes back to the value on Escape", async () => {
    const onCommit = vi.fn<(text: string) => void>();
    render(<TextField label="Name" value="Trust" onCommit={onCommit} />);
    await userEvent.type(screen.getByLabelText("Name"), "xyz{Escape}");
    expect(screen.getByLabelText("Name")).toHaveProperty("value", "Trust");
    await userEvent.tab();
    expect(onCommit).not.toHaveBeenCalled();
  });

  it("hands over what was typed when it goes away while being typed in", async () => {
    const onCommit = vi.fn<(text: string) => void>();
    const { unmount } = render(<TextField label="Name" value="" onCommit={onCommit} />);
    await userEvent.type(screen.getByLabelText("Name"), "Trust");
    unmount();
    expect(onCommit.mock.calls).toEqual([["Trust"]]);
  });

  it("shows a value that changes while nobody types", () => {
    const { rerender } = render(
      <TextField label="Name" value="Trust" onCommit={vi.fn<(text: string) => void>()} />,
    );
    rerender(<TextField label="Name" value="Doubt" onCommit={vi.fn<(text: string) => void>()} />);
    expect(screen.getByLabelText("Name")).toHaveProperty("value", "Doubt");
  });
});

describe("text of several lines", () => {
  it("takes Enter as a new line and hands over when it is left", async () => {
    const onCommit = vi.fn<(text: string) => void>();
    render(<TextArea label="Rationale" value="" onCommit={onCommit} />);
    await userEvent.type(screen.getByLabelText("Rationale"), "One{Enter}two");
    await userEvent.tab();
    expect(onCommit.mock.calls).toEqual([["One\ntwo"]]);
  });

  it("hands over on Ctrl Enter and goes back on Escape", async () => {
    const onCommit = vi.fn<(text: string) => void>();
    render(<TextArea label="Rationale" value="" onCommit={onCommit} />);
    await userEvent.type(screen.getByLabelText("Rationale"), "One{Control>}{Enter}{/Control}");
    expect(onCommit.mock.calls).toEqual([["One"]]);
    await userEvent.type(screen.getByLabelText("Rationale"), "two{Escape}");
    await userEvent.tab();
    expect(onCommit).toHaveBeenCalledTimes(1);
  });
});
