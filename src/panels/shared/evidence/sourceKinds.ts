import type { Source } from "../../../core/model/document";

/** Every kind of source, those that hold what people said first. */
export const SOURCE_KINDS: readonly Source["kind"][] = [
  "interview",
  "workshop",
  "publication",
  "document",
  "modeller",
];
