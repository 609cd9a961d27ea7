import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { renameDocument } from "../../state/documents";
import { useDocument } from "../../state/documentStore";
import { shownTitle } from "../../state/titles";
import { Button } from "../../ui/Button";
import { Menu } from "../../ui/Menu";
import { MenuItem } from "../../ui/MenuItem";
import { t } from "../../words/words";
import { ActionItems } from "../menus/ActionItems";
import { RecentDocuments } from "./RecentDocuments";
import styles from "./DocumentTitle.module.css";
import { TitleField } from "./TitleField";

/** What the document is called, and what can be done with it as a whole. */
export function DocumentTitle() {
  const [renaming, setRenaming] = useState(false);
  const title = useDocument(({ metadata }) => metadata.title);
  const shown = shownTitle(title);
  if (renaming) {
    return (
      <TitleField
        title={title}
        onDone={(name) => {
          setRenaming(false);
          if (name !== null) renameDocument(name);
        }}
      />
    );
  }
  return (
    <h1 className={styles.title}>
      <Menu
        trigger={
          <Button variant="quiet" className={styles.button} title={shown}>
            <span className={styles.words}>{shown}</span>
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        <MenuItem onSelect={() => setRenaming(true)}>{t("app:menu.rename")}</MenuItem>
        <ActionItems ids={["details"]} />
        <RecentDocuments />
      </Menu>
    </h1>
  );
}
