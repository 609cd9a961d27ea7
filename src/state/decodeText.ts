/** The text in the bytes of a file. */
export interface DecodedText {
  readonly text: string;
  /** The bytes were no UTF-8 and were taken for Windows text: letters with accents may be wrong. */
  readonly guessed: boolean;
}

/**
 * Bytes as text: UTF-16 by its byte order mark (spreadsheets' "Unicode text"), else UTF-8, else what
 * spreadsheets of western Europe write when they are asked for CSV.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decoded("utf-16be", bytes);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), guessed: true };
  }
}

function decoded(encoding: string, bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), guessed: false };
}
