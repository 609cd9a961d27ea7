import { describe, expect, it } from "vitest";
import { layoutRehearsal } from "../../src/workers/layoutRehearsal";

describe("a rehearsal of arranging", () => {
  it("comes to an end, in many turns", () => {
    let turns = 0;
    for (const _ of layoutRehearsal()) turns++;
    expect(turns).toBeGreaterThan(20);
    expect(turns).toBeLessThan(2000);
  });
});
