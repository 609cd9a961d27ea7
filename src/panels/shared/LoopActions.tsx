import { Eye, EyeOff, Pin, PinOff } from "lucide-react";
import { tell } from "../../state/messages";
import { clearSelection } from "../../state/sessionStore";
import { whileOpen } from "../../state/whileOpen";
import { Button } from "../../ui/Button";
import { t } from "../../words/panelWords";
import { changeNote } from "./changeNote";
import type { LoopFacts } from "./loopFacts";

/** What is hidden is not lit any more, and where it went is said. */
function hide({ path, label }: LoopFacts): void {
  changeNote(path, { visibility: "hidden" });
  clearSelection();
  tell(t("loops:detail.isHidden", { label }), {
    action: whileOpen({
      label: t("loops:detail.unhide"),
      run: () => changeNote(path, { visibility: "auto" }),
    }),
  });
}

/** Pin a loop, so that its badge is always shown, or hide it from sheet and list. */
export function LoopActions({ facts }: { readonly facts: LoopFacts }) {
  const visibility = facts.note?.visibility ?? "auto";
  const pinned = visibility === "pinned";
  const hidden = visibility === "hidden";
  return (
    <>
      <Button
        variant="quiet"
        icon={pinned ? <PinOff /> : <Pin />}
        onClick={() => changeNote(facts.path, { visibility: pinned ? "auto" : "pinned" })}
      >
        {t(pinned ? "loops:detail.unpin" : "loops:detail.pin")}
      </Button>
      <Button
        variant="quiet"
        icon={hidden ? <Eye /> : <EyeOff />}
        onClick={() => (hidden ? changeNote(facts.path, { visibility: "auto" }) : hide(facts))}
      >
        {t(hidden ? "loops:detail.unhide" : "loops:detail.hide")}
      </Button>
    </>
  );
}
