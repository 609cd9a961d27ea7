import { Suspense } from "react";
import { useDocument } from "../state/documentStore";
import { useSession } from "../state/sessionStore";
import { later } from "../ui/later";

const LeverageChips = later(async () => (await import("./LeverageChips")).LeverageChips);

/** What the leverage lens draws: nothing while it is off, or nothing is tagged. */
export function ChipLayer() {
  const isOn = useSession(({ lens }) => lens === "leverage");
  const isTagged = useDocument(({ leverageTags }) => Object.keys(leverageTags).length > 0);
  return isOn && isTagged ? (
    <Suspense fallback={null}>
      <LeverageChips />
    </Suspense>
  ) : null;
}
