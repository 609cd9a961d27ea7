import { startDrawing } from "../state/drawing";
import { LABEL_FONT, labelMeasurer } from "./textMeasurer";

/** A typeface that takes longer than this is not waited for; labels are measured again when it comes. */
const PATIENCE_MS = 400;

/** Keeps the picture of the document drawn, in the typeface of the labels. Returns what ends that. */
export function startCanvas(): () => void {
  let stop = startDrawing(labelMeasurer());
  const drawAgain = (): void => {
    stop();
    stop = startDrawing(labelMeasurer());
  };
  const fonts: FontFaceSet | undefined = document.fonts;
  fonts?.addEventListener("loadingdone", drawAgain);
  return () => {
    fonts?.removeEventListener("loadingdone", drawAgain);
    stop();
  };
}

/** Settles when labels can be shown: their typeface is there, or it takes too long. */
export async function labelFontReady(): Promise<void> {
  const fonts: FontFaceSet | undefined = document.fonts;
  if (!fonts) return;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([fonts.load(LABEL_FONT), patience]);
}
