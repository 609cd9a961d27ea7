/** A file on disk in memory, with what browsers' handles do. */
export interface DiskFile {
  readonly handle: FileSystemFileHandle;
  readonly text: () => string;
  /** Another program writes to it. */
  readonly changeBehindOurBack: (text: string) => void;
  readonly allow: (permission: PermissionState) => void;
  /** How often writing began. */
  readonly writes: () => number;
}

export function diskFile(name: string, first = ""): DiskFile {
  let text = first;
  let lastModified = 1000;
  let permission: PermissionState = "granted";
  let writes = 0;
  const handle = {
    kind: "file",
    name,
    getFile: async () => {
      const bytes = new TextEncoder().encode(text);
      return { name, size: bytes.length, lastModified, arrayBuffer: async () => bytes.buffer };
    },
    createWritable: async () => {
      writes++;
      let written = "";
      return {
        write: async (piece: string) => {
          written += piece;
        },
        close: async () => {
          text = written;
          lastModified++;
        },
      };
    },
    queryPermission: async () => permission,
    requestPermission: async () => permission,
  };
  return {
    // As much of a handle as is used; a real one is tried in the browser tests.
    handle: handle as unknown as FileSystemFileHandle,
    text: () => text,
    changeBehindOurBack: (other) => {
      text = other;
      lastModified += 1000;
    },
    allow: (given) => {
      permission = given;
    },
    writes: () => writes,
  };
}
