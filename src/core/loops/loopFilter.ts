import type { Basis, GroupId, LinkId, VariableId } from "../model/document";
import type { LoopKind } from "./loopSet";

/** Which loops to show. Every part narrows; EVERY_LOOP narrows nothing but what was hidden by hand. */
export interface LoopFilter {
  readonly kind: LoopKind | "all";
  /** Words, each of which stands in the name of one of its variables, or in its own; "" narrows nothing. */
  readonly text: string;
  /** Only loops through this variable. */
  readonly through: VariableId | null;
  /** Only loops along every one of these links. */
  readonly links: readonly LinkId[];
  /** Only loops through a variable of this group. */
  readonly group: GroupId | null;
  /** Number of links, both ends included; null is no bound. */
  readonly shortest: number | null;
  readonly longest: number | null;
  readonly namedOnly: boolean;
  readonly withoutInferred: boolean;
  /** What their weakest link rests on; null is a link of which nobody said. */
  readonly weakest: Basis | null | "any";
  readonly delay: "any" | "delayed" | "undelayed";
  /** "shown" is all but those that were hidden by hand. */
  readonly visibility: "shown" | "pinned" | "hidden";
}

/** No narrowing; loops hidden by hand stay hidden. */
export const EVERY_LOOP: LoopFilter = {
  kind: "all",
  text: "",
  through: null,
  links: [],
  group: null,
  shortest: null,
  longest: null,
  namedOnly: false,
  withoutInferred: false,
  weakest: "any",
  delay: "any",
  visibility: "shown",
};

/** Whether the filter narrows anything but the kind, which has its own control. */
export function narrows(filter: LoopFilter): boolean {
  const { kind: _kind, links, ...rest } = filter;
  return (
    links.length > 0 || Object.entries(rest).some(([part, value]) => value !== EVERY_PART.get(part))
  );
}
const EVERY_PART = new Map<string, unknown>(Object.entries(EVERY_LOOP));
