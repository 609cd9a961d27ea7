import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { renameVariable } from "../../src/core/commands/variables";
import { listLoops } from "../../src/core/loops/listLoops";
import { NO_LOOPS } from "../../src/core/loops/loopSet";
import type { CldDocument } from "../../src/core/model/document";
import { useAnalysisAfterSheet, useDocumentAfterSheet } from "../../src/state/afterSheet";
import { setAnalysis, useAnalysis } from "../../src/state/analysisStore";
import { currentDocument, execute, loadDocument } from "../../src/state/documentStore";
import { sketch, sketchId } from "../sketch";

const [A, B] = [sketchId("a"), sketchId("b")];

/** What was rendered, in its order. */
let rendered: string[] = [];

function Sheet() {
  const count = useAnalysis(({ loops }) => loops.count);
  rendered.push(`sheet ${count}`);
  return null;
}

function List({ select }: { readonly select: (document: CldDocument) => string | undefined }) {
  const count = useAnalysisAfterSheet(({ loops }) => loops.count);
  const name = useDocumentAfterSheet(select);
  rendered.push(`list ${count} ${name}`);
  return (
    <p>
      {count} {name}
    </p>
  );
}

const nameOfA = ({ variables }: CldDocument): string | undefined => variables[A]?.name;
const nameOfB = ({ variables }: CldDocument): string | undefined => variables[B]?.name;

beforeEach(() => {
  loadDocument(sketch("a +> b, b -> a"));
  setAnalysis({ loops: NO_LOOPS });
  rendered = [];
});
afterEach(cleanup);

it("a list shows what is found, once the sheet does", () => {
  render(
    <>
      <List select={nameOfA} />
      <Sheet />
    </>,
  );
  expect(rendered).toEqual(["list 0 a", "sheet 0"]);
  act(() => setAnalysis({ loops: listLoops(currentDocument().links) }));
  expect(rendered.slice(2)).toEqual(["sheet 1", "list 1 a"]);
});

it("a list follows the document, and is left alone where its facts stay", () => {
  render(<List select={nameOfA} />);
  act(() => void execute(renameVariable, { variableId: B, name: "other" }));
  expect(rendered).toHaveLength(1);
  act(() => void execute(renameVariable, { variableId: A, name: "new" }));
  expect(screen.getByText("0 new")).toBeDefined();
});

it("a list that asks for another fact is told what it is now, not what it was when it was rendered", () => {
  const { rerender } = render(<List select={nameOfA} />);
  act(() => void execute(renameVariable, { variableId: B, name: "other" }));
  rerender(<List select={nameOfB} />);
  expect(screen.getByText("0 other")).toBeDefined();
});

it("a list that is gone is told nothing", () => {
  const { unmount } = render(<List select={nameOfA} />);
  unmount();
  act(() => setAnalysis({ loops: listLoops(currentDocument().links) }));
  expect(rendered).toEqual(["list 0 a"]);
});
