import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addVariable, renameVariable } from "../../src/core/commands/variables";
import { currentDocument, execute, loadDocument, undo } from "../../src/state/documentStore";
import { latestMessage } from "../../src/state/messages";
import { startTellingOfTwins } from "../../src/state/tellOfTwins";
import { id } from "../core/commands/carriedOut";
import { sketch, sketchId } from "../sketch";

let stop = (): void => undefined;
beforeEach(() => {
  loadDocument(sketch("Trust +> Work load, Work load +> Cost"));
  stop = startTellingOfTwins();
});
afterEach(() => stop());

const names = (): readonly string[] =>
  Object.values(currentDocument().variables).map(({ name }) => name);
const rename = (from: string, to: string): void =>
  void execute(renameVariable, { variableId: sketchId(from), name: to });

/** What is said while this is done, or null. */
async function saidBy(work: () => void): Promise<ReturnType<typeof latestMessage>> {
  const before = latestMessage();
  work();
  await Promise.resolve();
  return latestMessage() === before ? null : latestMessage();
}

describe("a variable that gets the name of another", () => {
  it("is told of, without regard to case and spaces, and can be merged", async () => {
    const said = await saidBy(() => rename("Cost", "WORKLOAD"));
    expect(said?.text).toBe("Two variables are called “Work load” now.");
    said?.action?.run();
    await expect.poll(names).toEqual(["Trust", "Work load"]);
    undo();
    expect(names()).toEqual(["Trust", "Work load", "WORKLOAD"]);
  });

  it("is told of also where it is new", async () => {
    const args = { id: id("variable", "new"), name: "trust", position: null };
    expect((await saidBy(() => void execute(addVariable, args)))?.text).toMatch(/Trust/);
  });

  it("is not told of where the names differ, or nothing is named", async () => {
    expect(await saidBy(() => rename("Cost", "Costs"))).toBeNull();
    expect(await saidBy(() => rename("Cost", "Costs"))).toBeNull();
  });

  it("is not merged any more once it is called otherwise", async () => {
    const said = await saidBy(() => rename("Cost", "Trust"));
    expect(said?.isPast?.()).toBe(false);
    rename("Cost", "Cost of care");
    expect(said?.isPast?.()).toBe(true);
    said?.action?.run();
    await import("../../src/core/commands/mergeVariables");
    await Promise.resolve();
    expect(names()).toEqual(["Trust", "Work load", "Cost of care"]);
  });
});
