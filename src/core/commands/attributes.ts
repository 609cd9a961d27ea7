import type { CldDocument, Source } from "../model/document";
import { tidyName } from "../model/names";
import { type Command, done, type Outcome, refused } from "./command";
import { changeSource } from "./grounding";
import { mapRecord, recordOf, withFields } from "./sharing";

/**
 * Gives every source a column of the user's own, empty. Refuses a name that is empty, taken, or that
 * no file can hold. Without a source there is nothing to hold a column.
 */
export const addAttribute: Command<{ readonly name: string }> = {
  label: "commands:addAttribute",
  apply: (document, { name }) => {
    const column = tidyName(name);
    return (
      unfit(document, column) ??
      done(withAttributes(document, (attributes) => ({ ...attributes, [column]: "" })))
    );
  },
};

interface RenameAttributeArgs {
  readonly name: string;
  readonly to: string;
}

/** Renames a column of the user's own; it keeps its place and what it holds. Refuses as `addAttribute` does. */
export const renameAttribute: Command<RenameAttributeArgs> = {
  label: "commands:renameAttribute",
  apply: (document, { name, to }) => {
    const column = tidyName(to);
    if (column === name) return done(document);
    return (
      unfit(document, column) ??
      done(
        withAttributes(document, (attributes) =>
          recordOf(
            Object.entries(attributes).map(([key, value]) => [key === name ? column : key, value]),
          ),
        ),
      )
    );
  },
};

/** Takes a column of the user's own away, with all it holds. */
export const removeAttribute: Command<{ readonly name: string }> = {
  label: "commands:removeAttribute",
  apply: (document, { name }) =>
    done(withAttributes(document, ({ [name]: _gone, ...attributes }) => attributes)),
};

type Attributes = Source["attributes"];

function withAttributes(
  document: CldDocument,
  change: (attributes: Attributes) => Attributes,
): CldDocument {
  const sources = mapRecord(document.sources, (source) =>
    withFields(source, { attributes: change(source.attributes) }),
  );
  return withFields(document, { sources });
}

function unfit(document: CldDocument, name: string): Outcome | null {
  if (name === "") return refused("empty-name");
  const sources = Object.values(document.sources);
  if (sources.some(({ attributes }) => Object.hasOwn(attributes, name)))
    return refused("column-exists", { name });
  const [source] = sources;
  if (!source) return null;
  // What a source refuses in its attributes no column may be called.
  const changes = { attributes: recordOf([[name, ""]]) };
  const outcome = changeSource.apply(document, { sourceId: source.id, changes });
  return outcome.ok ? null : outcome;
}
