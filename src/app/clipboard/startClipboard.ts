import { copyFragment } from "../../core/commands/fragment";
import { currentDocument } from "../../state/documentStore";
import { writeCld } from "../../core/formats/cld/writeCld";
import { session } from "../../state/sessionStore";
import { cutSelected } from "../actions/drawActions";
import { takesText } from "../actions/takesText";
import { tellWhyNot } from "../actions/tellWhyNot";

/** Fetched when the browser is idle, or when something is first pasted. */
export const loadPasting = () => import("./paste");

/**
 * Copies, cuts and pastes variables through the browser's own events: they need no permission, and
 * work between windows. Returns what ends that.
 */
export function startClipboard(): () => void {
  const aborter = new AbortController();
  const listening = { signal: aborter.signal };
  document.addEventListener("copy", (event) => void copied(event), listening);
  document.addEventListener("cut", (event) => copied(event) && cutSelected(), listening);
  document.addEventListener("paste", pasted, listening);
  return () => aborter.abort();
}

function copied(event: ClipboardEvent): boolean {
  const { variables } = session().selection;
  if (!isAboutDiagram(event) || !event.clipboardData) return false;
  if (variables.length === 0) {
    tellWhyNot("needsVariable", event.timeStamp);
    return false;
  }
  event.clipboardData.setData("text/plain", writeCld(copyFragment(currentDocument(), variables)));
  event.preventDefault();
  return true;
}

function pasted(event: ClipboardEvent): void {
  if (!isAboutDiagram(event) || !event.clipboardData) return;
  const text = event.clipboardData.getData("text/plain");
  event.preventDefault();
  if (text.trim() === "") return tellWhyNot("nothingToPaste", event.timeStamp);
  void loadPasting().then(({ pasteText }) => pasteText(text));
}

/** Neither in a text field or a dialog, nor about words that are marked on the page. */
function isAboutDiagram({ target }: ClipboardEvent): boolean {
  const place = target instanceof Element ? target : document.body;
  const marked = window.getSelection()?.toString() ?? "";
  return (
    session().mode !== "present" && !takesText(place) && !place.closest("dialog") && marked === ""
  );
}
