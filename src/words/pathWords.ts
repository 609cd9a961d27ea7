import paths from "./en/paths.json";
import { withWords } from "./words";

/** The sentence for a key, those of paths between variables too. For code that is loaded with them. */
export const t = withWords({ paths });
