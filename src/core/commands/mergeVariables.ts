import type { VariableId } from "../model/document";
import { type Command, done, refused } from "./command";
import { rewriteMentions } from "./mentions";
import { mergedDocument, mergedLoop } from "./merge";
import { hasVariable } from "./presence";

interface MergeVariablesArgs {
  readonly from: VariableId;
  readonly into: VariableId;
}

/**
 * Makes one variable of two that mean the same: what is said of the first and its links go over to
 * the second. Links between them go; where both have a link with the same variable it becomes one,
 * left open when their signs differ. Refuses to merge a variable with itself.
 */
export const mergeVariables: Command<MergeVariablesArgs> = {
  label: "commands:mergeVariables",
  apply: (document, { from, into }) => {
    if (!hasVariable(document, from) || !hasVariable(document, into)) return refused("gone");
    if (from === into) return refused("cannot-merge");
    const { merged, successorOf } = mergedDocument(document, from, into);
    return done(
      rewriteMentions(merged, {
        variable: (id) => (id === from ? into : id),
        link: successorOf,
        loop: (path) => mergedLoop(path, from, into),
      }),
    );
  },
};
