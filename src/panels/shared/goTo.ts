import type { ElementRef } from "../../core/model/document";
import { unreachable } from "../../core/model/invariant";
import { currentDocument } from "../../state/documentStore";
import {
  clearSelection,
  requestView,
  selectLinks,
  selectLoop,
  selectVariables,
  setSession,
} from "../../state/sessionStore";
import { lightLoop } from "./lightLoop";

/** Selects a thing and brings it into view. The whole model is selected by selecting nothing. */
export function goTo(ref: ElementRef): void {
  lightLoop(null);
  switch (ref.type) {
    case "variable":
      selectVariables([ref.id]);
      return requestView({ kind: "reveal", variables: [ref.id] });
    case "link": {
      const link = currentDocument().links[ref.id];
      if (!link) return;
      selectLinks([ref.id]);
      return requestView({ kind: "reveal", variables: [link.source, link.target] });
    }
    case "loop":
      selectLoop(ref.path);
      return requestView({ kind: "reveal", variables: ref.path });
    case "model":
      clearSelection();
      return setSession({ panelTab: "inspector" });
    default:
      return unreachable(ref);
  }
}
