/** A name as it is stored: trimmed, and every run of white space one space. */
export function tidyName(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}

/** What two names are compared by: without regard to case, white space and Unicode composition. */
export function nameKey(name: string): string {
  return tidyName(name).normalize("NFKC").toLocaleLowerCase("en").replace(/\s/gu, "");
}
