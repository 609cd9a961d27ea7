import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CatalogueEntry } from "../../../src/library/catalogue";
import { GalleryPage } from "../../../src/panels/library/GalleryPage";
import {
  keepDocumentsIn,
  newDocumentKey,
  refreshSavedEntries,
  savedForm,
} from "../../../src/state/savedDocuments";
import { sketch } from "../../sketch";
import { memoryStorage } from "../../state/memoryStorage";

function open() {
  const on = {
    onClose: vi.fn<() => void>(),
    onOpen: vi.fn<(model: CatalogueEntry) => void>(),
    onExplore: vi.fn<(model: CatalogueEntry) => void>(),
    onOpenSaved: vi.fn<(key: string) => void>(),
    onAllDocuments: vi.fn<() => void>(),
    onOpenFile: vi.fn<() => void>(),
    onBlank: vi.fn<() => void>(),
  };
  render(<GalleryPage {...on} />);
  return on;
}
const page = () => screen.getByRole("region", { name: "Models" });
const cards = (kind: string) =>
  within(screen.getByRole("region", { name: kind })).getAllByRole("listitem");
const card = (title: RegExp) => screen.getByRole("button", { name: title });
const search = () => screen.getByRole("searchbox", { name: "Search models" });

beforeEach(async () => {
  keepDocumentsIn(memoryStorage());
  await refreshSavedEntries();
});

describe("the gallery of ready-made models", () => {
  it("shows six models from papers and nine archetypes, and says what each kind is not", () => {
    open();
    expect(cards("From papers")).toHaveLength(6);
    expect(cards("Archetypes")).toHaveLength(9);
    expect(page().textContent).toContain("not the papers' own diagrams");
    expect(page().textContent).toContain("teaching models of ours");
  });

  it("a card says its story, its source and how many loops it has of each kind", () => {
    open();
    const { textContent } = card(/^Oregon CCO payer-provider partnership/);
    expect(textContent).toContain("Five ways a payer supports clinics");
    expect(textContent).toContain("Kenzie et al. 2025");
    expect(textContent).toMatch(/23 variables.*64 loops.*33 R.*31 B/);
  });

  it("a card is drawn from its model: each link of it in the colour of its polarity", async () => {
    open();
    const strokes = (polarity: string) =>
      card(/^Limits to growth/)
        .querySelector(`[data-polarity=${polarity}] path`)
        ?.getAttribute("d")
        ?.split("M").length;
    await waitFor(() => expect(strokes("plus")).toBe(4 + 1), { timeout: 15_000 });
    expect(strokes("minus")).toBe(2 + 1);
  }, 20_000);

  it("the whole card opens a copy; a quiet button explores", async () => {
    const { onOpen, onExplore } = open();
    await userEvent.click(card(/^Escalation/));
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: "arch-escalation" }));
    await userEvent.click(card(/^Explore Escalation/));
    expect(onExplore).toHaveBeenCalledWith(expect.objectContaining({ id: "arch-escalation" }));
  });

  it("the search keeps the models that hold all its words, and says when none does", async () => {
    open();
    await userEvent.type(search(), "tragedy staff");
    expect(cards("Archetypes")).toHaveLength(1);
    expect(screen.queryByRole("region", { name: "From papers" })).toBeNull();
    await userEvent.type(search(), "zzz");
    expect(screen.getByRole("status").textContent).toContain("tragedy staffzzz");
  });

  it("one kind alone can be shown", async () => {
    open();
    await userEvent.click(screen.getByRole("button", { name: "Archetypes 9" }));
    expect(screen.queryByRole("region", { name: "From papers" })).toBeNull();
    expect(cards("Archetypes")).toHaveLength(9);
    await userEvent.click(screen.getByRole("button", { name: "All 15" }));
    expect(cards("From papers")).toHaveLength(6);
  });

  it("begins on the first card; arrows go through the cards, / to the search, Escape back", async () => {
    const { onClose, onOpen } = open();
    expect(document.activeElement?.textContent).toMatch(/^Oregon CCO: core loops/);
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement?.textContent).toMatch(/^Oregon CCO payer/);
    await userEvent.tab();
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Explore Oregon CCO payer/);
    await userEvent.keyboard("/");
    expect(document.activeElement).toBe(search());
    await userEvent.keyboard("escalation{ArrowDown}{Enter}");
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: "arch-escalation" }));
    await userEvent.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("has one stop of the Tab key for the cards of a kind", () => {
    open();
    const stops = cards("Archetypes").filter((each) => each.querySelector("[tabindex='0']"));
    expect(stops).toHaveLength(1);
  });

  it("goes back, opens a file, and begins a blank diagram", async () => {
    const { onClose, onOpenFile, onBlank } = open();
    await userEvent.click(screen.getByRole("button", { name: "Back" }));
    await userEvent.click(screen.getByRole("button", { name: "Open a file" }));
    await userEvent.click(screen.getByRole("button", { name: "Blank diagram" }));
    for (const on of [onClose, onOpenFile, onBlank]) expect(on).toHaveBeenCalledOnce();
  });
});

describe("one's own diagrams in the gallery", () => {
  async function store(...titles: string[]): Promise<void> {
    const storage = memoryStorage();
    keepDocumentsIn(storage);
    for (const [place, title] of titles.entries()) {
      const document = sketch("a");
      const titled = { ...document, metadata: { ...document.metadata, title } };
      await storage.write(savedForm(titled, newDocumentKey(), Date.now() + place), null);
    }
    await refreshSavedEntries();
  }

  it("are opened from it, and say when they were changed", async () => {
    await store("Rural access");
    const { onOpenSaved } = open();
    await userEvent.click(screen.getByRole("button", { name: /^Rural access.*today, \d\d:\d\d$/ }));
    expect(onOpenSaved).toHaveBeenCalledOnce();
  });

  it("where they are many, the rest is in the list of all", async () => {
    await store(..."abcdefghij".split(""));
    const { onAllDocuments } = open();
    expect(screen.queryByRole("button", { name: /^a/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "All documents…" }));
    expect(onAllDocuments).toHaveBeenCalledOnce();
  });
});
