import { keepFocusOn } from "../../panels/leverage/tagDrag";
import { stepTag } from "../../panels/shared/moveTag";
import { tagInHand } from "./tagInHand";

/** Moves the tag that keys mean by one rung; its line keeps the keyboard, if it has it. */
export function moveTagInHand(step: -1 | 1): void {
  const tag = tagInHand();
  if (!tag) return;
  if (document.activeElement?.closest("[data-tag]")) keepFocusOn(tag.id);
  stepTag(tag.id, step);
}
