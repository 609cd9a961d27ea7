import { useState } from "react";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { Button } from "../../ui/Button";
import { t } from "../../words/outlineWords";
import { PanelRegion } from "../shared/PanelRegion";
import { OutlineField, type Typing } from "./OutlineField";
import styles from "./OutlinePanel.module.css";
import { OutlineTree } from "./OutlineTree";
import { useExpanded } from "./useExpanded";

/** The whole model without its picture: read, gone through and changed by keyboard alone. */
export function OutlinePanel() {
  const document = useDocument((whole) => whole);
  const loops = useAnalysis((analysis) => analysis.loops);
  const open = useExpanded(document, loops);
  const [typing, setTyping] = useState<Typing>({ kind: "new" });
  const count = Object.keys(document.variables).length;
  const hasAll = open.expanded.size > 0;
  return (
    <PanelRegion name={t("panels:outline")}>
      <header className={styles.head}>
        <h2>{t("outline:status", { count })}</h2>
        {count > 0 && (
          <Button variant="quiet" onClick={hasAll ? open.closeAll : open.openAll}>
            {t(hasAll ? "outline:closeAll" : "outline:openAll")}
          </Button>
        )}
      </header>
      <OutlineField
        key={typing.kind === "new" ? "new" : `${typing.kind} ${typing.variable}`}
        typing={typing}
        onMade={open.reveal}
        onEnd={() => setTyping({ kind: "new" })}
      />
      {count === 0 ? (
        <p className={styles.explain}>{t("outline:explain")}</p>
      ) : (
        <>
          <OutlineTree open={open} onType={setTyping} />
          <p className={styles.keys}>{t("outline:keys")}</p>
        </>
      )}
    </PanelRegion>
  );
}
