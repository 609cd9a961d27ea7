import { lazy, Suspense, useEffect } from "react";
import { afterClosing, type Overlay, useOverlay } from "./overlayStore";

/** Loaded when they are first asked for. */
const DIALOGS = {
  palette: lazy(async () => ({
    default: (await import("../palette/CommandPalette")).CommandPalette,
  })),
  find: lazy(async () => ({ default: (await import("./FindOverlay")).FindOverlay })),
  help: lazy(async () => ({ default: (await import("./HelpOverlay")).HelpOverlay })),
  models: lazy(async () => ({ default: (await import("./ModelsOverlay")).ModelsOverlay })),
  about: lazy(async () => ({ default: (await import("./AboutOverlay")).AboutOverlay })),
  leverage: lazy(async () => ({
    default: (await import("../leverage/LeverageChooser")).LeverageChooser,
  })),
} satisfies Record<Overlay, unknown>;

/** Whatever lies over the sheet at the moment. */
export function Overlays() {
  const overlay = useOverlay();
  return overlay && <Opened key={overlay} overlay={overlay} />;
}

function Opened({ overlay }: { readonly overlay: Overlay }) {
  useEffect(() => afterClosing, []);
  const Dialog = DIALOGS[overlay];
  return (
    <Suspense fallback={null}>
      <Dialog />
    </Suspense>
  );
}
