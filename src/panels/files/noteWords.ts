import type { BadRow, EdgeListNote } from "../../core/formats/edgeList/edgeListReading";
import type { Repair } from "../../core/formats/fileProblem";
import { unreachable } from "../../core/model/invariant";
import type { ReadingNotes } from "../../state/fileDialogs";
import { t } from "../../words/dialogWords";

/** Something that was set right, with its place where it has one. */
export interface NoteLine {
  readonly text: string;
  /** A JSON path, or "". */
  readonly place: string;
}

/** Everything that was set right or decided while reading, in sentences. */
export function noteLines(reading: ReadingNotes): readonly NoteLine[] {
  const { migratedFrom, guessedEncoding, repairs, notes } = reading;
  return [
    ...(migratedFrom === null
      ? []
      : [t("fileDialogs:repairs.migrated", { version: migratedFrom })]),
    ...(guessedEncoding ? [t("fileDialogs:repairs.guessedEncoding")] : []),
    ...notes.map(noteSentence),
  ]
    .map((text): NoteLine => ({ text, place: "" }))
    .concat(repairs.map((repair) => ({ text: repairSentence(repair), place: repair.path })));
}

/** Why a row holds no link. */
export function rowSentence({ code, found }: BadRow): string {
  return t(`fileDialogs:rows.${code}`, { found });
}

function repairSentence({ code, found, now, count }: Repair): string {
  return t(`fileDialogs:repairs.${code}`, { found, now, count });
}

function noteSentence(note: EdgeListNote): string {
  switch (note.code) {
    case "links-merged":
    case "signs-conflict":
    case "names-joined":
      return t(`fileDialogs:repairs.${note.code}`, { ...note });
    case "polarity-missing":
      return t("fileDialogs:repairs.polarity-missing", { count: note.count });
    case "cells-left-out":
      return t("fileDialogs:repairs.cells-left-out", {
        column: t(`fileDialogs:repairs.column.${note.column}`),
        line: note.line,
        found: note.found,
        count: note.count,
      });
    case "columns-left-out":
      return t("fileDialogs:repairs.columns-left-out", { columns: note.columns.join(", ") });
    default:
      return unreachable(note);
  }
}
