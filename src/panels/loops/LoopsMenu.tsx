import { Copy, Download, Ellipsis } from "lucide-react";
import { setSession, useSession } from "../../state/sessionStore";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { MenuCheck } from "../../ui/MenuCheck";
import { MenuDivider } from "../../ui/MenuDivider";
import { MenuItem } from "../../ui/MenuItem";
import { t } from "../../words/panelWords";
import { copyLoops, MOST_COPIED, saveLoops } from "./loopTableFile";
import type { ShownLoops } from "./useShownLoops";

/** What can be done with the list as it is: shown as the core loops alone, weighed on the sheet, taken along as a table. */
export function LoopsMenu({ shown }: { readonly shown: ShownLoops }) {
  const view = useSession((session) => session.loopView);
  const lens = useSession((session) => session.lens);
  const count = shown.arranged.indices.length;
  return (
    <Menu
      align="end"
      trigger={<IconButton size="small" label={t("loops:table.menu")} icon={<Ellipsis />} />}
    >
      <MenuCheck
        checked={view === "core"}
        onChange={(isCore) => setSession({ loopView: isCore ? "core" : "listed" })}
      >
        {t("loops:core.title")}
      </MenuCheck>
      <MenuCheck
        checked={lens === "feedback"}
        onChange={(isOn) => setSession({ lens: isOn ? "feedback" : "none" })}
      >
        {t("loops:feedback.title")}
      </MenuCheck>
      <MenuDivider />
      <MenuItem
        icon={<Copy />}
        disabled={count === 0 || count > MOST_COPIED}
        onSelect={() => void copyLoops(shown)}
      >
        {t("loops:table.copy")}
      </MenuItem>
      <MenuItem icon={<Download />} disabled={count === 0} onSelect={() => void saveLoops(shown)}>
        {t("loops:table.save")}
      </MenuItem>
    </Menu>
  );
}
