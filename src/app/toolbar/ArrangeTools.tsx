import { Waypoints } from "lucide-react";
import { useSettings } from "../../state/settings";
import { Button } from "../../ui/Button";
import { classNames } from "../../ui/classNames";
import { Menu } from "../../ui/Menu";
import { MenuCheck } from "../../ui/MenuCheck";
import { MenuDivider } from "../../ui/MenuDivider";
import { t } from "../../words/words";
import { perform } from "../actions/action";
import { actionOf } from "../actions/actions";
import { ArrangeItems } from "../menus/ArrangeItems";
import styles from "./Toolbar.module.css";

/** Where variables stand: everything that lays them out. */
export function ArrangeTools() {
  return (
    <Menu
      align="end"
      trigger={
        <Button
          variant="quiet"
          className={classNames(styles.tool, styles.wide)}
          icon={<Waypoints />}
        >
          <span className={styles.word}>{t("app:tool.arrange")}</span>
        </Button>
      }
    >
      <ArrangeItems
        ids={[
          "alignLeft",
          "alignCentre",
          "alignRight",
          "alignTop",
          "alignMiddle",
          "alignBottom",
          "spaceAcross",
          "spaceDown",
          "rotateRight",
          "rotateLeft",
          "rotateBy",
          "mirrorAcross",
          "mirrorDown",
          "putOnCircle",
          "pin",
        ]}
      />
      <MenuDivider />
      <Snapping />
    </Menu>
  );
}

function Snapping() {
  const isOn = useSettings((settings) => settings.snapWhileDragging);
  return (
    <MenuCheck checked={isOn} onChange={() => perform(actionOf("toggleSnap"))}>
      {t("app:menu.snapWhileDragging")}
    </MenuCheck>
  );
}
