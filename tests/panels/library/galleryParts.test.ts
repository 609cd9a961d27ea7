import { describe, expect, it } from "vitest";
import type { CatalogueEntry } from "../../../src/library/catalogue";
import { isFound } from "../../../src/panels/library/findModels";
import { nextCard } from "../../../src/panels/library/useGridKeys";
import { whenWords } from "../../../src/panels/library/whenWords";
import { sketch } from "../../sketch";

describe("where an arrow leads among the cards", () => {
  // 0 1 2 in three columns, 3 4 below, then 5 6 7 8 in four columns.
  const cards = [
    ...[100, 300, 500].map((x) => ({ x, y: 0 })),
    ...[100, 300].map((x) => ({ x, y: 200.4 })),
    ...[75, 225, 375, 525].map((x) => ({ x, y: 400 })),
  ];
  const from = (place: number, key: string) => nextCard(cards, place, key);

  it("goes along the order to the right and to the left, and stops at the ends", () => {
    expect(from(2, "ArrowRight")).toBe(3);
    expect(from(3, "ArrowLeft")).toBe(2);
    expect(from(8, "ArrowRight")).toBe(8);
    expect(from(0, "ArrowLeft")).toBe(0);
  });

  it("goes to the nearest card of the next row down and up", () => {
    expect(from(1, "ArrowDown")).toBe(4);
    expect(from(2, "ArrowDown")).toBe(4);
    expect(from(4, "ArrowDown")).toBe(6);
    expect(from(8, "ArrowUp")).toBe(4);
    expect(from(3, "ArrowUp")).toBe(0);
  });

  it("leads nowhere above the first and below the last row", () => {
    expect(from(1, "ArrowUp")).toBeNull();
    expect(from(6, "ArrowDown")).toBeNull();
  });

  it("goes to the first and the last by Home and End, and by no other key", () => {
    expect(from(4, "Home")).toBe(0);
    expect(from(4, "End")).toBe(8);
    expect(from(4, "a")).toBeNull();
  });
});

describe("whether a model is found", () => {
  const entry: CatalogueEntry = {
    id: "x",
    kind: "paper",
    title: "Oregon CCO",
    story: "Why a payer helps.",
    source: "Kenzie et al. 2025",
    variables: 1,
    links: 0,
    loops: 0,
    reinforcing: 0,
    balancing: 0,
  };
  const model = sketch("Screening capacity");
  const document = { ...model, metadata: { ...model.metadata, citation: "Davis MM, et al." } };

  it.each(["", "oregon", "HELPS", "kenzie 2025", "payer oregon"])(
    "by “%s” before it is read",
    (text) => {
      expect(isFound(entry, null, text)).toBe(true);
    },
  );

  it("by its variables and its authors once it is read, as long as all words are in it", () => {
    expect(isFound(entry, null, "screening")).toBe(false);
    expect(isFound(entry, document, "screening")).toBe(true);
    expect(isFound(entry, document, "davis oregon")).toBe(true);
    expect(isFound(entry, document, "davis texas")).toBe(false);
  });
});

describe("when a diagram was changed, in words", () => {
  const now = new Date(2025, 10, 20, 16, 0).getTime(); // Thursday
  it.each([
    [new Date(2025, 10, 20, 14, 5), "today, 14:05"],
    [new Date(2025, 10, 19, 23, 59), "Wednesday"],
    [new Date(2025, 10, 15, 9, 0), "Saturday"],
    [new Date(2025, 10, 13, 9, 0), "13 Nov"],
    [new Date(2025, 0, 2, 9, 0), "2 Jan"],
    [new Date(2024, 10, 9, 9, 0), "9 Nov 2024"],
  ])("%s is %s", (then, words) => {
    expect(whenWords(then.getTime(), now)).toBe(words);
  });
});
