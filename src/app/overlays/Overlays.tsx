import { Suspense, useEffect } from "react";
import { useLadderView } from "../../state/ladderView";
import { later } from "../../ui/later";
import { TypedAhead } from "../../ui/TypedAhead";
import { t } from "../../words/words";
import { afterClosing, closeOverlay, type Overlay, useOverlay } from "./overlayStore";

const DIALOGS = {
  palette: later(async () => (await import("../palette/CommandPalette")).CommandPalette),
  find: later(async () => (await import("./FindOverlay")).FindOverlay),
  help: later(async () => (await import("./HelpOverlay")).HelpOverlay),
  models: later(async () => (await import("./ModelsOverlay")).ModelsOverlay),
  about: later(async () => (await import("./AboutOverlay")).AboutOverlay),
  leverage: later(async () => (await import("../leverage/LeverageChooser")).LeverageChooser),
  rotate: later(async () => (await import("./RotateOverlay")).RotateOverlay),
} satisfies Record<Overlay, unknown>;

const TagTable = later(
  async () => (await import("../../panels/leverage/TagTableDialog")).TagTableDialog,
);

/** Whatever lies over the sheet at the moment. */
export function Overlays() {
  const overlay = useOverlay();
  const isTableOpen = useLadderView((view) => view.tableOpen);
  if (overlay) return <Opened key={overlay} overlay={overlay} />;
  return isTableOpen ? (
    <Suspense fallback={null}>
      <TagTable />
    </Suspense>
  ) : null;
}

function Opened({ overlay }: { readonly overlay: Overlay }) {
  useEffect(() => afterClosing, []);
  const Dialog = DIALOGS[overlay];
  return (
    <Suspense fallback={<Coming overlay={overlay} />}>
      <Dialog />
    </Suspense>
  );
}

/** What begins with a field to type in takes what is typed before it is there. */
function Coming({ overlay }: { readonly overlay: Overlay }) {
  if (overlay !== "palette" && overlay !== "find") return null;
  return <TypedAhead label={t(`app:action.${overlay}`)} onEscape={closeOverlay} />;
}
