import { describe, expect, it } from "vitest";
import { keyCap } from "../../src/app/actions/keyCaps";
import { isSingleKey } from "../../src/app/actions/shortcuts";

describe("a key on its cap", () => {
  it.each([
    ["n", "N"],
    ["$mod+k", "Ctrl K"],
    ["$mod+Shift+z", "Ctrl Shift Z"],
    ["+", "+"],
    ["Shift++", "Shift +"],
    ["$mod++", "Ctrl +"],
    ["-", "−"],
    ["Shift+ArrowLeft", "Shift ←"],
    ["Escape", "Esc"],
    ["F2", "F2"],
  ])("%s is written %s", (keys, cap) => {
    expect(keyCap(keys)).toBe(cap);
  });
});

describe("single-key commands, which can be switched off", () => {
  it.each(["n", "+", "Shift++", "?", "Shift+?", "/"])("%s is one", (keys) => {
    expect(isSingleKey(keys)).toBe(true);
  });
  it.each(["$mod+k", "F2", "Enter", "Delete", "Escape", "ArrowLeft", "Shift+ArrowLeft", "$mod++"])(
    "%s is none",
    (keys) => {
      expect(isSingleKey(keys)).toBe(false);
    },
  );
});
