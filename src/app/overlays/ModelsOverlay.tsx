import { useEffect } from "react";
import { GalleryPage } from "../../panels/library/GalleryPage";
import { openSaved } from "../../state/documents";
import { onSessionChange } from "../../state/sessionStore";
import { type ActionId, perform } from "../actions/action";
import { actionOf } from "../actions/actions";
import { exploreModel, openModel } from "../openModel";
import { closeOverlay, closeOverlayAnd } from "./overlayStore";

/** The gallery. Whatever is opened, from here or by a file that is dropped, ends it. */
export function ModelsOverlay() {
  useEffect(closeWhenOpened, []);
  return (
    <GalleryPage
      onClose={closeOverlay}
      onOpen={({ id }) => closeOverlayAnd(() => void openModel(id))}
      onExplore={({ id }) => closeOverlayAnd(() => void exploreModel(id))}
      onOpenSaved={(key) => closeOverlayAnd(() => void openSaved(key))}
      onAllDocuments={() => leaveFor("documents")}
      onOpenFile={() => leaveFor("openFile")}
      onBlank={() => leaveFor("newDocument")}
    />
  );
}

function leaveFor(id: ActionId): void {
  closeOverlayAnd(() => perform(actionOf(id)));
}

function closeWhenOpened(): () => void {
  return onSessionChange((now, before) => {
    if (now.openedSerial !== before.openedSerial) closeOverlay();
  });
}
