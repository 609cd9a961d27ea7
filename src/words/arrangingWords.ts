import arranging from "./en/arranging.json";
import { withWords } from "./words";

/** The sentence for a key, those of arranging too. For code that is loaded with it. */
export const t = withWords({ arranging });
