import { Ellipsis } from "lucide-react";
import { useRef } from "react";
import { showTagTable } from "../../state/ladderView";
import { session, setSession, useSession } from "../../state/sessionStore";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { MenuCheck } from "../../ui/MenuCheck";
import { MenuItem } from "../../ui/MenuItem";
import { t } from "../../words/panelWords";

/** What can be done with the tags as a whole. */
export function LadderMenu() {
  const isLensOn = useSession(({ lens }) => lens === "leverage");
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Menu
      align="end"
      trigger={
        <IconButton ref={button} size="small" label={t("leverage:menu.more")} icon={<Ellipsis />} />
      }
    >
      <MenuItem onSelect={() => showTagTable(button.current)}>{t("leverage:menu.table")}</MenuItem>
      <MenuCheck
        checked={isLensOn}
        onChange={() => setSession({ lens: session().lens === "leverage" ? "none" : "leverage" })}
      >
        {t("leverage:menu.lens")}
      </MenuCheck>
    </Menu>
  );
}
