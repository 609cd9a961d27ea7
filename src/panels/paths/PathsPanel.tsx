import { useEffect } from "react";
import { useDocument } from "../../state/documentStore";
import { lightPath, useReachView } from "../../state/reach";
import { t } from "../../words/pathWords";
import { PanelRegion } from "../shared/PanelRegion";
import { PathList } from "./PathList";
import styles from "./PathsPanel.module.css";
import { PathQuestion } from "./PathQuestion";
import { useReach } from "./useReach";
import { missingWords, verdictWords } from "./verdictWords";

/** How does one variable reach another? Every path with its sign, and what they say together. */
export function PathsPanel() {
  useEffect(() => () => lightPath(null), []);
  return (
    <PanelRegion name={t("panels:paths")}>
      <PathQuestion />
      <Answer />
    </PanelRegion>
  );
}

function Answer() {
  const answer = useReach();
  const variables = useDocument((document) => document.variables);
  const from = useReachView((view) => view.from);
  const to = useReachView((view) => view.to);
  const maxLength = useReachView((view) => view.maxLength);
  if (answer.kind !== "found" || !from || !to) {
    return <p className={styles.explain}>{WORDS[answer.kind]()}</p>;
  }
  const { reach } = answer;
  const asked = { from, to, maxLength };
  return (
    <>
      <output className={styles.verdict} data-verdict={reach.verdict}>
        {verdictWords(reach, asked, variables)}
        {reach.complete || <span className={styles.missing}> {missingWords(reach, asked)}</span>}
      </output>
      <PathList key={`${from} ${to}`} reach={reach} />
    </>
  );
}

const WORDS: Readonly<Record<ReturnType<typeof useReach>["kind"], () => string>> = {
  unasked: () => t("paths:explain"),
  same: () => t("paths:same"),
  looking: () => t("paths:looking"),
  failed: () => t("paths:failed"),
  found: () => "",
};
