import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { t } from "../../words/panelWords";
import styles from "./Inspector.module.css";

/** How much a model holds: "23 variables · 37 links · 64 loops". */
export function ModelCounts() {
  const variables = useDocument((document) => Object.keys(document.variables).length);
  const links = useDocument((document) => Object.keys(document.links).length);
  const { count, complete } = useAnalysis((analysis) => analysis.loops);
  return (
    <p className={styles.counts}>
      {[
        t("inspector:model.variables", { count: variables }),
        t("inspector:model.links", { count: links }),
        t(complete ? "inspector:model.loops" : "inspector:model.loopsMore", { count }),
      ].join(" · ")}
    </p>
  );
}
