import type { KeyboardEvent, PointerEvent } from "react";
import { setSession } from "../state/sessionStore";
import { t } from "../words/words";
import styles from "./SidePanel.module.css";

/** Widths of the panel in pixels, as the tokens --width-panel-min and -max say. */
const NARROWEST = 320;
const WIDEST = 560;
const STEP = 16;

/** The left edge of the panel: drag it, or move it with the arrows. */
export function PanelEdge({ width }: { readonly width: number }) {
  return (
    // A separator with a value is a control, and takes the focus: see ARIA 1.2, separator.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("panels:resize")}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      className={styles.edge}
      onKeyDown={(event) => onKeyDown(event, width)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}

function onPointerMove(event: PointerEvent<HTMLElement>): void {
  if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
  widen(document.documentElement.clientWidth - event.clientX);
}

function onKeyDown(event: KeyboardEvent, width: number): void {
  const step = { ArrowLeft: STEP, ArrowRight: -STEP, Home: -WIDEST, End: WIDEST }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  widen(width + step);
}

function widen(width: number): void {
  setSession({ panelWidth: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) });
}
