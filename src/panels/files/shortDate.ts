const FORMAT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** "12 Mar 2025, 14:05" of milliseconds since 1970. */
export function shortDate(time: number): string {
  return FORMAT.format(time);
}
