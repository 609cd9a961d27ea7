import outline from "./en/outline.json";
import { withWords } from "./words";

/** The sentence for a key, those of the outline too. For code that is loaded with it. */
export const t = withWords({ outline });
