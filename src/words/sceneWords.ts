import scenes from "./en/scenes.json";
import { withWords } from "./words";

/** The sentence for a key, those of scenes and of presenting too. For code that is loaded with them. */
export const t = withWords({ scenes });
