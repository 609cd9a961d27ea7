import type { LinkPreview } from "../core/loops/linkPreview";
import { t } from "../words/words";

/** How many loops a link would close, in words: "Closes 4 loops". */
export function previewSentence({ count, complete }: LinkPreview): string {
  if (count === 0 && complete) return t("canvas:preview.none");
  return complete
    ? t("canvas:preview.closes", { count })
    : t("canvas:preview.more", { count: count.toLocaleString("en") });
}
