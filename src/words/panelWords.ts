import evidence from "./en/evidence.json";
import groups from "./en/groups.json";
import inspector from "./en/inspector.json";
import leverage from "./en/leverage.json";
import loops from "./en/loops.json";
import stories from "./en/stories.json";
import { withWords } from "./words";

/** The sentence for a key, those of the panels beside the diagram too. For code that is loaded with a panel. */
export const t = withWords({ evidence, groups, inspector, leverage, loops, stories });
