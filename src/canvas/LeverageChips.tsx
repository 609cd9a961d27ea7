import { ViewportPortal } from "@xyflow/react";
import { useMemo } from "react";
import { tagsAtop } from "../core/leverage/tagsAtop";
import type { Drawing } from "../core/drawing/drawing";
import { chipOfBadge } from "../core/drawing/placeBadges";
import { loopKey } from "../core/loops/loopPath";
import type { ElementRef, LeverageTag, Point } from "../core/model/document";
import { elementKey } from "../core/model/elementKey";
import { useDocument } from "../state/documentStore";
import { useSeenDrawing } from "../state/passing";
import { ChipTips } from "./ChipTips";
import { type Emphasis, type Tone, useEmphasis } from "./emphasis";
import { LeverageMark } from "./LeverageMark";

/** The leverage chips of everything tagged: the deepest number of each. */
export function LeverageChips() {
  const leverageTags = useDocument((document) => document.leverageTags);
  const drawing = useSeenDrawing((picture) => picture);
  const emphasis = useEmphasis((now) => now);
  const atop = useMemo(() => tagsAtop({ leverageTags }), [leverageTags]);
  return (
    <ViewportPortal>
      <ChipTips>
        {atop.map((tags) => {
          const { target } = tags.deepest;
          const at = placeOf(tags.deepest, drawing);
          const tone = toneOf(emphasis, target);
          if (!at || tone === "hidden") return null;
          return (
            <LeverageMark key={elementKey(target)} tags={tags} x={at.x} y={at.y} tone={tone} />
          );
        })}
      </ChipTips>
    </ViewportPortal>
  );
}

function toneOf(emphasis: Emphasis, target: ElementRef): Tone {
  if (target.type === "variable") return emphasis.variable(target.id);
  if (target.type === "link") return emphasis.link(target.id);
  return target.type === "loop" ? emphasis.badge(loopKey(target.path)) : "plain";
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
