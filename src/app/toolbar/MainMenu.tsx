import { Menu as MenuIcon } from "lucide-react";
import { changeSettings, useSettings } from "../../state/settings";
import { type Theme, useSession } from "../../state/sessionStore";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { MenuCheck } from "../../ui/MenuCheck";
import { MenuDivider } from "../../ui/MenuDivider";
import { MenuHeading } from "../../ui/MenuHeading";
import { MenuRadio } from "../../ui/MenuRadio";
import { t } from "../../words/words";
import { ActionItems } from "../menus/ActionItems";
import { MODES, performMode } from "./ModeTools";

/** Documents, models and settings. */
export function MainMenu() {
  return (
    <Menu trigger={<IconButton label={t("app:menu.main")} icon={<MenuIcon />} />}>
      <ActionItems ids={["newDocument", "openFile", "saveFile", "documents", "models"]} />
      <MenuDivider />
      <Modes />
      <Themes />
      <MenuDivider />
      <MenuHeading>{t("app:menu.settings")}</MenuHeading>
      <SingleKeys />
      <MenuDivider />
      <ActionItems ids={["palette", "help", "about"]} />
    </Menu>
  );
}

/** Where the toolbar has no room for them. */
function Modes() {
  const mode = useSession((now) => now.mode);
  const isNarrow = window.matchMedia?.("(max-width: 899px)").matches ?? false;
  if (!isNarrow) return null;
  return (
    <>
      <MenuHeading>{t("app:mode.name")}</MenuHeading>
      <MenuRadio
        label={t("app:mode.name")}
        value={mode}
        options={MODES.map((value) => ({ value, label: t(`app:mode.${value}`) }))}
        onChange={performMode}
      />
      <MenuDivider />
    </>
  );
}

function Themes() {
  const theme = useSettings((settings) => settings.theme);
  const options = (["light", "dark", "system"] as const).map((value: Theme) => ({
    value,
    label: t(`app:menu.${value}`),
  }));
  return (
    <>
      <MenuHeading>{t("app:menu.theme")}</MenuHeading>
      <MenuRadio
        label={t("app:menu.theme")}
        value={theme}
        options={options}
        onChange={(chosen) => changeSettings({ theme: chosen })}
      />
    </>
  );
}

function SingleKeys() {
  const singleKeys = useSettings((settings) => settings.singleKeys);
  return (
    <MenuCheck checked={singleKeys} onChange={(on) => changeSettings({ singleKeys: on })}>
      {t("app:menu.singleKeys")}
    </MenuCheck>
  );
}
