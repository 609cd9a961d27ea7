import { ViewportPortal } from "@xyflow/react";
import { deepestTags } from "../core/leverage/leverageTags";
import type { Drawing } from "../core/drawing/drawing";
import { chipOfBadge } from "../core/drawing/placeBadges";
import type { LeverageTag, Point } from "../core/model/document";
import { elementKey } from "../core/model/elementKey";
import { currentDocument, useDocument } from "../state/documentStore";
import { useDrawing } from "../state/drawingStore";
import { useSession } from "../state/sessionStore";
import { LeverageMark } from "./LeverageMark";

/** The leverage chips of everything tagged, while the lens is on: the deepest number of each. */
export function ChipLayer() {
  const isShown = useSession(({ lens }) => lens === "leverage");
  return isShown ? <Chips /> : null;
}

function Chips() {
  useDocument(({ leverageTags }) => leverageTags);
  const drawing = useDrawing((picture) => picture);
  const tags = Array.from(deepestTags(currentDocument()).values());
  return (
    <ViewportPortal>
      {tags.map((tag) => {
        const at = placeOf(tag, drawing);
        return at && <LeverageMark key={elementKey(tag.target)} tag={tag} x={at.x} y={at.y} />;
      })}
    </ViewportPortal>
  );
}

/** Where the chip of a tagged thing has its centre; null for the model, and for what is not drawn. */
function placeOf({ target }: LeverageTag, { chips, links, badges }: Drawing): Point | null {
  switch (target.type) {
    case "variable":
      return chips[target.id] ?? null;
    case "link":
      return links[target.id]?.chip ?? null;
    case "loop": {
      const key = elementKey(target);
      const badge = badges.find(({ path }) => elementKey({ type: "loop", path }) === key);
      return badge ? chipOfBadge(badge.centre) : null;
    }
    case "model":
      return null;
  }
}
