import { forgetLoop } from "../../core/commands/vanishedLoops";
import type { DormantLoop } from "../../core/loops/dormantLoops";
import { act } from "../../state/act";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { selectLoop } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { LeverageChip } from "../../ui/LeverageChip";
import { t } from "../../words/panelWords";
import { AttachLoop } from "./AttachLoop";
import styles from "./dormant.module.css";
import { elementName } from "./elementName";
import { EvidenceSection } from "./evidence/EvidenceSection";
import { PanelFoot } from "./PanelFoot";

/** What is kept of a loop that is none now, what it lacks, and which loop could take over. */
export function DormantDetail({ dormant }: { readonly dormant: DormantLoop }) {
  const { path, note, tags } = dormant;
  const loops = useAnalysis((analysis) => analysis.loops);
  const name = useDocument((document) => elementName(document, loops, { type: "loop", path }));

  function forget(): void {
    if (act(forgetLoop, { path })) selectLoop(null);
  }

  return (
    <>
      <div className={styles.detail}>
        <h3 className={styles.name}>
          {name}{" "}
          {tags.map(({ id, point }) => (
            <LeverageChip key={id} point={point} />
          ))}
        </h3>
        <p className={styles.explain}>{t("stories:dormant.explain")}</p>
        <Missing dormant={dormant} />
        {note?.story && <p className={styles.story}>{note.story}</p>}
        <AttachLoop path={path} />
        {note && note.evidence.length > 0 && (
          <EvidenceSection place={{ type: "loop", path, id: note.id }} evidence={note.evidence} />
        )}
      </div>
      <PanelFoot>
        <Button variant="quiet" onClick={forget}>
          {t("stories:dormant.forget")}
        </Button>
      </PanelFoot>
    </>
  );
}

/** Each link that would make it a loop again. */
function Missing({ dormant: { missing } }: { readonly dormant: DormantLoop }) {
  const variables = useDocument((document) => document.variables);
  return (
    <ul className={styles.missing} aria-label={t("stories:dormant.missing")}>
      {missing.map(([source, target]) => (
        <li key={source}>
          {t("stories:dormant.gone", {
            source: variables[source]?.name,
            target: variables[target]?.name,
          })}
        </li>
      ))}
    </ul>
  );
}
