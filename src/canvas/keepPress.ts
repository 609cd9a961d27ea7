import type { KeyboardEvent } from "react";

/** Enter and Space press the button that has the focus, and are no command of the diagram. */
export function keepPress(event: KeyboardEvent): void {
  if (event.key === "Enter" || event.key === " ") event.stopPropagation();
}
