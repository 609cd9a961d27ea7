import { readdirSync, readFileSync } from "node:fs";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { phrase, t as firstWords, wordsFor } from "../../src/words/words";

const roomsBefore = roomsKnown();
const { t: panelWords } = await import("../../src/words/panelWords");
const { t: dialogWords } = await import("../../src/words/dialogWords");
await import("../../src/words/outlineWords");
await import("../../src/words/arrangingWords");
await import("../../src/words/flowWords");
await import("../../src/words/pathWords");
const { t: sceneWords } = await import("../../src/words/sceneWords");

describe("sentences that come with their code", () => {
  it("are not there before", () => {
    expect(roomsBefore).toContain("canvas");
    for (const room of ["loops", "inspector", "about", "fileDialogs"]) {
      expect(roomsBefore).not.toContain(room);
    }
  });

  it("are spoken once the code is there, beside those of the first page", () => {
    expect(firstWords("app:close")).toBe("Close");
    expect(panelWords("app:close")).toBe("Close");
    expect(panelWords("loops:list")).toBe("Feedback loops");
    expect(sceneWords("scenes:player.next")).toBe("Next scene");
    expect(dialogWords("help:title")).toBe("Keys and gestures");
    expect(wordsFor("loops:kind.balancing")).toBe("Balancing");
  });

  it("leave no room of the catalogue out", () => {
    const rooms = readdirSync("src/words/en").map((file) => file.replace(".json", ""));
    expect(roomsKnown().toSorted()).toEqual(rooms.toSorted());
  });
});

describe("a phrase", () => {
  it("says what the sentence says", () => {
    const params = { from: "Training", to: "Capacity", polarity: "positive" };
    expect(phrase("canvas:link.name")(params)).toBe(firstWords("canvas:link.name", params));
  });

  it("takes names as they are, whatever they look like", () => {
    const params = { from: "$t(app:close)", to: "{{from}}", polarity: "$1 <b>" };
    expect(phrase("canvas:link.name")(params)).toBe("$t(app:close) to {{from}}, $1 <b>");
  });
});

describe("the catalogue", () => {
  it("holds no empty sentence", () => {
    const empty = readdirSync("src/words/en").filter((file) =>
      /:\s*""/.test(readFileSync(`src/words/en/${file}`, "utf8")),
    );
    expect(empty).toEqual([]);
  });
});

function roomsKnown(): readonly string[] {
  return Object.keys(i18next.store.data["en"] ?? {});
}
