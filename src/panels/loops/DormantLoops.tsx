import type { DormantLoop } from "../../core/loops/dormantLoops";
import { loopKey } from "../../core/loops/loopPath";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { selectLoop, useSession } from "../../state/sessionStore";
import { classNames } from "../../ui/classNames";
import { t } from "../../words/panelWords";
import { Disclosure } from "../shared/Disclosure";
import { elementName } from "../shared/elementName";
import { useDormantLoops } from "../shared/useDormantLoops";
import styles from "./DormantLoops.module.css";

/** What is said of loops that are none any more, closed until somebody opens it. */
export function DormantLoops() {
  const dormant = useDormantLoops();
  if (dormant.length === 0) return null;
  return (
    <div className={styles.dormant}>
      <Disclosure fold="dormant" title={t("stories:dormant.title", { count: dormant.length })}>
        <ul>
          {dormant.map((loop) => (
            <li key={loopKey(loop.path)}>
              <DormantRow dormant={loop} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

/** What it was called, and what it lacks. */
function DormantRow({ dormant: { path, missing } }: { readonly dormant: DormantLoop }) {
  const loops = useAnalysis((analysis) => analysis.loops);
  const name = useDocument((document) => elementName(document, loops, { type: "loop", path }));
  const variables = useDocument((document) => document.variables);
  const selected = useSession(
    ({ selection }) => selection.loop !== null && loopKey(selection.loop) === loopKey(path),
  );
  const [[source, target] = [], ...others] = missing;
  const lacks =
    source && target && others.length === 0
      ? t("stories:dormant.gone", {
          source: variables[source]?.name,
          target: variables[target]?.name,
        })
      : t("stories:dormant.goneSeveral", { count: missing.length });
  return (
    <button
      type="button"
      aria-pressed={selected}
      className={classNames(styles.row, selected && styles.selected)}
      onClick={() => selectLoop(selected ? null : path)}
    >
      {name}
      <span className={styles.lacks}>{lacks}</span>
    </button>
  );
}
