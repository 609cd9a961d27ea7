import type { CldDocument } from "../../model/document";
import { stableJson } from "../stableJson";
import { documentToFile } from "./documentToFile";

/**
 * The text of a document's `*.cld.json` file, of the current version. The same document gives the
 * same bytes, and readCld gives the document back.
 */
export function writeCld(document: CldDocument): string {
  return stableJson(documentToFile(document));
}
