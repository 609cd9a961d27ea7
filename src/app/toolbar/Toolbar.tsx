import { type KeyboardEvent } from "react";
import { t } from "../../words/words";
import { DocumentTitle } from "./DocumentTitle";
import { HistoryTools } from "./HistoryTools";
import { MainMenu } from "./MainMenu";
import { ModeTools } from "./ModeTools";
import { SavedState } from "./SavedState";
import styles from "./Toolbar.module.css";
import { ViewTools } from "./ViewTools";

/** The one thin toolbar over the window. Left and right arrows go through it. */
export function Toolbar() {
  return (
    <header>
      <div
        role="toolbar"
        tabIndex={-1}
        aria-label={t("app:region.tools")}
        className={styles.toolbar}
        onKeyDown={stepByArrow}
      >
        <div className={styles.left}>
          <MainMenu />
          <DocumentTitle />
          <SavedState />
        </div>
        <ModeTools />
        <div className={styles.right}>
          <HistoryTools />
          <ViewTools />
        </div>
      </div>
    </header>
  );
}

function stepByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const { currentTarget, target } = event;
  if (!step || !(target instanceof HTMLButtonElement)) return;
  const buttons = Array.from(
    currentTarget.querySelectorAll<HTMLButtonElement>("button:enabled"),
  ).filter((button) => button.getClientRects().length > 0);
  const next = buttons[buttons.indexOf(target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
