import { type JsonPath, jsonPathText } from "../../model/jsonPath";
import type { Repair, RepairCode } from "../fileProblem";

/** Collects what was set right, telling the same thing once with its count. */
export interface RepairLog {
  /** `about` tells apart what is told apart: an id, a field. */
  note(code: RepairCode, path: JsonPath, found: string, now?: string, about?: string): void;
  repairs(): readonly Repair[];
}

/** An empty log. */
export function repairLog(): RepairLog {
  const kept = new Map<string, Repair>();
  return {
    note: (code, path, found, now = "", about = found) => {
      const key = `${code} ${about}`;
      const before = kept.get(key);
      kept.set(
        key,
        before
          ? { ...before, count: before.count + 1 }
          : { code, path: jsonPathText(path), found, now, count: 1 },
      );
    },
    repairs: () => [...kept.values()],
  };
}
