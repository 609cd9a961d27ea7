import { Suspense, useEffect, useState } from "react";
import { type EvidenceTableView, useSession } from "../../state/sessionStore";
import { later } from "../../ui/later";
import { focusSelected } from "../regions";

const EvidenceTables = later(
  async () => (await import("../../panels/evidence/tables/EvidenceTables")).EvidenceTables,
);

/** The tables of evidence, as a page over everything. */
export function EvidenceOverlay() {
  const view = useSession((now) => now.evidenceTable);
  return view && <Opened view={view} />;
}

function Opened({ view }: { readonly view: EvidenceTableView }) {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body)
        before.focus({ preventScroll: true });
      else focusSelected();
    },
    [before],
  );
  return (
    <Suspense fallback={null}>
      <EvidenceTables view={view} />
    </Suspense>
  );
}
