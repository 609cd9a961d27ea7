import { reverseLinks, setDelay, setPolarity } from "../../core/commands/links";
import { insertVariable } from "../../core/commands/variables";
import type { Polarity } from "../../core/model/document";
import { act } from "../../state/act";
import { currentDocument } from "../../state/documentStore";
import { currentDrawing } from "../../state/drawingStore";
import { freshId } from "../../state/freshId";
import { selectVariables, session, setSession } from "../../state/sessionStore";
import { t } from "../../words/words";
import type { Action } from "./action";
import { needsLink } from "./selected";

/** What a link is: its sign, its delay, its direction. */
export const LINK_ACTIONS: readonly Action[] = [
  sign("polarityPlus", "+", ["+", "Shift++", "="]),
  sign("polarityMinus", "-", ["-", "−"]),
  sign("polarityOpen", "?", ["?", "Shift+?"]),
  {
    id: "toggleDelay",
    group: "link",
    keys: ["d"],
    menus: ["link"],
    blocked: needsLink,
    run: () => {
      const linkIds = session().selection.links;
      const { links } = currentDocument();
      const delayed = linkIds.every((id) => links[id]?.delay);
      act(setDelay, { linkIds, delay: delayed ? null : { length: "" } });
    },
  },
  {
    id: "reverse",
    group: "link",
    keys: ["r"],
    menus: ["link"],
    blocked: needsLink,
    run: () => act(reverseLinks, { linkIds: session().selection.links }),
  },
  {
    id: "split",
    group: "link",
    menus: ["link"],
    blocked: () => (session().selection.links.length === 1 ? null : "needsOneLink"),
    run: split,
  },
];

function sign(id: Action["id"], polarity: Polarity, keys: readonly string[]): Action {
  return {
    id,
    group: "link",
    keys,
    menus: ["link"],
    blocked: needsLink,
    run: () => {
      setSession({ lastPolarity: polarity });
      act(setPolarity, { linkIds: session().selection.links, polarity });
    },
  };
}

/** Puts a variable into the middle of the selected link, and asks for its name. */
function split(): void {
  const linkId = session().selection.links[0];
  const middle = linkId && currentDrawing().links[linkId]?.middle;
  if (!linkId || !middle) return;
  const id = freshId("variable");
  const newLinkIds = [freshId("link"), freshId("link")] as const;
  const name = t("app:newVariable");
  if (!act(insertVariable, { linkId, id, newLinkIds, name, position: middle })) return;
  selectVariables([id]);
  setSession({ editing: { kind: "renaming", variableId: id } });
}
