import type { LeverageTag } from "../../core/model/document";
import { sameElement } from "../../core/model/elementKey";
import { currentDocument } from "../../state/documentStore";
import { session } from "../../state/sessionStore";
import { selectedElement } from "../actions/selected";

/** The tag that keys mean: that of the line with the keyboard, else the only one on what is selected. */
export function tagInHand(): LeverageTag | null {
  const { leverageTags } = currentDocument();
  const tags = Object.values(leverageTags);
  const line = document.activeElement?.closest<HTMLElement>("[data-tag]");
  if (line) return tags.find(({ id }) => id === line.dataset["tag"]) ?? null;
  const selected = selectedElement(session().selection);
  const own = selected ? tags.filter(({ target }) => sameElement(target, selected)) : [];
  return own.length === 1 ? (own[0] ?? null) : null;
}
