import i18next from "i18next";
import { Lock } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { Trans } from "react-i18next";
import { useDocument } from "../../state/documentStore";
import { session, useSession } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { Key } from "../../ui/Key";
import { t } from "../../words/words";
import { perform } from "../actions/action";
import { actionOf } from "../actions/actions";
import { keyOf } from "../actions/keyOf";
import { focusDiagram, focusRegion } from "../regions";
import styles from "./FirstRun.module.css";
import { isFirstRun } from "./isFirstRun";
import { LinkSketch, ModelSketch, VariableSketch } from "./sketches";

/** Ways to start, on an empty sheet. They go at the first variable and stay away from that document. */
export function FirstRun() {
  const isEmpty = useDocument(({ variables }) => Object.keys(variables).length === 0);
  const opened = useSession((now) => now.openedSerial);
  const isNaming = useSession(({ editing }) => editing.kind !== "none");
  const isPresenting = useSession(({ mode }) => mode === "present");
  return isEmpty && !isNaming && !isPresenting && isFirstRun() ? <Ways key={opened} /> : null;
}

function Ways() {
  useEffect(focusLine, []);
  return (
    <section aria-label={t("app:start.name")} className={styles.start}>
      <h2>{t("app:start.heading")}</h2>
      <ul>
        <Way
          sketch={<VariableSketch />}
          title={t(isTouch() ? "app:start.draw.titleTouch" : "app:start.draw.title")}
          end={null}
        >
          {t("app:start.draw.text")}
        </Way>
        <Way sketch={<LinkSketch />} title={t("app:start.type.title")} end={<EnterKey />}>
          <Trans
            i18n={i18next}
            ns="app"
            i18nKey="start.type.text"
            components={{ code: <b className={styles.code} /> }}
          />
        </Way>
        <Way sketch={<ModelSketch />} title={t("app:start.open.title")} end={<ModelsButton />}>
          {t("app:start.open.text")}
        </Way>
      </ul>
      <p className={styles.privacy}>
        <Lock aria-hidden="true" />
        {t("app:start.privacy")}
      </p>
    </section>
  );
}

function ModelsButton() {
  return <Button onClick={() => perform(actionOf("models"))}>{t("app:start.open.models")}</Button>;
}

function EnterKey() {
  return <Key>{keyOf("captureLine") ?? ""}</Key>;
}

interface WayProps {
  readonly sketch: ReactNode;
  readonly title: string;
  readonly end: ReactNode;
  readonly children: ReactNode;
}

function Way({ sketch, title, end, children }: WayProps) {
  return (
    <li className={styles.way}>
      {sketch}
      <div>
        <h3>{title}</h3>
        <p>{children}</p>
      </div>
      {end}
    </li>
  );
}

function isTouch(): boolean {
  return window.matchMedia?.("(pointer: coarse)").matches ?? false;
}

/** A document that is being read from the store may still come before the empty sheet. */
const PATIENCE_MS = 300;

/** Typing can begin at once; where that would bring up a keyboard of glass, not before it is asked for. */
function focusLine(): () => void {
  const { openedSerial } = session();
  const timer = setTimeout(() => {
    if (!isTouch() && document.activeElement === document.body) focusRegion("line");
  }, PATIENCE_MS);
  return () => {
    clearTimeout(timer);
    // What was opened meanwhile is to be looked at: keys are about it, and not about a line.
    if (session().openedSerial !== openedSerial) leaveLine();
  };
}

function leaveLine(): void {
  if (document.activeElement?.closest("[data-region=line]")) focusDiagram();
}
