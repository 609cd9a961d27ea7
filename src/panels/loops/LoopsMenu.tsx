import { Copy, Download, Ellipsis } from "lucide-react";
import { showFeedback } from "../../state/feedbackLens";
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
  const blocked = whyNotCopied(count);
  return (
    <Menu
      align="end"
      trigger={<IconButton size="small" label={t("loops:table.menu")} icon={<Ellipsis />} />}
    >
      <MenuCheck
        closes
        checked={view === "core"}
        onChange={(isCore) => setSession({ loopView: isCore ? "core" : "listed" })}
      >
        {t("loops:core.title")}
      </MenuCheck>
      <MenuCheck checked={lens === "feedback"} onChange={(isOn) => showFeedback(isOn)}>
        {t("loops:feedback.title")}
      </MenuCheck>
      <MenuDivider />
      <MenuItem icon={<Copy />} blocked={blocked} onSelect={() => void copyLoops(shown)}>
        {t("loops:table.copy")}
      </MenuItem>
      <MenuItem icon={<Download />} disabled={count === 0} onSelect={() => void saveLoops(shown)}>
        {t("loops:table.save")}
      </MenuItem>
    </Menu>
  );
}

/** Why a list of so many loops cannot go to the clipboard; nothing where it can. */
function whyNotCopied(count: number): string | undefined {
  if (count === 0) return t("loops:table.nothing");
  return count > MOST_COPIED ? t("loops:table.tooLong", { count: MOST_COPIED }) : undefined;
}
