/**
 * How well words fit what is sought, 0 to 1: each sought word has to stand in them, at the beginning
 * of a word for the better marks. Letters strewn over a sentence are no match.
 */
export function matchWords(words: string, sought: string): number {
  const text = ` ${plain(words)}`;
  const parts = plain(sought).split(" ").filter(Boolean);
  if (parts.length === 0) return 1;
  const marks = parts.map((part): number => {
    if (text.startsWith(` ${part}`)) return 1;
    if (text.includes(` ${part}`)) return 0.8;
    return text.includes(part) ? 0.4 : 0;
  });
  return Math.min(...marks) === 0 ? 0 : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
