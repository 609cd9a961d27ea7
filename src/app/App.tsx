import { useEffect } from "react";
import { DiagramCanvas } from "../canvas/DiagramCanvas";
import { CaptureLine } from "../panels/capture/CaptureLine";
import { Messages } from "../panels/messages/Messages";
import { SidePanel } from "../panels/SidePanel";
import styles from "./App.module.css";
import { FirstRun } from "./firstRun/FirstRun";
import { AllKeys } from "./line/AllKeys";
import { ZoomTools } from "./line/ZoomTools";
import { ContextMenu } from "./menus/ContextMenu";
import { FileOverlays } from "./overlays/FileOverlays";
import { Overlays } from "./overlays/Overlays";
import { focusDiagram } from "./regions";
import { start } from "./start";
import { Toolbar } from "./toolbar/Toolbar";

/** The window: tools above, the diagram with its line below, and the panel beside them. */
export function App() {
  useEffect(start, []);
  return (
    <div className={styles.shell}>
      <div className={styles.tools} data-region="tools">
        <Toolbar />
      </div>
      <main className={styles.diagram} data-region="diagram" tabIndex={-1}>
        <DiagramCanvas />
        <FirstRun />
        <Messages />
      </main>
      <div className={styles.line} data-region="line">
        <CaptureLine whenEmpty={<AllKeys />} end={<ZoomTools />} onLeave={focusDiagram} />
      </div>
      <div className={styles.panel} data-region="panel">
        <SidePanel />
      </div>
      <ContextMenu />
      <Overlays />
      <FileOverlays />
    </div>
  );
}
