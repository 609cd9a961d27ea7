import { afterEach, describe, expect, it, vi } from "vitest";

const KEY = "loopwright-settings";
const DEFAULTS = { theme: "system", singleKeys: true, panelWidth: 368, snapWhileDragging: true };
/** The module as a new visit loads it. */
async function visit() {
  vi.resetModules();
  return import("../../src/state/settings");
}

describe("settings", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    localStorage.clear();
  });

  it("are the system's theme, single-key commands and snapping at first", async () => {
    const { settings } = await visit();
    expect(settings()).toEqual(DEFAULTS);
  });

  it("are there again on the next visit", async () => {
    const first = await visit();
    const chosen = { theme: "dark", singleKeys: false, snapWhileDragging: false } as const;
    first.changeSettings(chosen);
    const second = await visit();
    expect(second.settings()).toMatchObject(chosen);
  });

  it.each([
    "not json",
    "null",
    "[]",
    '{"theme":"pink","singleKeys":"no","panelWidth":null,"snapWhileDragging":0}',
  ])("fall back to the defaults where %s is stored", async (stored) => {
    localStorage.setItem(KEY, stored);
    const { settings } = await visit();
    expect(settings()).toEqual(DEFAULTS);
  });

  it("hold for the visit where storage is blocked", async () => {
    const refuse = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
    const { changeSettings, settings } = await visit();
    changeSettings({ theme: "light" });
    expect(settings().theme).toBe("light");
  });
});
