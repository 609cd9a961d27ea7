import { Waypoints } from "lucide-react";
import { Suspense } from "react";
import { Button } from "../../ui/Button";
import { classNames } from "../../ui/classNames";
import { later } from "../../ui/later";
import { Menu } from "../../ui/Menu";
import { t } from "../../words/words";
import styles from "./Toolbar.module.css";

const ArrangeMenu = later(async () => (await import("../menus/ArrangeMenu")).ArrangeMenu);

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
      <Suspense fallback={null}>
        <ArrangeMenu />
      </Suspense>
    </Menu>
  );
}
