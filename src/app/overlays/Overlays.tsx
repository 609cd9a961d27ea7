import { Suspense, useEffect } from "react";
import { later } from "../../ui/later";
import { afterClosing, type Overlay, useOverlay } from "./overlayStore";

const DIALOGS = {
  palette: later(async () => (await import("../palette/CommandPalette")).CommandPalette),
  find: later(async () => (await import("./FindOverlay")).FindOverlay),
  help: later(async () => (await import("./HelpOverlay")).HelpOverlay),
  models: later(async () => (await import("./ModelsOverlay")).ModelsOverlay),
  about: later(async () => (await import("./AboutOverlay")).AboutOverlay),
  leverage: later(async () => (await import("../leverage/LeverageChooser")).LeverageChooser),
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
