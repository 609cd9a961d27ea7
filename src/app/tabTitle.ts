import { currentDocument, onDocumentChange } from "../state/documentStore";
import { shownTitle } from "../state/titles";
import { t } from "../words/words";

/** The browser's tab says which document is open. Returns what ends that. */
export function startTabTitle(): () => void {
  const show = (): void => {
    document.title = t("app:tabTitle", { title: shownTitle(currentDocument().metadata.title) });
  };
  show();
  return onDocumentChange(show);
}
