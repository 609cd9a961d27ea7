import i18next from "i18next";
import { useState } from "react";
import { SearchDialog } from "../../panels/find/SearchDialog";
import { SearchGroup } from "../../panels/find/SearchGroup";
import { SearchItem } from "../../panels/find/SearchItem";
import { Key } from "../../ui/Key";
import { t } from "../../words/dialogWords";
import { wordsFor } from "../../words/words";
import { type Action, perform } from "../actions/action";
import { actionsByGroup } from "../actions/actions";
import { actionWords } from "../actions/actionWords";
import { keyNow } from "../actions/keyNow";
import { closeOverlay, closeOverlayAnd } from "../overlays/overlayStore";
import styles from "./CommandPalette.module.css";

/** Every action by its name, with its key. What cannot be done now is there when it is looked for, and says why. */
export function CommandPalette() {
  const [isSearching, setSearching] = useState(false);
  const isShown = (action: Action): boolean =>
    action.id !== "palette" && (isSearching || !action.blocked?.());
  return (
    <SearchDialog
      label={t("palette:name")}
      hint={t("palette:hint")}
      empty={t("palette:empty")}
      onClose={closeOverlay}
      onSearch={(text) => setSearching(text !== "")}
    >
      {actionsByGroup().map(({ group, actions }) => {
        const shown = actions.filter(isShown);
        return (
          shown.length > 0 && (
            <SearchGroup key={group} heading={t(`app:group.${group}`)}>
              {shown.map((action) => (
                <Entry key={action.id} {...action} />
              ))}
            </SearchGroup>
          )
        );
      })}
    </SearchDialog>
  );
}

/** What people may call it too. */
function otherWords({ id }: Action): string {
  const key = `palette:also.${id}`;
  return i18next.exists(key) ? wordsFor(key) : "";
}

function Entry(action: Action) {
  const reason = action.blocked?.() ?? null;
  const key = keyNow(action);
  return (
    <SearchItem
      id={action.id}
      words={`${actionWords(action)} ${t(`app:action.${action.id}`)} ${otherWords(action)}`}
      disabled={reason !== null}
      onSelect={() => closeOverlayAnd(() => perform(action))}
      end={
        <>
          {reason && <span className={styles.reason}>{t(`app:blocked.${reason}`)}</span>}
          {key && <Key>{key}</Key>}
        </>
      }
    >
      {actionWords(action)}
    </SearchItem>
  );
}
