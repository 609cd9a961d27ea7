import { beforeEach, describe, expect, it } from "vitest";
import { actionOf } from "../../src/app/actions/actions";
import { keyNow } from "../../src/app/actions/keyNow";
import type { LinkId } from "../../src/core/model/document";
import { loadDocument } from "../../src/state/documentStore";
import { resetSession, selectLinks, selectVariables } from "../../src/state/sessionStore";
import { sketch, sketchId } from "../sketch";

const keyOfDetails = () => keyNow(actionOf("showDetails"));
const keyOfRename = () => keyNow(actionOf("rename"));

describe("the key that is shown with an action", () => {
  beforeEach(() => {
    loadDocument(sketch("a +> b"));
    resetSession();
  });

  it("is not one that now does something else", () => {
    selectVariables([sketchId("a")]);
    expect(keyOfRename()).toBe("F2");
    expect(keyOfDetails()).toBeUndefined();
    selectLinks(["l-1" as LinkId]);
    expect(keyOfDetails()).toBe("Enter");
  });

  it("is the usual one while the action cannot be done", () => {
    expect(keyOfRename()).toBe("F2");
    expect(keyNow(actionOf("polarityOpen"))).toBe("?");
  });
});
