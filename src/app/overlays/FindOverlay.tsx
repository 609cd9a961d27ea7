import { FindDialog } from "../../panels/find/FindDialog";
import { goTo } from "../../panels/shared/goTo";
import { closeOverlay, closeOverlayAnd } from "./overlayStore";

export function FindOverlay() {
  return (
    <FindDialog onClose={closeOverlay} onChoose={(found) => closeOverlayAnd(() => goTo(found))} />
  );
}
