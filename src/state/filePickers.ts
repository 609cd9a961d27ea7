import { EXTENSION } from "./fileName";

interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}
interface WithPermission {
  readonly queryPermission?: (wish: object) => Promise<PermissionState>;
  readonly requestPermission?: (wish: object) => Promise<PermissionState>;
}

const OURS = { "application/json": [".json"] };
const TABLES = { "text/csv": [".csv", ".tsv", ".tab", ".txt"] };
/** What a file field accepts. */
const ACCEPTED = [".json", EXTENSION, ".csv", ".tsv", ".tab", ".txt"].join(",");

/** A file, and its handle where the browser gives one. */
export interface PickedFile {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

/** Asks for a file to open; null when the user thinks better of it. */
export async function pickFileToOpen(): Promise<PickedFile | null> {
  const picker = pickers().showOpenFilePicker;
  if (!picker) return pickByField();
  const picked = await unlessCancelled(() =>
    picker.call(window, { id: "diagram", types: [{ accept: { ...OURS, ...TABLES } }] }),
  );
  const handle = picked?.[0];
  return handle ? { file: await handle.getFile(), handle } : null;
}

/** Whether files can be written in place. */
export function canSaveInPlace(): boolean {
  return pickers().showSaveFilePicker !== undefined;
}

/** Asks where to save; null when the user thinks better of it. */
export async function pickFileToSave(suggestedName: string): Promise<FileSystemFileHandle | null> {
  return unlessCancelled(
    async () =>
      (await pickers().showSaveFilePicker?.({
        id: "diagram",
        suggestedName,
        types: [{ accept: OURS }],
      })) ?? null,
  );
}

/** Whether we may write to the file, asking the user when the browser wants that. */
export async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  const { queryPermission, requestPermission } = handle as WithPermission;
  const wish = { mode: "readwrite" };
  if (!queryPermission || !requestPermission) return true;
  if ((await queryPermission.call(handle, wish)) === "granted") return true;
  return (await requestPermission.call(handle, wish)) === "granted";
}

/** The file or folder dropped first; its handle must be asked for before the event is over. */
export async function droppedFile(data: DataTransfer): Promise<PickedFile | null> {
  const file = data.files[0];
  if (!file) return null;
  const item = [...data.items].find(({ kind }) => kind === "file") as
    | (DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> })
    | undefined;
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
  return { file, handle: handle instanceof FileSystemFileHandle ? handle : null };
}

/** Lets the user keep a text, or parts of one, as a file in the folder of downloads. */
export function download(text: string | Blob[], name: string, type = "application/json"): void {
  const address = URL.createObjectURL(new Blob([text].flat(), { type }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser reads it after this; a minute is more than any needs to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function pickByField(): Promise<PickedFile | null> {
  return new Promise((resolve) => {
    const field = document.createElement("input");
    field.type = "file";
    field.accept = ACCEPTED;
    field.addEventListener("change", () => {
      const file = field.files?.[0];
      resolve(file ? { file, handle: null } : null);
    });
    field.addEventListener("cancel", () => resolve(null));
    field.click();
  });
}

async function unlessCancelled<Picked>(pick: () => Promise<Picked>): Promise<Picked | null> {
  try {
    return await pick();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

function pickers(): Pickers {
  return window as Pickers;
}
