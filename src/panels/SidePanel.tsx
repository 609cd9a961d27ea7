import type { CSSProperties } from "react";
import { type PanelTab, setSession, useSession } from "../state/sessionStore";
import { Tabs } from "../ui/Tabs";
import { t } from "../words/words";
import { Inspector } from "./inspector/Inspector";
import { LeveragePanel } from "./leverage/LeveragePanel";
import { LoopsPanel } from "./loops/LoopsPanel";
import { PanelEdge } from "./PanelEdge";
import { SheetGrip } from "./SheetGrip";
import styles from "./SidePanel.module.css";

const PANELS: Readonly<Record<PanelTab, () => React.ReactNode>> = {
  inspector: Inspector,
  loops: LoopsPanel,
  leverage: LeveragePanel,
};

/** The one side panel: tabs, one panel at a time. On a narrow window it is a sheet at the foot. */
export function SidePanel() {
  const open = useSession((session) => session.panelOpen);
  const tab = useSession((session) => session.panelTab);
  const width = useSession((session) => session.panelWidth);
  const height = useSession((session) => session.sheetHeight);
  if (!open) return null;
  const Panel = PANELS[tab];
  const size: CSSProperties & Record<"--panel-width", string> = { "--panel-width": `${width}px` };
  return (
    <aside
      className={styles.panel}
      aria-label={t("inspector:panel.name")}
      data-height={height}
      style={size}
    >
      <PanelEdge width={width} />
      <SheetGrip height={height} />
      <Tabs
        label={t("inspector:panel.name")}
        tabs={[
          { id: "inspector", label: t("inspector:title") },
          { id: "loops", label: t("loops:title") },
          { id: "leverage", label: t("leverage:title") },
        ]}
        selected={tab}
        onSelect={(panelTab) => setSession({ panelTab })}
      >
        <Panel />
      </Tabs>
    </aside>
  );
}
