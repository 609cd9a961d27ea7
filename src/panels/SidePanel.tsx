import { type CSSProperties, Suspense } from "react";
import { type PanelTab, setSession, useSession } from "../state/sessionStore";
import { later } from "../ui/later";
import { Tabs } from "../ui/Tabs";
import { t } from "../words/words";
import { MorePanels } from "./MorePanels";
import { PanelEdge } from "./PanelEdge";
import { SheetGrip } from "./SheetGrip";
import styles from "./SidePanel.module.css";

// The frame is there at once, so that the diagram knows its room; the sheet is drawn before a panel is.
const PANELS = {
  inspector: later(async () => (await import("./inspector/Inspector")).Inspector),
  loops: later(async () => (await import("./loops/LoopsPanel")).LoopsPanel),
  leverage: later(async () => (await import("./leverage/LeveragePanel")).LeveragePanel),
  evidence: later(async () => (await import("./evidence/EvidencePanel")).EvidencePanel),
  outline: later(async () => (await import("./outline/OutlinePanel")).OutlinePanel),
  paths: later(async () => (await import("./paths/PathsPanel")).PathsPanel),
  scenes: later(async () => (await import("./scenes/ScenesPanel")).ScenesPanel),
} satisfies Record<PanelTab, unknown>;

/** Always in the row of tabs; the further ones only while they are shown. */
const TABS: readonly PanelTab[] = ["inspector", "loops", "leverage", "evidence"];
const FURTHER: readonly PanelTab[] = ["scenes", "outline", "paths"];

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
        tabs={[...TABS, ...FURTHER.filter((further) => further === tab)].map((id) => ({
          id,
          label: t(`panels:${id}`),
        }))}
        end={<MorePanels tabs={FURTHER.includes(tab) ? [...TABS, ...FURTHER] : FURTHER} />}
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
