import type { CldDocument, LinkId, VariableId } from "../model/document";
import { type Command, done, refused } from "./command";
import { rewriteMentions } from "./mentions";
import { hasLink, hasVariable } from "./presence";
import { withFields, withoutKeys } from "./sharing";

interface RemoveElementsArgs {
  readonly variableIds: readonly VariableId[];
  readonly linkIds: readonly LinkId[];
}

/**
 * Deletes variables and links, the links of these variables, and every mention of any of them. What
 * is said of a loop goes with its variables, but stays when only a link of it is deleted: the loop is
 * dormant then. Quotes stay, whatever they were evidence of.
 */
export const removeElements: Command<RemoveElementsArgs> = {
  label: "commands:removeElements",
  count: ({ variableIds, linkIds }) => variableIds.length + linkIds.length,
  apply: (document, { variableIds, linkIds }) => {
    const variables = new Set(variableIds.filter((id) => hasVariable(document, id)));
    const links = new Set(linkIds.filter((id) => hasLink(document, id)));
    if (variables.size + links.size === 0) return refused("gone");
    for (const { id, source, target } of Object.values(document.links))
      if (variables.has(source) || variables.has(target)) links.add(id);
    return done(without(document, variables, links));
  },
};

/** The same for what goes to the clipboard, so that the step says so. */
export const cutElements: Command<RemoveElementsArgs> = {
  ...removeElements,
  label: "commands:cutElements",
  count: ({ variableIds }) => variableIds.length,
};

function without(
  document: CldDocument,
  variables: ReadonlySet<VariableId>,
  links: ReadonlySet<LinkId>,
): CldDocument {
  const rest = withFields(document, {
    variables: withoutKeys(document.variables, variables),
    links: withoutKeys(document.links, links),
  });
  return rewriteMentions(rest, {
    variable: (id) => (variables.has(id) ? null : id),
    link: (id) => (links.has(id) ? null : id),
    loop: (path) => (path.some((id) => variables.has(id)) ? null : path),
  });
}
