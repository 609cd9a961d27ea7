import type { CldDocument, Delay, Link, LinkId, Polarity, VariableId } from "../model/document";
import { roundedBend } from "../model/rounding";
import { type Command, done, type Outcome, refused } from "./command";
import { hasLink, hasVariable, namesOf } from "./presence";
import { mapRecord, withFields } from "./sharing";

/** What must be known of a link to draw it. */
export type NewLink = Pick<Link, "id" | "source" | "target" | "polarity" | "delay">;

/** Adds a link. Refuses one to the variable it comes from, and a second one of the same direction. */
export const addLink: Command<NewLink> = {
  label: "commands:addLink",
  apply: (document, args) => {
    const { id, source, target } = args;
    if (!hasVariable(document, source) || !hasVariable(document, target)) return refused("gone");
    const names = namesOf(document, source, target);
    if (source === target) return refused("self-link", names);
    if (linkBetween(document, source, target)) return refused("duplicate-link", names);
    return done({ ...document, links: { ...document.links, [id]: newLink(args) } });
  },
};

interface SetPolarityArgs {
  readonly linkIds: readonly LinkId[];
  readonly polarity: Polarity;
}

/** Gives links a sign. */
export const setPolarity: Command<SetPolarityArgs> = {
  label: "commands:setPolarity",
  count: ({ linkIds }) => linkIds.length,
  apply: (document, { linkIds, polarity }) => changed(document, linkIds, { polarity }),
};

interface SetDelayArgs {
  readonly linkIds: readonly LinkId[];
  readonly delay: Delay | null;
}

/** Marks links as delayed, says how long, or takes the mark away. */
export const setDelay: Command<SetDelayArgs> = {
  label: "commands:setDelay",
  count: ({ linkIds }) => linkIds.length,
  apply: (document, { linkIds, delay }) => changed(document, linkIds, { delay }),
};

interface ChangeLinksArgs {
  readonly linkIds: readonly LinkId[];
  readonly changes: Partial<Pick<Link, "basis" | "rationale" | "strength">>;
}

/** Changes what is said about links. */
export const changeLinks: Command<ChangeLinksArgs> = {
  label: "commands:changeLinks",
  count: ({ linkIds }) => linkIds.length,
  apply: (document, { linkIds, changes }) => changed(document, linkIds, changes),
};

/**
 * Turns links round; arcs bent by hand stay where they are on the sheet. Refuses when the opposite
 * link of one is there and is not turned round as well.
 */
export const reverseLinks: Command<{ readonly linkIds: readonly LinkId[] }> = {
  label: "commands:reverseLinks",
  count: ({ linkIds }) => linkIds.length,
  apply: (document, { linkIds }) => {
    const turned = new Set(linkIds.filter((id) => hasLink(document, id)));
    if (turned.size === 0) return refused("gone");
    const blocked = blockedTurn(document, turned);
    if (blocked)
      return refused("reverse-exists", namesOf(document, blocked.source, blocked.target));
    const links = mapRecord(document.links, (link) =>
      turned.has(link.id) ? withFields(link, { source: link.target, target: link.source }) : link,
    );
    const bends = mapRecord(document.layout.bends, (bend, id) =>
      turned.has(id) && !isSelfLink(document, id) ? roundedBend(-bend) : bend,
    );
    const layout = withFields(document.layout, { bends });
    return done(withFields(document, { links, layout }));
  },
};

/** A link of which only the drawing is known. */
export function newLink({ id, source, target, polarity, delay }: NewLink): Link {
  return {
    id,
    source,
    target,
    polarity,
    delay,
    strength: null,
    basis: null,
    rationale: "",
    evidence: [],
  };
}

/** The link from one variable to another, if there is one. Linear in the links. */
export function linkBetween(
  { links }: Pick<CldDocument, "links">,
  source: VariableId,
  target: VariableId,
): Link | null {
  return (
    Object.values(links).find((link) => link.source === source && link.target === target) ?? null
  );
}

/** A link that cannot be turned round, because a link that stays runs the other way already. */
function blockedTurn({ links }: CldDocument, turned: ReadonlySet<LinkId>): Link | null {
  const all = Object.values(links);
  const staying = new Set(
    all.filter(({ id }) => !turned.has(id)).map(({ source, target }) => `${source} ${target}`),
  );
  return (
    all.find(({ id, source, target }) => turned.has(id) && staying.has(`${target} ${source}`)) ??
    null
  );
}

function isSelfLink({ links }: CldDocument, id: LinkId): boolean {
  return links[id]?.source === links[id]?.target;
}

function changed(
  document: CldDocument,
  linkIds: readonly LinkId[],
  fields: Partial<Link>,
): Outcome {
  const ids = new Set(linkIds.filter((id) => hasLink(document, id)));
  if (ids.size === 0) return refused("gone");
  const links = mapRecord(document.links, (link) =>
    ids.has(link.id) ? withFields(link, fields) : link,
  );
  return done(withFields(document, { links }));
}
