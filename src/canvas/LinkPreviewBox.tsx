import { useReactFlow } from "@xyflow/react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Box, boxOf, boxRound } from "../core/drawing/box";
import type { LinkPreview } from "../core/loops/linkPreview";
import type { Polarity, VariableId } from "../core/model/document";
import { previewLink } from "../state/analysis";
import { currentDocument } from "../state/documentStore";
import { currentDrawing } from "../state/drawingStore";
import { tell } from "../state/messages";
import { useSession } from "../state/sessionStore";
import { t } from "../words/words";
import styles from "./LinkPreviewBox.module.css";
import { PreviewFacts } from "./PreviewFacts";
import { freestPlace } from "./previewPlace";
import { previewSentence } from "./previewSentence";
import { draftPoints } from "./draftInk";
import { useProposal } from "./useProposal";
import { onScreen } from "./viewOf";

/** Beside the target of a link being drawn: its sign, and the loops it would close. */
export function LinkPreviewBox() {
  const proposal = useProposal();
  if (!proposal?.target) return null;
  const { from, target } = proposal;
  return <PreviewBox key={target} from={from} target={target} />;
}

interface Props {
  readonly from: VariableId;
  readonly target: VariableId;
}

function PreviewBox({ from, target }: Props) {
  const polarity = useSession(({ lastPolarity }) => lastPolarity);
  const preview = usePreview(from, target, polarity);
  const box = usePlacedBeside(from, target, preview);
  return (
    <div className={styles.box} ref={box} data-known={preview !== null}>
      {preview && <PreviewFacts preview={preview} polarity={polarity} from={from} />}
    </div>
  );
}

/** The answer of the worker to the newest question, or null while it is awaited. */
function usePreview(from: VariableId, target: VariableId, polarity: Polarity): LinkPreview | null {
  const [preview, setPreview] = useState<LinkPreview | null>(null);
  useEffect(() => {
    let isOld = false;
    void previewLink(from, target, polarity).then((answer) => {
      if (isOld) return;
      setPreview(answer);
      const name = currentDocument().variables[target]?.name ?? "";
      const closes = previewSentence(answer);
      tell(t("canvas:preview.said", { name, closes }), { tone: "whisper" });
    });
    return () => {
      isOld = true;
    };
  }, [from, target, polarity]);
  return preview;
}

/** Gives what the box is to be tied to; it is put where it covers least once its size is known. */
function usePlacedBeside(from: VariableId, target: VariableId, preview: LinkPreview | null) {
  const box = useRef<HTMLDivElement>(null);
  const { getViewport } = useReactFlow();
  useLayoutEffect(() => {
    const element = box.current;
    const sheet = element?.parentElement;
    const drawing = currentDrawing();
    const label = drawing.labels[target];
    if (!element || !sheet || !label) return;
    const view = getViewport();
    const labels = Object.values(drawing.labels).map((other) => onScreen(boxOf(other), view));
    const line = draftPoints(currentDocument(), drawing, from, target).map((point) =>
      onScreen(boxRound(point, 12), view),
    );
    const { x, y } = freestPlace(
      { width: element.offsetWidth, height: element.offsetHeight },
      {
        beside: onScreen(boxOf(label), view),
        avoid: [...labels, ...line, ...fieldsOn(sheet)],
        within: { width: sheet.clientWidth, height: sheet.clientHeight },
      },
    );
    element.style.translate = `${x}px ${y}px`;
  }, [from, target, preview, getViewport]);
  return box;
}

/** Where something is being typed, in pixels of the sheet. */
function fieldsOn(sheet: HTMLElement): readonly Box[] {
  const origin = sheet.getBoundingClientRect();
  return Array.from(sheet.querySelectorAll("[data-typing]"), (field) => {
    const { left, top, right, bottom } = field.getBoundingClientRect();
    return onScreen({ left, top, right, bottom }, { x: -origin.left, y: -origin.top, zoom: 1 });
  });
}
