import { readdirSync, readFileSync } from "node:fs";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { t as firstWords, wordsFor } from "../../src/words/words";

const roomsBefore = roomsKnown();
const { t: panelWords } = await import("../../src/words/panelWords");
const { t: dialogWords } = await import("../../src/words/dialogWords");
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

describe("the catalogue", () => {
  it("holds no empty sentence", () => {
    for (const file of readdirSync("src/words/en")) {
      expect(readFileSync(`src/words/en/${file}`, "utf8"), file).not.toMatch(/:\s*""/);
    }
  });
});

function roomsKnown(): readonly string[] {
  return Object.keys(i18next.store.data["en"] ?? {});
}
