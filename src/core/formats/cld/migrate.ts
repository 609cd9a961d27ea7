import * as v from "valibot";
import type { FileProblem } from "../fileProblem";
import type { RepairLog } from "./repairLog";
import { listForThing, shapeProblem } from "./shapeProblem";
import { noteUnknownFields } from "./unknownFields";
import { type FileV1, schemaV1 } from "./versions/v1";

/** A file of the version we write. */
export type CurrentFile = FileV1;
/** What a file of that version must be. */
export const currentSchema = schemaV1;

/** A file that has the shape it should have, or why not. */
export type Shaped<File> =
  | { readonly ok: true; readonly file: File }
  | { readonly ok: false; readonly problem: FileProblem };

/** The way from one version to the next: the shape is checked first. */
export interface Step {
  readonly from: number;
  readonly upgrade: (raw: unknown, log: RepairLog) => Shaped<unknown>;
}

/** Every older version's step, in order. A new version adds one here and never changes one. */
export const STEPS: readonly Step[] = [];

/** The step of a version: its schema and its way to the next version's file. */
export function step<Schema extends v.GenericSchema>(
  from: number,
  schema: Schema,
  toNext: (file: v.InferOutput<Schema>) => unknown,
): Step {
  return {
    from,
    upgrade: (raw, log) => {
      const shaped = shapedBy(schema, raw, log);
      return shaped.ok ? { ok: true, file: toNext(shaped.file) } : shaped;
    },
  };
}

/**
 * A file of any version we know as a file of the current one: steps are composed, never skipped.
 * Fields that a version does not know are dropped, which the log is told.
 */
export function migrate(raw: unknown, version: number, log: RepairLog): Shaped<CurrentFile> {
  const last = climb(STEPS, raw, version, log);
  return last.ok ? shapedBy(currentSchema, last.file, log) : last;
}

/** Goes through every step from `version` on; stops at the first whose file has not its shape. */
export function climb(
  steps: readonly Step[],
  raw: unknown,
  version: number,
  log: RepairLog,
): Shaped<unknown> {
  let reached: Shaped<unknown> = { ok: true, file: raw };
  for (const { from, upgrade } of steps)
    if (from >= version && reached.ok) reached = upgrade(reached.file, log);
  return reached;
}

function shapedBy<Schema extends v.GenericSchema>(
  schema: Schema,
  raw: unknown,
  log: RepairLog,
): Shaped<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, raw, { abortEarly: true });
  if (!result.success) return { ok: false, problem: shapeProblem(result.issues[0]) };
  const misplaced = listForThing(raw, result.output);
  if (misplaced) return { ok: false, problem: misplaced };
  noteUnknownFields(raw, result.output, log);
  return { ok: true, file: result.output };
}
