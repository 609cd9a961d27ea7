import { t } from "../words/words";
import { decodeText } from "./decodeText";
import { openDocument } from "./documents";
import { currentDocument } from "./documentStore";
import { askToSkipRows, type OpenProblem, showFileDialog } from "./fileDialogs";
import { adoptFile } from "./fileHandles";
import { titleFromFileName } from "./fileName";
import { type PickedFile, pickFileToOpen } from "./filePickers";
import { tell } from "./messages";
import type { FileContent } from "./readFileText";

/** A larger file is refused before it is read, in bytes. */
const LARGEST = 50_000_000;

/** Asks for a file and opens it. Says whether it is open then. */
export async function openFile(): Promise<boolean> {
  try {
    const picked = await pickFileToOpen();
    return picked ? await openPicked(picked) : false;
  } catch {
    return refuse(t("files:theFile"), { code: "unreadable" });
  }
}

/** Opens a file the user has given. A file that cannot be read leaves everything as it is. */
export async function openPicked({ file, handle }: PickedFile): Promise<boolean> {
  const { name, size } = file;
  if (size > LARGEST) return refuse(name, tooLarge(size));
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return refuse(name, { code: "unreadable" });
  const { text, guessed } = decodeText(new Uint8Array(bytes));
  return openRead(text, name, { handle, guessedEncoding: guessed });
}

/** Opens a text: our JSON, or a table of links. `name` is what the file is called, or "" for pasted text. */
export async function openText(text: string, name = ""): Promise<boolean> {
  return openRead(text, name, { handle: null, guessedEncoding: false });
}

interface Origin {
  readonly handle: FileSystemFileHandle | null;
  readonly guessedEncoding: boolean;
}

async function openRead(text: string, fileName: string, origin: Origin): Promise<boolean> {
  const name = fileName || t("files:pasted");
  // What reads files is fetched with the first one.
  const { readFileText } = await import("./readFileText");
  const reading = await readFileText(text, fileName);
  if (!reading.ok) return refuse(name, reading.problem);
  const { content } = reading;
  if (!(await acceptsRows(content, name))) return false;
  if (!(await openDocument(content.document, { title: titleFromFileName(fileName) }))) return false;
  if (origin.handle && content.isOurs) await adoptFile(origin.handle, currentDocument());
  tellNotes(content, name, origin.guessedEncoding);
  return true;
}

async function acceptsRows({ badRows, document }: FileContent, name: string): Promise<boolean> {
  if (badRows.length === 0) return true;
  return askToSkipRows({ name, badRows, links: Object.keys(document.links).length });
}

function tellNotes(content: FileContent, name: string, guessedEncoding: boolean): void {
  const { repairs, notes, migratedFrom } = content;
  const isQuiet = repairs.length + notes.length === 0 && migratedFrom === null && !guessedEncoding;
  if (isQuiet) tell(t("files:opened", { name }), { tone: "whisper" });
  else showFileDialog({ kind: "repairs", name, repairs, notes, migratedFrom, guessedEncoding });
}

function refuse(name: string, problem: OpenProblem): false {
  showFileDialog({ kind: "problem", name, problem, savedText: null });
  return false;
}

function tooLarge(bytes: number): OpenProblem {
  const million = 1_000_000;
  return { code: "too-large", megabytes: Math.ceil(bytes / million), limit: LARGEST / million };
}
