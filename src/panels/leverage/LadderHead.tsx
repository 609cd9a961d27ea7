import { ChevronDown, Ellipsis, Info } from "lucide-react";
import { LEVERAGE_FRAMEWORKS, type LeverageFramework } from "../../core/leverage/leveragePoints";
import { groupRungsBy, showTagTable } from "../../state/ladderView";
import { session, setSession, useSession } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { MenuCheck } from "../../ui/MenuCheck";
import { MenuItem } from "../../ui/MenuItem";
import { MenuRadio } from "../../ui/MenuRadio";
import { Popover } from "../../ui/Popover";
import { t } from "../../words/panelWords";
import { FrameworkExplained } from "./FrameworkExplained";
import styles from "./LeveragePanel.module.css";

/** By which division the rungs are grouped, and what can be done with the tags as a whole. */
export function LadderHead({ framework }: { readonly framework: LeverageFramework | null }) {
  const isLensOn = useSession(({ lens }) => lens === "leverage");
  return (
    <div className={styles.tools}>
      <Menu
        trigger={
          <Button variant="quiet" className={styles.chooser}>
            {framework?.shortName ?? t("leverage:rollUp.none")}
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        <MenuRadio
          label={t("leverage:rollUp.choose")}
          value={framework?.id ?? "none"}
          options={[
            { value: "none", label: t("leverage:rollUp.none") },
            ...LEVERAGE_FRAMEWORKS.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
          onChange={(id) => groupRungsBy(id === "none" ? null : id)}
        />
      </Menu>
      {framework && (
        <Popover
          label={framework.name}
          side="left"
          trigger={
            <IconButton
              size="small"
              label={t("leverage:rollUp.about", { name: framework.shortName })}
              icon={<Info />}
            />
          }
        >
          <FrameworkExplained framework={framework} />
        </Popover>
      )}
      <span className={styles.gap} />
      <Menu
        align="end"
        trigger={<IconButton size="small" label={t("leverage:menu.more")} icon={<Ellipsis />} />}
      >
        <MenuItem onSelect={showTagTable}>{t("leverage:menu.table")}</MenuItem>
        <MenuCheck
          checked={isLensOn}
          onChange={() => setSession({ lens: session().lens === "leverage" ? "none" : "leverage" })}
        >
          {t("leverage:menu.lens")}
        </MenuCheck>
      </Menu>
    </div>
  );
}
