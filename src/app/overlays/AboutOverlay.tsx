import { AboutDialog } from "../../panels/about/AboutDialog";
import { closeOverlay } from "./overlayStore";

export function AboutOverlay() {
  return <AboutDialog version={__APP_VERSION__} onClose={closeOverlay} />;
}
