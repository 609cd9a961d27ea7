import flow from "./en/flow.json";
import { withWords } from "./words";

/** The sentence for a key, those of the flow view too. For code that is loaded with it. */
export const t = withWords({ flow });
