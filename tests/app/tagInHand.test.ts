// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { actionOf } from "../../src/app/actions/actions";
import { perform } from "../../src/app/actions/action";
import { tagInHand } from "../../src/app/leverage/tagInHand";
import { addLeverageTag } from "../../src/core/commands/leverage";
import type { ElementRef, LeveragePoint } from "../../src/core/model/document";
import { act } from "../../src/state/act";
import { currentDocument, currentUndoStep, loadDocument } from "../../src/state/documentStore";
import { freshId } from "../../src/state/freshId";
import { clearSelection, selectVariables, session, setSession } from "../../src/state/sessionStore";
import { sketch, sketchId } from "../sketch";

const TRUST: ElementRef = { type: "variable", id: sketchId("Trust") };

function tag(target: ElementRef, point: LeveragePoint) {
  const id = freshId("leverageTag");
  act(addLeverageTag, { id, target, point, rationale: "", by: "modeller" });
  return id;
}
const points = () => Object.values(currentDocument().leverageTags).map(({ point }) => point);

/** A line of the ladder with the keyboard on it. */
function focusLine(id: string): void {
  document.body.innerHTML = `<button data-tag="${id}">Trust</button>`;
  document.querySelector("button")?.focus();
}

beforeEach(() => {
  loadDocument(sketch("Trust +> Effort"));
  clearSelection();
});
afterEach(() => {
  document.body.innerHTML = "";
});

describe("the tag that keys mean", () => {
  it("is that of the line with the keyboard, before what is selected", () => {
    const first = tag(TRUST, 3);
    const second = tag({ type: "model" }, 8);
    selectVariables([sketchId("Trust")]);
    expect(tagInHand()?.id).toBe(first);
    focusLine(second);
    expect(tagInHand()?.id).toBe(second);
  });

  it("is none where the selected thing has none, or several", () => {
    selectVariables([sketchId("Trust")]);
    expect(tagInHand()).toBeNull();
    tag(TRUST, 3);
    tag(TRUST, 8);
    expect(tagInHand()).toBeNull();
    expect(actionOf("tagDeeper").blocked?.()).toBe("needsOneTag");
  });
});

describe("moving it by keys", () => {
  it("goes one rung deeper or shallower, one step each", async () => {
    tag(TRUST, 3);
    selectVariables([sketchId("Trust")]);
    expect(perform(actionOf("tagDeeper"))).toBe(true);
    await expect.poll(points, { timeout: 10_000 }).toEqual([2]);
    expect(currentUndoStep()?.key).toBe("commands:moveLeverageTag");
    perform(actionOf("tagShallower"));
    await expect.poll(points).toEqual([3]);
  });
});

describe("what of the tags is shown, by name", () => {
  it("is the deep half, the shallow half, or all", () => {
    setSession({ lens: "none" });
    perform(actionOf("deepRungs"));
    expect(session()).toMatchObject({
      lens: "leverage",
      leverageRange: { deepest: 1, shallowest: 6 },
    });
    perform(actionOf("shallowRungs"));
    expect(session().leverageRange).toEqual({ deepest: 7, shallowest: 12 });
    perform(actionOf("allRungs"));
    expect(session().leverageRange).toBeNull();
  });
});
