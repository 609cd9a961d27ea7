import { afterEach, describe, expect, it, vi } from "vitest";

const KEY = "loopwright-settings";
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

  it("are the system's theme and single-key commands at first", async () => {
    const { settings } = await visit();
    expect(settings()).toEqual({ theme: "system", singleKeys: true, panelWidth: 368 });
  });

  it("are there again on the next visit", async () => {
    const first = await visit();
    first.changeSettings({ theme: "dark", singleKeys: false });
    const second = await visit();
    expect(second.settings()).toMatchObject({ theme: "dark", singleKeys: false });
  });

  it.each(["not json", "null", "[]", '{"theme":"pink","singleKeys":"no","panelWidth":null}'])(
    "fall back to the defaults where %s is stored",
    async (stored) => {
      localStorage.setItem(KEY, stored);
      const { settings } = await visit();
      expect(settings()).toEqual({ theme: "system", singleKeys: true, panelWidth: 368 });
    },
  );

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
