import "@xyflow/react/dist/base.css";
import { ReactFlowProvider } from "@xyflow/react";
import { Suspense, useEffect, useState } from "react";
import { useFlowView } from "../state/flowView";
import { usePassing } from "../state/passing";
import { useSession } from "../state/sessionStore";
import { later } from "../ui/later";
import { t } from "../words/words";
import styles from "./DiagramCanvas.module.css";
import { DraftLink } from "./DraftLink";
import { Legends } from "./Legends";
import { NameFields } from "./NameFields";
import { Sheet } from "./Sheet";
import { labelFontReady } from "./startCanvas";

const LinkPreviewBox = later(async () => (await import("./LinkPreviewBox")).LinkPreviewBox);

/** Below this zoom labels lose their halo and links their wide path. */
const FAR = 0.4;

/** The diagram: the sheet, and what the hand is doing on it. */
export function DiagramCanvas() {
  const look = useLook();
  const isReady = useFontReady();
  return (
    <section
      className={styles.diagram}
      aria-label={t("canvas:diagram")}
      {...look}
      data-ready={isReady}
    >
      <ReactFlowProvider>
        <Sheet>
          <DraftLink />
        </Sheet>
        <NameFields />
        <Preview />
      </ReactFlowProvider>
      <Legends />
    </section>
  );
}

/** What decides how all of it is drawn, as attributes far above what they change: nothing below is drawn again. */
function useLook() {
  const isFar = useFar();
  const gesture = useSession((now) => now.gesture.kind);
  const lens = useSession((now) => now.lens);
  const measure = useSession((now) => now.evidenceMeasure);
  const isPresented = useSession(({ mode }) => mode === "present");
  const isFlow = useFlowView((view) => view !== null);
  return {
    "data-far": isFar,
    "data-gesture": gesture,
    "data-presented": isPresented,
    "data-flow": isFlow,
    "data-lens": lens,
    "data-measure": measure,
  };
}

/** Whether the sheet is seen from far; while a large picture is on its way it looks as before, for that changes every label. */
function useFar(): boolean {
  const isFar = useSession(({ zoom }) => zoom < FAR);
  const isPassing = usePassing((seen) => seen !== null);
  const [shown, show] = useState(isFar);
  useEffect(() => {
    if (isPassing || shown === isFar) return;
    const frame = requestAnimationFrame(() => show(isFar));
    return () => cancelAnimationFrame(frame);
  }, [isPassing, isFar, shown]);
  return shown;
}

/** What a link that is being drawn would close. */
function Preview() {
  const isDrawing = useSession(
    ({ gesture, editing }) => gesture.kind === "drawingLink" || editing.kind === "choosingTarget",
  );
  return (
    isDrawing && (
      <Suspense fallback={null}>
        <LinkPreviewBox />
      </Suspense>
    )
  );
}

/** Whether labels can be shown in their own typeface, or it took too long to wait for it. */
function useFontReady(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let gone = false;
    void labelFontReady().then(() => {
      if (!gone) setReady(true);
    });
    return () => {
      gone = true;
    };
  }, []);
  return isReady;
}
