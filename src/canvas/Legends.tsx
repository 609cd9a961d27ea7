import { Suspense } from "react";
import { useDocument } from "../state/documentStore";
import { useSession } from "../state/sessionStore";
import { later } from "../ui/later";
import { GroupLegend } from "./GroupLegend";
import styles from "./Legends.module.css";

const EvidenceLegend = later(async () => (await import("./EvidenceLegend")).EvidenceLegend);
const FeedbackLegend = later(async () => (await import("./FeedbackLegend")).FeedbackLegend);
const LeverageLegend = later(async () => (await import("./LeverageLegend")).LeverageLegend);
const LineLegend = later(async () => (await import("./LineLegend")).LineLegend);

/** What the marks on the sheet mean, at its lower left. */
export function Legends() {
  const lens = useSession((now) => now.lens);
  const isPresented = useSession(({ mode }) => mode === "present");
  // A room is told no more than it needs: the bands would be a riddle without their legend.
  if (isPresented && lens !== "feedback") return null;
  return (
    <div className={styles.legends} data-legends="">
      {lens === "evidence" && (
        <Suspense fallback={null}>
          <EvidenceLegend />
        </Suspense>
      )}
      {lens === "feedback" && (
        <Suspense fallback={null}>
          <FeedbackLegend />
        </Suspense>
      )}
      {lens === "leverage" && <Depths />}
      {!isPresented && <GroupLegend />}
      {!isPresented && lens !== "evidence" && <Lines />}
    </div>
  );
}

/** The legend of the leverage lens, once there is something to tell. */
function Depths() {
  const isTagged = useDocument(({ leverageTags }) => Object.keys(leverageTags).length > 0);
  return isTagged ? (
    // Its room is there before it is, so that an opened diagram is fitted above it.
    <Suspense fallback={<span className={styles.toCome} />}>
      <LeverageLegend />
    </Suspense>
  ) : null;
}

/** What dashes mean, once there are any. */
function Lines() {
  const isDashed = useDocument(({ links }) =>
    Object.values(links).some(({ basis }) => basis === "inferred"),
  );
  return (
    isDashed && (
      <Suspense fallback={<span className={styles.lineToCome} />}>
        <LineLegend />
      </Suspense>
    )
  );
}
