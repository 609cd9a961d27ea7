import { documentChanges } from "../core/commands/documentChanges";
import type { LoopChanges } from "../core/loops/loopChanges";
import type { CldDocument, Link, Polarity } from "../core/model/document";
import { unreachable } from "../core/model/invariant";
import { t } from "../words/words";

/** More loops than this are not named but counted. */
const MOST_NAMED = 5;

const SPOKEN_POLARITY = {
  "+": "canvas:polarity.positive",
  "-": "canvas:polarity.negative",
  "?": "canvas:polarity.open",
} as const satisfies Record<Polarity, string>;

/** What happened between two states of a document, for those who cannot see it; "" when nothing was drawn. */
export function stepSentence(before: CldDocument, now: CldDocument): string {
  const { variables, links } = documentChanges(before, now);
  const nameOf = ({ name }: { readonly name: string }) => name;
  return joined([
    said("variableRemoved", variables.removed, nameOf),
    said("variableAdded", variables.added, nameOf),
    said("linkRemoved", links.removed, (link) => spokenLink(link, before)),
    said("linkAdded", links.added, (link) => spokenLink(link, now)),
    said("linkChanged", links.changed, (link) => spokenLink(link, now)),
  ]);
}

/** What that did to the loops: "Closes R3. Opens B1."; "" when nothing, or nothing that is known. */
export function loopSentence(changes: LoopChanges): string {
  switch (changes.kind) {
    case "unknown":
      return "";
    case "counted":
      return joined([counted("closes", changes.more), counted("opens", -changes.more)]);
    case "named": {
      const { closed, opened, turned } = changes;
      const turns = turned.slice(0, MOST_NAMED).map((turn) => t("commands:said.turns", turn));
      const count = turned.length - turns.length;
      const rest = count > 0 ? t("commands:said.moreTurns", { count }) : "";
      return joined([named("closes", closed), named("opens", opened), ...turns, rest]);
    }
    default:
      return unreachable(changes);
  }
}

/** Sentences one after another; empty ones are none. */
export function joined(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** How one thing is said, and how several. */
type Happening = "variableAdded" | "variableRemoved" | "linkAdded" | "linkRemoved" | "linkChanged";
const SEVERAL = {
  variableAdded: "commands:said.variablesAdded",
  variableRemoved: "commands:said.variablesRemoved",
  linkAdded: "commands:said.linksAdded",
  linkRemoved: "commands:said.linksRemoved",
  linkChanged: "commands:said.linksChanged",
} as const satisfies Record<Happening, string>;

function said<Thing>(
  happening: Happening,
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): string {
  const [only, ...others] = things;
  if (only === undefined) return "";
  return others.length === 0
    ? t(`commands:said.${happening}`, { name: nameOf(only) })
    : t(SEVERAL[happening], { count: things.length });
}

/** "Training to Screening capacity, positive, delayed". */
function spokenLink({ source, target, polarity, delay }: Link, { variables }: CldDocument): string {
  const [from, to] = [variables[source]?.name ?? "", variables[target]?.name ?? ""];
  const link = t("canvas:link.name", { from, to, polarity: t(SPOKEN_POLARITY[polarity]) });
  return delay ? t("canvas:link.delayed", { link }) : link;
}

function named(what: "closes" | "opens", labels: readonly string[]): string {
  const [last, ...others] = labels.toReversed();
  if (last === undefined) return "";
  if (labels.length > MOST_NAMED) return counted(what, labels.length);
  const first = others.toReversed().join(", ");
  const loops = first === "" ? last : t("commands:said.and", { first, last });
  return t(`commands:said.${what}`, { loops });
}

function counted(what: "closes" | "opens", count: number): string {
  if (count <= 0) return "";
  return what === "closes"
    ? t("commands:said.closesCount", { count })
    : t("commands:said.opensCount", { count });
}
