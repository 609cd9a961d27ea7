import type { Metadata } from "../model/document";
import { type Command, done } from "./command";
import { withFields } from "./sharing";

/** Changes what the document says of itself: title, question, authors, dates. */
export const changeMetadata: Command<{ readonly changes: Partial<Metadata> }> = {
  label: "commands:changeMetadata",
  apply: (document, { changes }) => {
    const metadata = withFields(document.metadata, changes);
    return done(metadata === document.metadata ? document : { ...document, metadata });
  },
};
