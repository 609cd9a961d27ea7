import { Suspense, useEffect } from "react";
import { DiagramCanvas } from "../canvas/DiagramCanvas";
import { CaptureLine } from "../panels/capture/CaptureLine";
import { Messages } from "../panels/messages/Messages";
import { SidePanel } from "../panels/SidePanel";
import { useArranging } from "../state/arranging";
import { useIsElsewhere } from "../state/documentHolder";
import { useIsExploring } from "../state/exploring";
import { useFlowView } from "../state/flowView";
import { useSession } from "../state/sessionStore";
import { later } from "../ui/later";
import styles from "./App.module.css";
import { FirstRun } from "./firstRun/FirstRun";
import { AllKeys } from "./line/AllKeys";
import { ZoomTools } from "./line/ZoomTools";
import { EvidenceOverlay } from "./overlays/EvidenceOverlay";
import { FileOverlays } from "./overlays/FileOverlays";
import { Overlays } from "./overlays/Overlays";
import { useOverlay } from "./overlays/overlayStore";
import { useIsSilent } from "./present/useIsSilent";
import { focusDiagram } from "./regions";
import { start } from "./start";
import { Toolbar } from "./toolbar/Toolbar";

const Present = later(async () => (await import("./present/Present")).Present);
const ElsewhereBar = later(async () => (await import("./tabs/ElsewhereBar")).ElsewhereBar);
const ArrangeProgress = later(
  async () => (await import("./arranging/ArrangeProgress")).ArrangeProgress,
);
const ContextMenu = later(async () => (await import("./menus/ContextMenu")).ContextMenu);
const FlowBar = later(async () => (await import("./flow/FlowBar")).FlowBar);
const ExploreBar = later(async () => (await import("./explore/ExploreBar")).ExploreBar);

/**
 * The window: tools above, the diagram with its line below, and the panel beside them. For a room
 * there is nothing but the diagram and what is said of it.
 */
export function App() {
  useEffect(start, []);
  const isPresenting = useSession(({ mode }) => mode === "present");
  const isBehindPage = useOverlay() === "models";
  return (
    <>
      <div className={styles.shell} data-presenting={isPresenting} inert={isBehindPage}>
        <div className={styles.tools} data-region="tools" hidden={isPresenting}>
          <Toolbar />
        </div>
        <main className={styles.diagram} data-region="diagram" tabIndex={-1}>
          <DiagramCanvas />
          <FirstRun />
          <Messages />
        </main>
        <Below isPresenting={isPresenting} />
        <div className={styles.line} data-region="line" hidden={isPresenting}>
          <CaptureLine whenEmpty={<AllKeys />} end={<ZoomTools />} onLeave={focusDiagram} />
        </div>
        <div className={styles.panel} data-region="panel">
          {!isPresenting && <SidePanel />}
        </div>
      </div>
      <Menus />
      <Overlays />
      <EvidenceOverlay />
      <FileOverlays />
    </>
  );
}

/** What was asked for on the sheet with the other button, or by a long press. */
function Menus() {
  const isAsked = useSession(({ contextMenu }) => contextMenu !== null);
  return (
    isAsked && (
      <Suspense fallback={null}>
        <ContextMenu />
      </Suspense>
    )
  );
}

/** What is said under the diagram: to a room, of what is only tried, or of another tab. */
function Below({ isPresenting }: { readonly isPresenting: boolean }) {
  const isExploring = useIsExploring();
  const isElsewhere = useIsElsewhere();
  const isFlow = useFlowView((view) => view !== null);
  const isArranging = useArranging((now) => now?.isLong ?? false);
  const isSilent = useIsSilent();
  if (!isPresenting && !isExploring && !isElsewhere && !isFlow && !isArranging) return null;
  return (
    <div className={styles.below} data-bars="" data-silent={isSilent}>
      <Suspense fallback={null}>
        {isArranging && !isPresenting && <ArrangeProgress />}
        {isFlow && <FlowBar />}
        {isPresenting ? (
          <Present />
        ) : isExploring ? (
          <ExploreBar />
        ) : (
          isElsewhere && <ElsewhereBar />
        )}
      </Suspense>
    </div>
  );
}
