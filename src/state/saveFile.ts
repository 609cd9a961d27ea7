import { changeMetadata } from "../core/commands/metadata";
import { writeCld } from "../core/formats/cld/writeCld";
import type { CldDocument } from "../core/model/document";
import { t } from "../words/words";
import { amend, currentDocument } from "./documentStore";
import { isExploring } from "./exploring";
import { askToReplace } from "./fileDialogs";
import { adoptFile, openFileHandle } from "./fileHandles";
import { fileNameFor } from "./fileName";
import { canSaveInPlace, download, mayWrite, pickFileToSave } from "./filePickers";
import { tell } from "./messages";

/** Saves to the file the document came from or went to before; else asks where. Says whether it is saved. */
export async function saveFile(): Promise<boolean> {
  const file = openFileHandle();
  if (!file || isExploring()) return saveFileAs();
  try {
    if (!(await mayWrite(file.handle))) return tellNotSaved("notAllowed");
    if (await isChangedOnDisk(file.handle, file.lastModified)) return replaceOrNot(file.handle);
    return await writeTo(file.handle);
  } catch {
    return tellNotSaved("failed");
  }
}

/** Asks where to save, or downloads the file where the browser cannot do that. */
export async function saveFileAs(): Promise<boolean> {
  // What is only tried is never the content of the document's own file.
  if (!canSaveInPlace() || isExploring()) return downloadDocument();
  try {
    const handle = await pickFileToSave(fileNameFor(currentDocument().metadata.title));
    return handle ? await writeTo(handle) : false;
  } catch {
    return tellNotSaved("failed");
  }
}

/** Puts the file into the folder of downloads. */
export function downloadDocument(): boolean {
  const document = stamped();
  const name = fileNameFor(document.metadata.title);
  download(writeCld(document), name);
  tell(t("files:downloaded", { name }));
  return true;
}

/** Lets the user keep the text of a stored document that cannot be read. */
export function saveTextAsFile(text: string, title: string): void {
  const name = fileNameFor(title);
  download(text, name);
  tell(t("files:downloaded", { name }));
}

async function writeTo(handle: FileSystemFileHandle): Promise<boolean> {
  const document = stamped();
  // The file is replaced when the stream is closed, as a whole: a crash leaves the old one.
  const stream = await handle.createWritable();
  await stream.write(writeCld(document));
  await stream.close();
  await adoptFile(handle, document);
  tell(t("files:savedTo", { name: handle.name }));
  return true;
}

/** The present document with the time of its change; the same one when it is in the file already. */
function stamped(): CldDocument {
  const document = currentDocument();
  if (document === openFileHandle()?.document) return document;
  const modified = new Date().toISOString();
  const created = document.metadata.created || modified;
  amend(changeMetadata, { changes: { created, modified } });
  return currentDocument();
}

async function isChangedOnDisk(
  handle: FileSystemFileHandle,
  lastModified: number,
): Promise<boolean> {
  return (await handle.getFile()).lastModified !== lastModified;
}

async function replaceOrNot(handle: FileSystemFileHandle): Promise<boolean> {
  const choice = await askToReplace(handle.name);
  if (choice === "replace") return writeTo(handle);
  return choice === "save-as" ? saveFileAs() : false;
}

function tellNotSaved(reason: "notAllowed" | "failed"): false {
  tell(t(`files:notSaved.${reason}`), {
    tone: "error",
    action: { label: t("files:downloadIt"), run: () => void downloadDocument() },
  });
  return false;
}
