import type { CaptureEntry, CaptureStep } from "../capture/captureEntry";
import type { CldDocument, Link, LinkId, Polarity, VariableId } from "../model/document";
import { invariant } from "../model/invariant";
import { nameKey } from "../model/names";
import { type Command, done } from "./command";
import { newLink } from "./links";
import { withFields } from "./sharing";
import { newVariable } from "./variables";

interface EnterCaptureLineArgs {
  readonly entries: readonly CaptureEntry[];
  /** The last sign that was used, for new links without one. */
  readonly defaultPolarity: Polarity;
  /** Fresh ids, as many of each as there are names in the entries. */
  readonly ids: {
    readonly variables: readonly VariableId[];
    readonly links: readonly LinkId[];
  };
}

/**
 * Draws what a capture line says, as one step. A name that is known, without regard to case and
 * spaces, is that variable; another makes one, to be placed by what completes documents. A known link
 * takes the sign and the delay that are typed, and keeps what is not typed.
 */
export const enterCaptureLine: Command<EnterCaptureLineArgs> = {
  label: "commands:enterCaptureLine",
  count: ({ entries }) => entries.flatMap(({ steps }) => steps).length,
  apply: (document, args) => {
    const { variables, byName } = namedVariables(document, args);
    const links = withFields(document.links, drawnLinks(document, args, byName));
    return done(withFields(document, { variables, links }));
  },
};

type IdByName = ReadonlyMap<string, VariableId>;

/** The variables with those that are new, and the id of each name. Of equally named ones the first counts. */
function namedVariables(
  document: CldDocument,
  { entries, ids }: EnterCaptureLineArgs,
): { readonly variables: CldDocument["variables"]; readonly byName: IdByName } {
  const known = Object.values(document.variables);
  const byName = new Map(known.toReversed().map(({ id, name }) => [nameKey(name), id]));
  const variables: Record<VariableId, CldDocument["variables"][VariableId]> = {};
  let used = 0;
  for (const name of entries.flatMap(namesIn)) {
    if (byName.has(nameKey(name))) continue;
    const id = ids.variables[used++];
    invariant(id, "a capture line comes with an id for every name");
    byName.set(nameKey(name), id);
    variables[id] = newVariable(id, name);
  }
  return { variables: withFields(document.variables, variables), byName };
}

function namesIn({ first, steps }: CaptureEntry): readonly string[] {
  return [first, ...steps.map(({ name }) => name)];
}

/** The links that are new or say something else than before. */
function drawnLinks(
  document: CldDocument,
  { entries, defaultPolarity, ids }: EnterCaptureLineArgs,
  byName: IdByName,
): CldDocument["links"] {
  const byPair = new Map(Object.values(document.links).map((link) => [pairOf(link), link]));
  const drawn: Record<LinkId, Link> = {};
  let polarity = defaultPolarity;
  let used = 0;
  for (const { source, target, step } of entries.flatMap((entry) => stepsIn(entry, byName))) {
    polarity = step.polarity ?? polarity;
    const known = byPair.get(pairOf({ source, target }));
    const id = known?.id ?? ids.links[used++];
    invariant(id, "a capture line comes with an id for every link");
    const delay = step.delayed ? { length: "" } : null;
    const link = known ? retyped(known, step) : newLink({ id, source, target, polarity, delay });
    byPair.set(pairOf(link), link);
    drawn[id] = link;
  }
  return drawn;
}

function stepsIn({ first, steps }: CaptureEntry, byName: IdByName) {
  const idOf = (name: string): VariableId => {
    const id = byName.get(nameKey(name));
    invariant(id, "every name of a capture line has its variable by now");
    return id;
  };
  return steps.map((step, place) => ({
    step,
    source: idOf(steps[place - 1]?.name ?? first),
    target: idOf(step.name),
  }));
}

function retyped(link: Link, { polarity, delayed }: CaptureStep): Link {
  const delay = link.delay ?? (delayed ? { length: "" } : null);
  return withFields(link, { polarity: polarity ?? link.polarity, delay });
}

function pairOf({ source, target }: Pick<Link, "source" | "target">): string {
  return `${source} ${target}`;
}
