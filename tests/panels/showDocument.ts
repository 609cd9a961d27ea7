import { listLoops } from "../../src/core/loops/listLoops";
import type { CldDocument } from "../../src/core/model/document";
import { setAnalysis } from "../../src/state/analysisStore";
import { currentDocument, loadDocument, onDocumentChange } from "../../src/state/documentStore";
import { resetSession } from "../../src/state/sessionStore";
import { EVERY_LOOP } from "../../src/core/loops/loopFilter";
import { setSession } from "../../src/state/sessionStore";
import "../../src/words/words";

let stopListening = () => {};

/** Opens a document with nothing selected; its loops are found at once after every change. */
export function showDocument(document: CldDocument): void {
  stopListening();
  resetSession();
  setSession({ panelOpen: true, panelTab: "loops", panelWidth: 368, loopFilter: EVERY_LOOP });
  loadDocument(document);
  find();
  stopListening = onDocumentChange((now, before) => {
    if (now.links !== before.links) find();
  });
}

function find(): void {
  const { links } = currentDocument();
  setAnalysis({ loops: listLoops(links), links, looking: false, failed: false });
}

/** jsdom lays nothing out: gives every element a size, so that a list shows its rows. */
export function giveSizes(): void {
  for (const [side, pixels] of [
    ["clientHeight", 600],
    ["clientWidth", 368],
  ] as const) {
    Object.defineProperty(Element.prototype, side, { configurable: true, value: pixels });
  }
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  for (const method of ["scrollTo", "scrollIntoView", "hasPointerCapture"] as const) {
    if (method in Element.prototype) continue;
    Object.defineProperty(Element.prototype, method, { configurable: true, value: () => false });
  }
}
