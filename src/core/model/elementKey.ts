import { loopKey } from "../loops/loopPath";
import type { ElementRef } from "./document";
import { unreachable } from "./invariant";

/** A string that two references share exactly when they point at the same thing. */
export function elementKey(ref: ElementRef): string {
  switch (ref.type) {
    case "variable":
    case "link":
      return ref.id;
    case "loop":
      return `loop ${loopKey(ref.path)}`;
    case "model":
      return "model";
    default:
      return unreachable(ref);
  }
}

/** Whether two references point at the same thing. Loops are the same when their paths are. */
export function sameElement(a: ElementRef, b: ElementRef): boolean {
  return elementKey(a) === elementKey(b);
}
