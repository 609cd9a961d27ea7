import { create } from "zustand";
import { t } from "../words/words";
import { droppedFile } from "./filePickers";
import { openPicked } from "./files";
import { tell } from "./messages";

const store = create<{ readonly isOver: boolean }>()(() => ({ isOver: false }));

/** Whether a file is held over the window. */
export function useFileOver(): boolean {
  return store(({ isOver }) => isOver);
}

/** Opens a file that is dropped on the window. Returns what ends that. */
export function acceptDrops(): () => void {
  const aborter = new AbortController();
  const listening = { signal: aborter.signal };
  window.addEventListener("dragenter", onDrag, listening);
  window.addEventListener("dragover", onDrag, listening);
  window.addEventListener("dragleave", onLeave, listening);
  window.addEventListener("drop", onDrop, listening);
  return () => aborter.abort();
}

function onDrag(event: DragEvent): void {
  if (!holdsFiles(event)) return;
  // Without this the browser leaves the page and shows the file itself.
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  store.setState({ isOver: true });
}

function onLeave(event: DragEvent): void {
  // Leaving an element for another inside the window is no leaving.
  if (event.relatedTarget === null) store.setState({ isOver: false });
}

function onDrop(event: DragEvent): void {
  store.setState({ isOver: false });
  if (!holdsFiles(event) || !event.dataTransfer) return;
  event.preventDefault();
  void open(event.dataTransfer);
}

async function open(data: DataTransfer): Promise<void> {
  const count = data.files.length;
  const dropped = await droppedFile(data);
  if (!dropped || !(await openPicked(dropped))) return;
  if (count > 1) tell(t("files:onlyFirst", { name: dropped.file.name }));
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
