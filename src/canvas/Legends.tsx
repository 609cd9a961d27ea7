import { Suspense } from "react";
import { useSession } from "../state/sessionStore";
import { later } from "../ui/later";
import { GroupLegend } from "./GroupLegend";
import styles from "./Legends.module.css";

const EvidenceLegend = later(async () => (await import("./EvidenceLegend")).EvidenceLegend);

/** What the marks on the sheet mean, at its lower left. */
export function Legends() {
  const lens = useSession((now) => now.lens);
  return (
    <div className={styles.legends}>
      {lens === "evidence" && (
        <Suspense fallback={null}>
          <EvidenceLegend />
        </Suspense>
      )}
      <GroupLegend />
    </div>
  );
}
