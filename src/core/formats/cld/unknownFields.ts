import type { JsonPath } from "../../model/jsonPath";
import type { RepairLog } from "./repairLog";

/**
 * Notes every field of `raw` that reading has left out of `read`: it would be lost when saved. The
 * same field of many elements is told once. Goes only as deep as what was read.
 */
export function noteUnknownFields(
  raw: unknown,
  read: unknown,
  log: RepairLog,
  path: JsonPath = [],
): void {
  if (Array.isArray(raw) && Array.isArray(read)) {
    for (const [index, item] of read.entries())
      noteUnknownFields(raw[index], item, log, [...path, index]);
    return;
  }
  if (!isObject(raw) || !isObject(read)) return;
  for (const [key, value] of Object.entries(raw))
    if (Object.hasOwn(read, key)) noteUnknownFields(value, read[key], log, [...path, key]);
    else log.note("unknown-field-dropped", [...path, key], key, "", everyElement([...path, key]));
}

function everyElement(path: JsonPath): string {
  return path.map((step) => (typeof step === "number" ? "[]" : step)).join(" ");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
