import { useEffect } from "react";
import { RotateDialog } from "../../panels/arranging/RotateDialog";
import { IDLE, setSession } from "../../state/sessionStore";
import { chosenVariables } from "../arranging/chosenVariables";
import { tryTurn, turnChosen } from "../arranging/cleanUp";
import { closeOverlay } from "./overlayStore";

/** Asks for an angle; until it is given the diagram turns only under the hand. */
export function RotateOverlay() {
  useEffect(() => putBack, []);
  return (
    <RotateDialog
      count={chosenVariables().length || null}
      onTry={showTurned}
      onRotate={(degrees) => {
        turnChosen({ kind: "rotate", degrees });
        closeOverlay();
      }}
      onClose={closeOverlay}
    />
  );
}

function showTurned(degrees: number): void {
  const { positions } = tryTurn({ kind: "rotate", degrees });
  setSession({ gesture: { kind: "movingVariables", positions } });
}

function putBack(): void {
  setSession({ gesture: IDLE });
}
