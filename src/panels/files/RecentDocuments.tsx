import { openSaved } from "../../state/documents";
import { showDocumentList } from "../../state/fileDialogs";
import { useKeeping } from "../../state/keeping";
import { useSavedEntries } from "../../state/savedDocuments";
import { shownTitle } from "../../state/titles";
import { MenuItem } from "../../ui/MenuItem";
import { t } from "../../words/words";

/** As many as can be taken in at a glance; all others are in the list. */
const SHOWN = 6;

/** Items of a menu: the documents used last, and the way to all of them. */
export function RecentDocuments() {
  const openNow = useKeeping(({ key }) => key);
  const entries = useSavedEntries();
  return (
    <>
      {entries
        .filter(({ key }) => key !== openNow)
        .slice(0, SHOWN)
        .map(({ key, title }) => (
          <MenuItem key={key} onSelect={() => void openSaved(key)}>
            {shownTitle(title)}
          </MenuItem>
        ))}
      <MenuItem onSelect={showDocumentList}>{t("files:documents.all")}</MenuItem>
    </>
  );
}
