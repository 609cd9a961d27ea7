import type { Command, Refusal } from "../../../src/core/commands/command";
import type { CldDocument, LinkId } from "../../../src/core/model/document";
import { ID_PREFIX, type IdKind, type IdOfKind } from "../../../src/core/model/ids";

/** The document after a command; throws when it is refused. */
export function after<Args>(
  document: CldDocument,
  command: Command<Args>,
  args: Args,
): CldDocument {
  const outcome = command.apply(document, args);
  if (outcome.ok) return outcome.document;
  throw new Error(`${command.label} is refused: ${outcome.refusal.code}`);
}

/** Why a command is refused; null when it is not. */
export function refusal<Args>(
  document: CldDocument,
  command: Command<Args>,
  args: Args,
): Refusal | null {
  const outcome = command.apply(document, args);
  return outcome.ok ? null : outcome.refusal;
}

/** A refusal with nothing to fill in. */
export const GONE: Refusal = { code: "gone", params: {} };
export const EMPTY_NAME: Refusal = { code: "empty-name", params: {} };

/** The parts of a document that are other objects after a change. */
export function changedParts(before: CldDocument, now: CldDocument): readonly string[] {
  const parts = Object.keys(before) as (keyof CldDocument)[];
  return parts.filter((part) => now[part] !== before[part]);
}

/** What the step is called: the key of its label, and the count for its plural. */
export function labelOfStep<Args>(command: Command<Args>, args: Args): string {
  return `${command.label} ${command.count?.(args) ?? 1}`;
}

/** An id of a kind, such as "l-9" from "9". */
export function id<Kind extends IdKind>(kind: Kind, tail: string | number): IdOfKind[Kind] {
  return `${ID_PREFIX[kind]}-${tail}` as IdOfKind[Kind];
}

/** The links as one reads them: "a +> b". A delay is "||". */
export function drawn({ variables, links }: CldDocument): readonly string[] {
  return Object.values(links).map(({ source, target, polarity, delay }) => {
    const sign = `${polarity}${delay ? "||" : ""}>`;
    return `${variables[source]?.name} ${sign} ${variables[target]?.name}`;
  });
}

/** The names of the variables, in order. */
export function namesIn({ variables }: CldDocument): readonly string[] {
  return Object.values(variables).map(({ name }) => name);
}

/** The link of a number that sketch gave. */
export function link(number: number): LinkId {
  return id("link", number);
}
