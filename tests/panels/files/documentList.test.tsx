import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FileDialogs } from "../../../src/panels/files/FileDialogs";
import { openDocument } from "../../../src/state/documents";
import { currentDocument } from "../../../src/state/documentStore";
import { closeFileDialog, showDocumentList } from "../../../src/state/fileDialogs";
import { keepDocumentsIn } from "../../../src/state/savedDocuments";
import { sketch } from "../../sketch";
import { memoryStorage } from "../../state/memoryStorage";

async function keep(title: string): Promise<void> {
  await openDocument(sketch("a +> b"), { title });
}
beforeEach(async () => {
  keepDocumentsIn(memoryStorage());
  await keep("Care");
  await keep("Open");
  render(<FileDialogs />);
  await act(async () => showDocumentList());
});
afterEach(() => act(closeFileDialog));

function rows(): readonly HTMLElement[] {
  return within(screen.getByRole("list", { name: "Saved documents" })).getAllByRole("listitem");
}
function row(title: string): HTMLElement {
  const found = rows().find((item) => item.textContent?.includes(title));
  if (!found) throw new Error(`${title} is not in the list`);
  return found;
}
function press(name: string): Promise<void> {
  return userEvent.click(screen.getByRole("button", { name }));
}

describe("the list of documents", () => {
  it("says of each what it holds, and which one is open", () => {
    expect(rows()).toHaveLength(2);
    expect(row("Care").textContent).toContain("2 variables, 1 link");
    expect(row("Open").getAttribute("aria-current")).toBe("true");
  });

  it("opens a document and closes itself", async () => {
    await userEvent.click(within(row("Care")).getByRole("button", { name: /^Care/ }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(currentDocument().metadata.title).toBe("Care");
  });

  it("renames in place", async () => {
    await press("Rename “Care”");
    await userEvent.keyboard("Cure{Enter}");
    expect(await screen.findByText("Cure")).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("renames nothing on Escape, and stays", async () => {
    await press("Rename “Care”");
    await userEvent.keyboard("Cure{Escape}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(row("Care")).toBeTruthy();
    expect(screen.getByRole("dialog")).toBeTruthy();
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Rename “Care”");
  });

  it("duplicates", async () => {
    await press("Duplicate “Care”");
    expect(await screen.findByText("Care (copy)")).toBeTruthy();
  });

  it("deletes, and takes it back", async () => {
    await press("Delete “Care”");
    expect(await screen.findByText("“Care” is deleted.")).toBeTruthy();
    expect(rows()).toHaveLength(1);
    await press("Undo");
    expect(await screen.findByText("Care")).toBeTruthy();
    expect(screen.queryByText("“Care” is deleted.")).toBeNull();
  });

  it("says so when there is none", async () => {
    await press("Delete “Care”");
    await press("Delete “Open”");
    expect(await screen.findByText(/No document yet/)).toBeTruthy();
  });
});
