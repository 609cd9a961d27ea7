import { canonicalLoop } from "../../loops/loopPath";
import type { JsonPath } from "../../model/jsonPath";
import { tidyName } from "../../model/names";
import { roundedBend, wholePoint } from "../../model/rounding";
import type { CurrentFile } from "./migrate";
import type { RepairLog } from "./repairLog";
import { uniqueIds } from "./uniqueIds";

type FilePoint = CurrentFile["layout"]["badges"][number]["offset"];
type FileElement = CurrentFile["leverageTags"][number]["target"];
type FileEvidence = CurrentFile["links"][number]["evidence"];
type FilePath = CurrentFile["loopNotes"][number]["path"];

/**
 * The file with everything set right that can be without guessing, each told to the log: doubled ids
 * renamed (references go to the first), references to missing quotes dropped, names tidied, loop
 * paths turned to their least id, places and bends rounded, those of things that are gone dropped:
 * they say how a thing is drawn, and without it nothing. Everything else is left for checkDocument.
 */
export function repaired(file: CurrentFile, log: RepairLog): CurrentFile {
  const withIds = uniqueIds(file, log);
  const quotes = new Set(withIds.quotes.map(({ id }) => id));
  const known = (evidence: FileEvidence, path: JsonPath): FileEvidence =>
    evidence.filter(({ quoteId }, index) => {
      if (quotes.has(quoteId)) return true;
      log.note("missing-quote-dropped", [...path, "evidence", index], quoteId);
      return false;
    });
  return {
    ...withIds,
    variables: withIds.variables.map((variable, index) => ({
      ...variable,
      name: tidied(variable.name, ["variables", index, "name"], log),
      evidence: known(variable.evidence, ["variables", index]),
    })),
    links: withIds.links.map((link, index) => ({
      ...link,
      evidence: known(link.evidence, ["links", index]),
    })),
    groups: withIds.groups.map((group, index) => ({
      ...group,
      name: tidied(group.name, ["groups", index, "name"], log),
    })),
    ...repairedLoops(withIds, known, log),
    layout: repairedLayout(withoutGone(withIds, log), log),
  };
}

function repairedLoops(
  file: CurrentFile,
  known: (evidence: FileEvidence, path: JsonPath) => FileEvidence,
  log: RepairLog,
): Pick<CurrentFile, "loopLabels" | "loopNotes" | "leverageTags" | "scenes"> {
  return {
    loopLabels: file.loopLabels.map((given, index) => ({
      ...given,
      path: turned(given.path, ["loopLabels", index, "path"], log),
    })),
    loopNotes: file.loopNotes.map((note, index) => ({
      ...note,
      path: turned(note.path, ["loopNotes", index, "path"], log),
      evidence: known(note.evidence, ["loopNotes", index]),
    })),
    leverageTags: file.leverageTags.map((tag, index) => ({
      ...tag,
      target: turnedElement(tag.target, ["leverageTags", index, "target"], log),
      evidence: known(tag.evidence, ["leverageTags", index]),
    })),
    scenes: file.scenes.map((scene, index) => ({
      ...scene,
      shown:
        scene.shown === "everything"
          ? scene.shown
          : turnedElements(scene.shown, ["scenes", index, "shown"], log),
      emphasised: turnedElements(scene.emphasised, ["scenes", index, "emphasised"], log),
    })),
  };
}

/** The layout without what it says of variables and links that are not in the file. */
function withoutGone(file: CurrentFile, log: RepairLog): CurrentFile["layout"] {
  const { positions, bends, pinned, badges } = file.layout;
  const variables = new Set(file.variables.map(({ id }) => id));
  const links = new Set(file.links.map(({ id }) => id));
  const exists = (ids: ReadonlySet<string>, id: string, path: JsonPath): boolean => {
    if (ids.has(id)) return true;
    log.note("place-dropped", ["layout", ...path], id, "", "");
    return false;
  };
  return {
    ...file.layout,
    positions: filtered(positions, (id) => exists(variables, id, ["positions", id])),
    bends: filtered(bends, (id) => exists(links, id, ["bends", id])),
    pinned: pinned.filter((id, index) => exists(variables, id, ["pinned", index])),
    badges: badges.filter(({ path }, index) => {
      const gone = path.find((id) => !variables.has(id));
      return gone === undefined || exists(variables, gone, ["badges", index]);
    }),
  };
}

function repairedLayout(layout: CurrentFile["layout"], log: RepairLog): CurrentFile["layout"] {
  const path = ["layout", "positions"];
  return {
    ...layout,
    positions: mapped(layout.positions, (place, id) => whole(place, [...path, id], log)),
    bends: mapped(layout.bends, (bend, id) =>
      kept(bend, roundedBend(bend), ["layout", "bends", id], log),
    ),
    badges: layout.badges.map((badge, index) => ({
      path: turned(badge.path, ["layout", "badges", index, "path"], log),
      offset: whole(badge.offset, ["layout", "badges", index, "offset"], log),
    })),
  };
}

function tidied(name: string, path: JsonPath, log: RepairLog): string {
  const tidy = tidyName(name);
  if (tidy !== name) log.note("name-tidied", path, name, tidy);
  return tidy;
}

function turned(loop: FilePath, path: JsonPath, log: RepairLog): FilePath {
  const canonical = canonicalLoop(loop);
  if (canonical[0] !== loop[0])
    log.note("loop-path-turned", path, loop.join(" "), canonical.join(" "), "");
  return [...canonical];
}

function turnedElement(element: FileElement, path: JsonPath, log: RepairLog): FileElement {
  if (element.type !== "loop") return element;
  return { type: "loop", path: turned(element.path, [...path, "path"], log) };
}

function turnedElements(elements: FileElement[], path: JsonPath, log: RepairLog): FileElement[] {
  return elements.map((element, index) => turnedElement(element, [...path, index], log));
}

function whole([x, y]: FilePoint, path: JsonPath, log: RepairLog): FilePoint {
  const point = wholePoint({ x, y });
  return [kept(x, point.x, [...path, 0], log), kept(y, point.y, [...path, 1], log)];
}

/** The rounded number; -0 is 0 and nothing to tell. */
function kept(before: number, now: number, path: JsonPath, log: RepairLog): number {
  if (before !== now) log.note("number-rounded", path, String(before), String(now), "");
  return now;
}

function mapped<Value>(
  record: Record<string, Value>,
  change: (value: Value, key: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}

function filtered<Value>(
  record: Record<string, Value>,
  keep: (key: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));
}
