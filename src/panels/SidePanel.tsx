import { type CSSProperties, Suspense } from "react";
import { type PanelTab, setSession, useSession } from "../state/sessionStore";
import { later } from "../ui/later";
import { Tabs } from "../ui/Tabs";
import { t } from "../words/words";
import { PanelEdge } from "./PanelEdge";
import { SheetGrip } from "./SheetGrip";
import styles from "./SidePanel.module.css";

// The frame is there at once, so that the diagram knows its room; the sheet is drawn before a panel is.
const PANELS = {
  inspector: later(async () => (await import("./inspector/Inspector")).Inspector),
  loops: later(async () => (await import("./loops/LoopsPanel")).LoopsPanel),
  leverage: later(async () => (await import("./leverage/LeveragePanel")).LeveragePanel),
} satisfies Record<PanelTab, unknown>;

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
    <aside className={styles.panel} aria-label={t("panels:name")} data-height={height} style={size}>
      <PanelEdge width={width} />
      <SheetGrip height={height} />
      <Tabs
        label={t("panels:name")}
        tabs={[
          { id: "inspector", label: t("panels:inspector") },
          { id: "loops", label: t("panels:loops") },
          { id: "leverage", label: t("panels:leverage") },
        ]}
        selected={tab}
        onSelect={(panelTab) => setSession({ panelTab })}
      >
        <Suspense fallback={null}>
          <Panel />
        </Suspense>
      </Tabs>
    </aside>
  );
}
