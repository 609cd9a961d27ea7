import { describe, expect, it } from "vitest";
import {
  earlierLine,
  laterLine,
  type LineHistory,
  NO_HISTORY,
  withLine,
} from "../../../src/panels/capture/lineHistory";

const shown = (history: LineHistory | null) => history && (history.lines[history.at] ?? "");

describe("the lines entered before", () => {
  const history = withLine(withLine(NO_HISTORY, "a -> b"), "b -> c");

  it("come back from the newest to the oldest, and no further", () => {
    const newest = earlierLine(history);
    expect(shown(newest)).toBe("b -> c");
    const oldest = newest && earlierLine(newest);
    expect(shown(oldest)).toBe("a -> b");
    expect(oldest && earlierLine(oldest)).toBeNull();
  });

  it("lead forward again to a fresh line, and no further", () => {
    const newest = earlierLine(history)!;
    const fresh = laterLine(newest);
    expect(shown(fresh)).toBe("");
    expect(fresh && laterLine(fresh)).toBeNull();
  });

  it("hold a line that was entered twice once, as the newest", () => {
    expect(withLine(history, "a -> b").lines).toEqual(["b -> c", "a -> b"]);
  });

  it("are none at first", () => {
    expect(earlierLine(NO_HISTORY)).toBeNull();
    expect(laterLine(NO_HISTORY)).toBeNull();
  });
});
