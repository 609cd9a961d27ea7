import { useKeeping } from "../../state/keeping";
import { openSaved } from "../../state/documents";
import { useSavedEntries } from "../../state/savedDocuments";
import { shownTitle } from "../../state/titles";
import { MenuDivider } from "../../ui/MenuDivider";
import { MenuHeading } from "../../ui/MenuHeading";
import { MenuItem } from "../../ui/MenuItem";
import { t } from "../../words/words";
import { ActionItems } from "../menus/ActionItems";

/** More are in the list of documents. */
const SHOWN = 6;

/** The documents that were open last, and the way to all of them. */
export function RecentDocuments() {
  const open = useKeeping(({ key }) => key);
  const others = useSavedEntries().filter(({ key }) => key !== open);
  return (
    <>
      <MenuDivider />
      {others.length > 0 && <MenuHeading>{t("app:menu.recent")}</MenuHeading>}
      {others.slice(0, SHOWN).map(({ key, title }) => (
        <MenuItem key={key} onSelect={() => void openSaved(key)}>
          {shownTitle(title)}
        </MenuItem>
      ))}
      <ActionItems ids={["documents"]} />
    </>
  );
}
