import { Suspense } from "react";
import { useSession } from "../state/sessionStore";
import { later } from "../ui/later";

const FeedbackBands = later(async () => (await import("./FeedbackBands")).FeedbackBands);

/** What the lens of feedback draws: nothing while it is off. */
export function FeedbackLayer() {
  const isOn = useSession(({ lens }) => lens === "feedback");
  return isOn ? (
    <Suspense fallback={null}>
      <FeedbackBands />
    </Suspense>
  ) : null;
}
