import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { startCanvas } from "../../src/canvas/startCanvas";
import { currentDocument, loadDocument } from "../../src/state/documentStore";
import { currentDrawing } from "../../src/state/drawingStore";
import { requestView, resetSession, session, setSession } from "../../src/state/sessionStore";
import { sketchAt } from "../core/drawing/drawn";
import { sketchId } from "../sketch";
import { stubBrowser } from "./browserStubs";

const [a, b] = [sketchId("a"), sketchId("b")];
const gap = () => {
  const { labels } = currentDrawing();
  return labels[b]!.centre.x - labels[a]!.centre.x;
};
let stop = (): void => undefined;

beforeAll(stubBrowser);
beforeEach(() => {
  resetSession();
  loadDocument(sketchAt("a +> b", { a: [0, 0], b: [30, 0] }));
  stop = startCanvas();
});
afterEach(() => stop());

it("before a room the picture is another one, looked at as was wished, and on leaving the same as before", async () => {
  const before = currentDocument();
  expect(gap()).toBe(30);
  setSession({ mode: "present" });
  requestView({ kind: "frame", variables: [a] });
  const asked = session().viewRequest;
  await vi.waitFor(() => expect(gap()).toBeGreaterThan(40));
  expect(session().viewRequest).not.toBe(asked);
  expect(session().viewRequest?.wish).toEqual({ kind: "frame", variables: [a] });
  setSession({ mode: "edit" });
  expect(gap()).toBe(30);
  expect(currentDocument()).toBe(before);
});

it("once it was loaded a room sees its picture at once", () => {
  setSession({ mode: "present" });
  expect(gap()).toBeGreaterThan(40);
});
