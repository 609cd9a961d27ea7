import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Button } from "../../src/ui/Button";
import { Dialog } from "../../src/ui/Dialog";
import { Menu } from "../../src/ui/Menu";
import { MenuCheck } from "../../src/ui/MenuCheck";
import { MenuItem } from "../../src/ui/MenuItem";
import { MenuRadio } from "../../src/ui/MenuRadio";
import { Popover } from "../../src/ui/Popover";
import { Segments } from "../../src/ui/Segments";
import { Tabs } from "../../src/ui/Tabs";

const SIGNS = [
  { value: "+", label: "Same" },
  { value: "-", label: "Opposite" },
  { value: "?", label: "Open" },
] as const;

describe("segments", () => {
  it("are radio buttons of which at most one is chosen", () => {
    render(
      <Segments
        label="Polarity"
        value="+"
        options={SIGNS}
        onChange={vi.fn<(value: string) => void>()}
      />,
    );
    expect(screen.getByRole("radiogroup", { name: "Polarity" })).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Same" })).toHaveProperty("checked", true);
    expect(screen.getByRole("radio", { name: "Open" })).toHaveProperty("checked", false);
  });

  it("have none chosen where things differ", () => {
    render(
      <Segments
        label="Polarity"
        value={null}
        options={SIGNS}
        onChange={vi.fn<(value: string) => void>()}
      />,
    );
    expect(screen.queryByRole("radio", { checked: true })).toBeNull();
  });

  it("say which one was chosen", async () => {
    const onChange = vi.fn<(value: string) => void>();
    render(<Segments label="Polarity" value="+" options={SIGNS} onChange={onChange} />);
    await userEvent.click(screen.getByRole("radio", { name: "Opposite" }));
    expect(onChange.mock.calls).toEqual([["-"]]);
  });
});

describe("a button", () => {
  it("is called by its word, without its key", () => {
    render(<Button keys="R">Reverse</Button>);
    expect(screen.getByRole("button", { name: "Reverse" })).toBeTruthy();
  });
});

describe("a menu", () => {
  it("opens from its button and does what is chosen", async () => {
    const run = vi.fn<() => void>();
    render(
      <Menu trigger={<Button>More</Button>}>
        <MenuItem onSelect={run}>Rename</MenuItem>
      </Menu>,
    );
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "Rename" }));
    expect(run).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("keeps open while checks are set, and says which radio was chosen", async () => {
    const onCheck = vi.fn<(checked: boolean) => void>();
    const onChoose = vi.fn<(value: string) => void>();
    render(
      <Menu trigger={<Button>Sort</Button>}>
        <MenuCheck checked={false} onChange={onCheck}>
          Pinned first
        </MenuCheck>
        <MenuRadio label="Order" value="a" options={ORDERS} onChange={onChoose} />
      </Menu>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Sort" }));
    await userEvent.click(screen.getByRole("menuitemcheckbox", { name: "Pinned first" }));
    expect(onCheck.mock.calls).toEqual([[true]]);
    await userEvent.click(screen.getByRole("menuitemradio", { name: "Longest" }));
    expect(onChoose.mock.calls).toEqual([["b"]]);
  });
});

const ORDERS = [
  { value: "a", label: "Shortest" },
  { value: "b", label: "Longest" },
] as const;

describe("a popover", () => {
  it("is a named sheet that Escape closes", async () => {
    render(
      <Popover label="Filter" trigger={<Button>Filter</Button>}>
        <p>Only some</p>
      </Popover>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Filter" }));
    expect(screen.getByRole("dialog", { name: "Filter" })).toBeTruthy();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("a dialog", () => {
  it("is there only while it is open, and says when it is closed", async () => {
    const onClose = vi.fn<() => void>();
    const { rerender } = render(
      <Dialog title="About" open={false} onClose={onClose} closeLabel="Close">
        Text
      </Dialog>,
    );
    expect(screen.queryByRole("dialog")).toBeNull();
    rerender(
      <Dialog title="About" open onClose={onClose} closeLabel="Close">
        Text
      </Dialog>,
    );
    expect(screen.getByRole("dialog", { name: "About" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});

describe("tabs", () => {
  it("show the selected one and say which was chosen", async () => {
    const onSelect = vi.fn<(value: string) => void>();
    const tabs = [
      { id: "a", label: "Inspector" },
      { id: "b", label: "Loops" },
    ] as const;
    render(
      <Tabs label="Panel" tabs={tabs} selected="a" onSelect={onSelect}>
        What is selected
      </Tabs>,
    );
    expect(screen.getByRole("tab", { name: "Inspector", selected: true })).toBeTruthy();
    expect(screen.getByRole("tabpanel", { name: "Inspector" })).toBeTruthy();
    await userEvent.click(screen.getByRole("tab", { name: "Loops" }));
    expect(onSelect).toHaveBeenCalledWith("b");
  });
});
