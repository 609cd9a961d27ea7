import { ChevronDown, Info } from "lucide-react";
import type { ReactNode } from "react";
import { LEVERAGE_FRAMEWORKS, type LeverageFramework } from "../../core/leverage/leveragePoints";
import { groupRungsBy } from "../../state/ladderView";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { MenuRadio } from "../../ui/MenuRadio";
import { Popover } from "../../ui/Popover";
import { t } from "../../words/panelWords";
import { FrameworkExplained } from "./FrameworkExplained";
import styles from "./LeveragePanel.module.css";

interface LadderHeadProps {
  readonly framework: LeverageFramework | null;
  /** The heads of the columns, at the right. */
  readonly children: ReactNode;
}

/** Over the rungs, and staying there: by which division they are grouped, and what the columns hold. */
export function LadderHead({ framework, children }: LadderHeadProps) {
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
      {children}
    </div>
  );
}
