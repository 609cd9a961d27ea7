import { t } from "../words/words";

export const EXTENSION = ".cld.json";

/** File systems give 255 bytes; this leaves room for the extension and a browser's " (1)". */
const MOST_BYTES = 180;
/** What file systems do not take, control characters and marks that turn the direction of writing. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;
const AT_ENDS = /^[\s.-]+|[\s.-]+$/gu;
/** Names of devices, which Windows does not give to files. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The name of a document's file, from its title in any script: "Care teams.cld.json". */
export function fileNameFor(title: string): string {
  return safeName(title) + EXTENSION;
}

/** What a file is called, as a title: without its folder and extensions. */
export function titleFromFileName(name: string): string {
  const bare = name.replace(/^.*[/\\]/, "");
  return bare.replace(/\.(?:cld\.json|json|csv|tsv|tab|txt)$/i, "").trim();
}

/** A title as file systems take it, without an extension; never empty. */
export function safeName(title: string): string {
  const tidy = title.normalize("NFC").replace(FORBIDDEN, " ").replace(/\s+/gu, " ");
  const name = cutToBytes(tidy.replace(AT_ENDS, "")).replace(AT_ENDS, "");
  if (name === "") return t("files:untitledFile");
  return DEVICE.test(name) ? `_${name}` : name;
}

function cutToBytes(name: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let cut = "";
  for (const letter of name) {
    bytes += encoder.encode(letter).length;
    if (bytes > MOST_BYTES) break;
    cut += letter;
  }
  return cut;
}
