import { leverageNumbers } from "../../core/leverage/leveragePoints";
import type { LeveragePoint } from "../../core/model/document";

/** The point that a typed number can only mean: 2 to 12. A 1 may become 10, 11 or 12, so it waits for Enter. */
export function typedPoint(text: string): LeveragePoint | null {
  const typed = text.trim();
  if (typed === "1") return null;
  return leverageNumbers().find((point) => String(point) === typed) ?? null;
}
