import { stepsOf, withVariableBridged, withVariableInserted } from "../loops/loopPath";
import type {
  CldDocument,
  Delay,
  Link,
  LinkId,
  LoopPath,
  Point,
  Polarity,
  Variable,
  VariableId,
} from "../model/document";
import { tidyName } from "../model/names";
import { wholePoint } from "../model/rounding";
import { type Command, done, type Outcome, refused } from "./command";
import { linksInRow } from "./joinedLinks";
import { linkBetween, newLink } from "./links";
import { rewriteMentions, SAME } from "./mentions";
import { hasVariable } from "./presence";
import { mapRecord, withFields, withoutKeys, withReplaced } from "./sharing";

interface AddVariableArgs {
  readonly id: VariableId;
  readonly name: string;
  /** Its centre; null: free space, found by what completes documents. */
  readonly position: Point | null;
  /** A link to it that is made in the same step. */
  readonly linkFrom?: {
    readonly id: LinkId;
    readonly source: VariableId;
    readonly polarity: Polarity;
    readonly delay?: Delay | null;
  } | null;
}

/** Adds a variable, and with `linkFrom` the link it was made for. Refuses an empty name. */
export const addVariable: Command<AddVariableArgs> = {
  label: "commands:addVariable",
  apply: (document, { id, name, position, linkFrom = null }) => {
    if (tidyName(name) === "") return refused("empty-name");
    if (linkFrom && !hasVariable(document, linkFrom.source)) return refused("gone");
    const added = withVariable(document, newVariable(id, name), position);
    if (!linkFrom) return done(added);
    const link = newLink({ delay: null, ...linkFrom, target: id });
    return done({ ...added, links: { ...added.links, [link.id]: link } });
  },
};

interface RenameVariableArgs {
  readonly variableId: VariableId;
  readonly name: string;
}

/** Gives a variable another name. Refuses an empty one. */
export const renameVariable: Command<RenameVariableArgs> = {
  label: "commands:renameVariable",
  apply: (document, { variableId, name }) =>
    tidyName(name) === ""
      ? refused("empty-name")
      : changed(document, [variableId], { name: tidyName(name) }),
};

interface ChangeVariableArgs {
  readonly variableId: VariableId;
  readonly changes: Partial<Pick<Variable, "kind" | "definition" | "notes">>;
}

/** Changes what is said about a variable. */
export const changeVariable: Command<ChangeVariableArgs> = {
  label: "commands:changeVariable",
  apply: (document, { variableId, changes }) => changed(document, [variableId], changes),
};

interface ChangeVariablesArgs {
  readonly variableIds: readonly VariableId[];
  readonly changes: Partial<Pick<Variable, "kind">>;
}

/** Changes what several variables have in common. */
export const changeVariables: Command<ChangeVariablesArgs> = {
  label: "commands:changeVariables",
  count: ({ variableIds }) => variableIds.length,
  apply: (document, { variableIds, changes }) => changed(document, variableIds, changes),
};

interface InsertVariableArgs {
  readonly linkId: LinkId;
  readonly id: VariableId;
  readonly newLinkIds: readonly [LinkId, LinkId];
  readonly name: string;
  readonly position: Point | null;
}

/**
 * Puts a new variable into a link. The way to it is positive; the way on from it keeps what was said
 * of the link: sign, delay, evidence, tags. Loops along the link run through it from now on, with
 * their names and labels. Refuses an empty name.
 */
export const insertVariable: Command<InsertVariableArgs> = {
  label: "commands:insertVariable",
  apply: (document, { linkId, id, newLinkIds, name, position }) => {
    const link = document.links[linkId];
    if (!link) return refused("gone");
    if (tidyName(name) === "") return refused("empty-name");
    const [toId, onId] = newLinkIds;
    const to = newLink({ id: toId, source: link.source, target: id, polarity: "+", delay: null });
    const on: Link = { ...link, id: onId, source: id };
    const added = withVariable(document, newVariable(id, name), position);
    const split = { ...added, links: withReplaced(document.links, linkId, [to, on]) };
    return done(
      rewriteMentions(split, {
        ...SAME,
        link: (mentioned) => (mentioned === linkId ? onId : mentioned),
        loop: (path) => withVariableInserted(path, link, id),
      }),
    );
  },
};

interface BridgeVariableArgs {
  readonly variableId: VariableId;
  readonly newLinkId: LinkId;
}

/**
 * Takes a variable out of a chain and links its cause with its effect; loops along the chain run past
 * it from now on, and what is said of a dormant loop that came another way goes. Undoes `insertVariable`. Refuses when the variable has not exactly one cause and one
 * effect, or when these are linked already.
 */
export const bridgeVariable: Command<BridgeVariableArgs> = {
  label: "commands:bridgeVariable",
  apply: (document, { variableId, newLinkId }) => {
    const variable = document.variables[variableId];
    if (!variable) return refused("gone");
    const ends = onlyLinks(document, variableId);
    if (!ends) return refused("cannot-bridge", { name: variable.name });
    const { to, on } = ends;
    const link: Link = { id: newLinkId, ...linksInRow(to, on) };
    const bridged = {
      ...document,
      variables: withoutKeys(document.variables, new Set([variableId])),
      links: withReplaced(withoutKeys(document.links, new Set([to.id])), on.id, [link]),
    };
    return done(
      rewriteMentions(bridged, {
        variable: (id) => (id === variableId ? null : id),
        link: (id) => (id === to.id || id === on.id ? newLinkId : id),
        loop: (path) => (runsPast(path, ends) ? withVariableBridged(path, variableId) : null),
      }),
    );
  },
};

/** A variable of which only the name is known. */
export function newVariable(id: VariableId, name: string): Variable {
  return {
    id,
    name: tidyName(name),
    kind: "ordinary",
    definition: "",
    notes: "",
    groupIds: [],
    evidence: [],
  };
}

function withVariable(
  document: CldDocument,
  variable: Variable,
  position: Point | null,
): CldDocument {
  const { layout } = document;
  const variables = { ...document.variables, [variable.id]: variable };
  if (!position) return { ...document, variables };
  const positions = { ...layout.positions, [variable.id]: wholePoint(position) };
  return { ...document, variables, layout: { ...layout, positions } };
}

function changed(
  document: CldDocument,
  ids: readonly VariableId[],
  fields: Partial<Variable>,
): Outcome {
  if (!ids.some((id) => hasVariable(document, id))) return refused("gone");
  const meant = new Set(ids);
  const variables = mapRecord(document.variables, (variable) =>
    meant.has(variable.id) ? withFields(variable, fields) : variable,
  );
  return done(withFields(document, { variables }));
}

interface ChainLinks {
  readonly to: Link;
  readonly on: Link;
}

/** Whether a loop is not through the variable between two links, or runs along both. */
function runsPast(path: LoopPath, { to, on }: ChainLinks): boolean {
  const steps = stepsOf(path);
  const has = (link: Link) =>
    steps.some(([source, target]) => source === link.source && target === link.target);
  return !path.includes(to.target) || (has(to) && has(on));
}

/** The link to a variable and the link on from it, if it has only these and they can become one. */
function onlyLinks(document: CldDocument, id: VariableId): ChainLinks | null {
  const all = Object.values(document.links);
  const [to, ...otherCauses] = all.filter(({ target }) => target === id);
  const [on, ...otherEffects] = all.filter(({ source }) => source === id);
  if (!to || !on || otherCauses.length + otherEffects.length > 0) return null;
  if (to.source === id || to.source === on.target) return null;
  return linkBetween(document, to.source, on.target) ? null : { to, on };
}
