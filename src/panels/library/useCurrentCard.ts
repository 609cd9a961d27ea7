import { useState } from "react";
import type { CatalogueEntry } from "../../library/catalogue";

/** The card that the Tab key comes to: the one that had the focus last, as long as it is shown. */
export function useCurrentCard(
  models: readonly CatalogueEntry[],
): readonly [string | null, (id: string) => void] {
  const [last, setLast] = useState<string | null>(null);
  const isShown = models.some(({ id }) => id === last);
  return [isShown ? last : (models[0]?.id ?? null), setLast];
}
