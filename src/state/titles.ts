import { t } from "../words/words";

/** The title, or the words for none. */
export function shownTitle(title: string): string {
  return title.trim() || t("app:untitled");
}

/** "Care (copy)". */
export function copyTitle(title: string): string {
  return t("files:copyOf", { title: shownTitle(title) });
}
