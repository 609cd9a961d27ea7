import { notesByKey } from "../../core/loops/loopName";
import { loopKey } from "../../core/loops/loopPath";
import type { LoopPath } from "../../core/model/document";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { Button } from "../../ui/Button";
import { t } from "../../words/panelWords";
import { changeNote } from "../shared/changeNote";
import { elementName } from "../shared/elementName";
import { PanelFoot } from "../shared/PanelFoot";
import styles from "./LoopsPanel.module.css";

/** What is kept of a loop that is none now. Nothing while the loops are still looked for. */
export function DormantDetail({ path }: { readonly path: LoopPath }) {
  const { loops, looking } = useAnalysis((analysis) => analysis);
  const name = useDocument((document) => elementName(document, loops, { type: "loop", path }));
  const note = useDocument((document) => notesByKey(document).get(loopKey(path)));
  if (looking || !note) return null;
  return (
    <section className={styles.selected} aria-label={name}>
      <div className={styles.scroll}>
        <h3>{name}</h3>
        {note.story && <p>{note.story}</p>}
        <p className={styles.explain}>{t("loops:dormant.explain")}</p>
      </div>
      <PanelFoot>
        <Button
          variant="quiet"
          onClick={() =>
            changeNote(path, { name: "", story: "", intended: null, visibility: "auto" })
          }
        >
          {t("loops:dormant.forget")}
        </Button>
      </PanelFoot>
    </section>
  );
}
