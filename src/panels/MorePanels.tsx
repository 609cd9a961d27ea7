import { Ellipsis } from "lucide-react";
import { type PanelTab, setSession } from "../state/sessionStore";
import { IconButton } from "../ui/IconButton";
import { Menu } from "../ui/Menu";
import { MenuItem } from "../ui/MenuItem";
import { t } from "../words/words";

interface MorePanelsProps {
  /** The panels that have a tab in the row only while they are shown. */
  readonly tabs: readonly PanelTab[];
}

/** The way to the panels that are not in the row of tabs. */
export function MorePanels({ tabs }: MorePanelsProps) {
  return (
    <Menu
      align="end"
      trigger={<IconButton size="small" label={t("panels:more")} icon={<Ellipsis />} />}
    >
      {tabs.map((panelTab) => (
        <MenuItem key={panelTab} onSelect={() => setSession({ panelTab })}>
          {t(`panels:${panelTab}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
