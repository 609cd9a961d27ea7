import { FindDialog } from "../../panels/find/FindDialog";
import { goTo } from "../../panels/shared/goTo";
import { focusSelected } from "../regions";
import { closeOverlay, closeOverlayAnd } from "./overlayStore";

/** What is found gets the keyboard too. */
export function FindOverlay() {
  return (
    <FindDialog
      onClose={closeOverlay}
      onChoose={(found) =>
        closeOverlayAnd(() => {
          goTo(found);
          requestAnimationFrame(focusSelected);
        })
      }
    />
  );
}
