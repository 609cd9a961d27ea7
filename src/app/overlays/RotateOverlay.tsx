import { useEffect } from "react";
import { turned } from "../../core/layout/cleanUp/turn";
import { RotateDialog } from "../../panels/arranging/RotateDialog";
import { currentDocument } from "../../state/documentStore";
import { IDLE, setSession } from "../../state/sessionStore";
import { chosenOrAll, chosenVariables } from "../arranging/chosenVariables";
import { labelsOf, turnChosen } from "../arranging/cleanUp";
import { closeOverlay } from "./overlayStore";

/** Asks for an angle; until it is given the diagram turns only under the hand. */
export function RotateOverlay() {
  useEffect(() => putBack, []);
  return (
    <RotateDialog
      count={chosenVariables().length || null}
      onTry={tryTurn}
      onRotate={(degrees) => {
        turnChosen({ kind: "rotate", degrees });
        closeOverlay();
      }}
      onClose={closeOverlay}
    />
  );
}

function tryTurn(degrees: number): void {
  const turn = { kind: "rotate", degrees } as const;
  const { positions } = turned(currentDocument(), labelsOf(chosenOrAll()), turn);
  setSession({ gesture: { kind: "movingVariables", positions } });
}

function putBack(): void {
  setSession({ gesture: IDLE });
}
