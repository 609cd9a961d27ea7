import { removeGrounding } from "../core/commands/removeGrounding";
import { repeatedQuotes } from "../core/evidence/repeatedQuotes";
import { writeCld } from "../core/formats/cld/writeCld";
import { t } from "../words/panelWords";
import { currentDocument } from "./documentStore";
import { fileNameFor } from "./fileName";
import { download } from "./filePickers";
import { tell } from "./messages";
import { shownTitle } from "./titles";

/**
 * Puts a copy without quotes and informants into the folder of downloads; the document stays as it
 * is. Always a download: a copy that lacks so much must not be written over the document's own file.
 */
export function saveWithoutQuotes(): void {
  const whole = currentDocument();
  const outcome = removeGrounding.apply(whole, {});
  if (!outcome.ok) return;
  const { title } = whole.metadata;
  const name = fileNameFor(t("evidence:copy.title", { title: shownTitle(title) }));
  download(writeCld(outcome.document), name);
  const repeated = repeatedQuotes(whole, outcome.document).length;
  const said = t("evidence:copy.saved", { name });
  tell(repeated === 0 ? said : `${said} ${t("evidence:copy.repeats", { count: repeated })}`, {
    tone: repeated === 0 ? "notice" : "error",
  });
}
