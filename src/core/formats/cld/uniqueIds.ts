import type { CurrentFile } from "./migrate";
import type { RepairLog } from "./repairLog";

/** The file with every doubled id renamed but the first; references stay with the first. */
export function uniqueIds(file: CurrentFile, log: RepairLog): CurrentFile {
  const unique = <Thing extends { id: string }>(part: string, things: Thing[]): Thing[] =>
    withUniqueIds(part, things, log);
  return {
    ...file,
    variables: unique("variables", file.variables),
    links: unique("links", file.links),
    loopNotes: unique("loopNotes", file.loopNotes),
    leverageTags: unique("leverageTags", file.leverageTags),
    quotes: unique("quotes", file.quotes),
    sources: unique("sources", file.sources),
    informants: unique("informants", file.informants),
    groups: unique("groups", file.groups),
    scenes: unique("scenes", file.scenes),
  };
}

/** The second "v-a" becomes "v-a-2", or the next number that is free. */
function withUniqueIds<Thing extends { id: string }>(
  part: string,
  things: Thing[],
  log: RepairLog,
): Thing[] {
  const all = new Set(things.map(({ id }) => id));
  if (all.size === things.length) return things;
  const seen = new Set<string>();
  const lastNumber = new Map<string, number>();
  return things.map((thing, index) => {
    if (!seen.has(thing.id)) {
      seen.add(thing.id);
      return thing;
    }
    let number = (lastNumber.get(thing.id) ?? 1) + 1;
    while (all.has(`${thing.id}-${number}`)) number += 1;
    lastNumber.set(thing.id, number);
    const id = `${thing.id}-${number}`;
    log.note("doubled-id-renamed", [part, index, "id"], thing.id, id);
    return { ...thing, id };
  });
}
