import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { CatalogueEntry } from "../../../src/library/catalogue";
import { ModelsDialog } from "../../../src/panels/library/ModelsDialog";

function open() {
  const onOpen = vi.fn<(model: CatalogueEntry) => void>();
  const onClose = vi.fn<() => void>();
  render(<ModelsDialog onOpen={onOpen} onClose={onClose} />);
  return { onOpen, onClose };
}
const rows = (kind: string) =>
  within(screen.getByRole("region", { name: kind })).getAllByRole("listitem");

describe("the menu of ready-made models", () => {
  it("lists six models from papers and nine archetypes", () => {
    open();
    expect(rows("From papers")).toHaveLength(6);
    expect(rows("Archetypes")).toHaveLength(9);
  });

  it("says what each kind is not", () => {
    open();
    expect(screen.getByText(/not the paper's own diagram/)).toBeTruthy();
    expect(screen.getByText(/Teaching models of ours/)).toBeTruthy();
  });

  it("a row says its source and how many loops it has of each kind", () => {
    open();
    const row = screen.getByRole("button", { name: /^Oregon CCO payer-provider partnership/ });
    expect(row.textContent).toContain("Kenzie et al. 2025");
    expect(row.textContent).toContain("64 loops");
    expect(row.textContent).toMatch(/R 33.*B 31/);
  });

  it("a row opens its model", async () => {
    const { onOpen } = open();
    await userEvent.click(screen.getByRole("button", { name: /^Escalation/ }));
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: "arch-escalation" }));
  });

  it("the search keeps the models that hold all its words, and says when none does", async () => {
    open();
    const search = screen.getByRole("searchbox", { name: "Search models" });
    await userEvent.type(search, "tragedy staff");
    expect(rows("Archetypes")).toHaveLength(1);
    expect(screen.queryByRole("region", { name: "From papers" })).toBeNull();
    await userEvent.type(search, "zzz");
    expect(screen.getByRole("status").textContent).toContain("tragedy staffzzz");
  });
});
