import { reverseLinks, setDelay, setPolarity } from "../../core/commands/links";
import type { Polarity } from "../../core/model/document";
import { splitLink } from "../../panels/shared/splitLink";
import { act } from "../../state/act";
import { currentDocument } from "../../state/documentStore";
import { session, setSession } from "../../state/sessionStore";
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
    menus: ["link", "several"],
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
    menus: ["link", "several"],
    blocked: needsLink,
    run: () => act(reverseLinks, { linkIds: session().selection.links }),
  },
  {
    id: "split",
    group: "link",
    menus: ["link"],
    blocked: () => (session().selection.links.length === 1 ? null : "needsOneLink"),
    run: () => {
      const linkId = session().selection.links[0];
      if (linkId) splitLink(linkId);
    },
  },
];

function sign(id: Action["id"], polarity: Polarity, keys: readonly string[]): Action {
  return {
    id,
    group: "link",
    keys,
    menus: ["link", "several"],
    blocked: needsLink,
    run: () => {
      setSession({ lastPolarity: polarity });
      act(setPolarity, { linkIds: session().selection.links, polarity });
    },
  };
}
