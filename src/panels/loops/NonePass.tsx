import { EVERY_LOOP, type LoopFilter } from "../../core/loops/loopFilter";
import { NO_LOOPS } from "../../core/loops/loopSet";
import type { CldDocument } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { setSession, useSession } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { t } from "../../words/panelWords";
import { elementName } from "../shared/elementName";
import { rangeWords } from "./rangeWords";
import styles from "./LoopsPanel.module.css";

/** In place of the list where no loop passes: what of the filter is set, and the way to let go of it. */
export function NonePass() {
  const filter = useSession((session) => session.loopFilter);
  const document = useDocument((whole) => whole);
  return (
    <div className={styles.empty}>
      <p>{t("loops:nonePass")}</p>
      <ul className={styles.parts}>
        {partsOf(filter, document).map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <Button onClick={() => setSession({ loopFilter: EVERY_LOOP })}>
        {t("loops:filter.clearAll")}
      </Button>
    </div>
  );
}

/** Every part of the filter that narrows, in the order of its fields: "Delay: delayed". */
function partsOf(filter: LoopFilter, document: CldDocument): readonly string[] {
  return [...wordParts(filter), ...placeParts(filter, document), ...factParts(filter)];
}

function wordParts({ kind, text }: LoopFilter): readonly string[] {
  const part = (name: string, said: string) => t("loops:filter.part", { name, said });
  return [
    ...(kind === "all" ? [] : [part(t("loops:kinds"), t(`loops:kind.${kind}`))]),
    ...(text.trim() === ""
      ? []
      : [part(t("loops:filter.text"), t("loops:filter.quoted", { text }))]),
  ];
}

/** Through which variable, group and links; what is gone narrows nothing. */
function placeParts(
  { through, group, links }: LoopFilter,
  document: CldDocument,
): readonly string[] {
  const part = (name: string, said: string) => t("loops:filter.part", { name, said });
  const variable = through === null ? undefined : document.variables[through];
  const chosen = group === null ? undefined : document.groups[group];
  return [
    ...(variable ? [part(t("loops:filter.through"), variable.name)] : []),
    ...(chosen ? [part(t("loops:filter.group"), chosen.name)] : []),
    ...links
      .filter((id) => document.links[id])
      .map((id) =>
        part(t("loops:filter.along"), elementName(document, NO_LOOPS, { type: "link", id })),
      ),
  ];
}

function factParts(filter: LoopFilter): readonly string[] {
  const { delay, weakest, visibility, namedOnly, withoutInferred } = filter;
  const part = (name: string, said: string) => t("loops:filter.part", { name, said });
  return [
    rangeWords(filter),
    delay !== "any" && part(t("loops:filter.delay"), t(`loops:filter.${delay}`)),
    weakest !== "any" && part(t("loops:filter.weakest"), t(`loops:basis.${weakest ?? "unsaid"}`)),
    visibility !== "shown" && part(t("loops:filter.visibility"), t(`loops:filter.${visibility}`)),
    namedOnly && t("loops:filter.namedOnly"),
    withoutInferred && t("loops:filter.withoutInferred"),
  ].flatMap((said) => said || []);
}
