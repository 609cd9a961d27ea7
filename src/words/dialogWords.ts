import about from "./en/about.json";
import fileDialogs from "./en/fileDialogs.json";
import find from "./en/find.json";
import help from "./en/help.json";
import library from "./en/library.json";
import palette from "./en/palette.json";
import { withWords } from "./words";

/** The sentence for a key, those of the dialogs too. For code that is loaded with a dialog. */
export const t = withWords({ about, fileDialogs, find, help, library, palette });
