import { ModelsDialog } from "../../panels/library/ModelsDialog";
import { openModel } from "../openModel";
import { closeOverlay, closeOverlayAnd } from "./overlayStore";

export function ModelsOverlay() {
  return (
    <ModelsDialog
      onClose={closeOverlay}
      onOpen={({ id }) => closeOverlayAnd(() => void openModel(id))}
    />
  );
}
