import type { Link, Polarity } from "../core/model/document";
import type { Tone } from "./emphasis";

const POLARITY_NAME = { "+": "plus", "-": "minus", "?": "unknown" } as const;

interface Facts {
  readonly tone: Tone;
  /** How much stands behind it, for the lens. */
  readonly steps: string | undefined;
  readonly selected: boolean;
}

/** What decides how a link is inked, as the attributes by which LinkEdge.module.css knows it. */
export function linkLook(
  { polarity, basis }: Pick<Link, "polarity" | "basis">,
  { tone, steps, selected }: Facts,
) {
  return {
    "data-polarity": POLARITY_NAME[polarity],
    "data-tone": tone,
    "data-dimmed": tone === "dimmed",
    "data-evidence": steps,
    "data-inferred": basis === "inferred",
    "data-selected": selected,
  };
}

/** Half the length of a stroke of a sign. */
const ARM = 5;

/** The strokes of a sign, so that a minus is a true minus in any typeface; the open one has none. */
export function signStrokes(
  polarity: Polarity,
  { x, y }: { readonly x: number; readonly y: number },
): string {
  if (polarity === "?") return "";
  const level = `M${x - ARM} ${y}h${2 * ARM}`;
  return polarity === "+" ? `${level}M${x} ${y - ARM}v${2 * ARM}` : level;
}
