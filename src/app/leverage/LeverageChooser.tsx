import { useState } from "react";
import { LEVERAGE_POINTS, type LeveragePointInfo } from "../../core/leverage/leveragePoints";
import { tagsOf } from "../../core/leverage/leverageTags";
import type { ElementRef, LeveragePoint } from "../../core/model/document";
import { SearchDialog } from "../../panels/find/SearchDialog";
import { SearchGroup } from "../../panels/find/SearchGroup";
import { SearchItem } from "../../panels/find/SearchItem";
import { elementName } from "../../panels/shared/elementName";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { useSession } from "../../state/sessionStore";
import { LeverageChip } from "../../ui/LeverageChip";
import { t } from "../../words/panelWords";
import { selectedElement } from "../actions/selected";
import { closeOverlay, closeOverlayAnd } from "../overlays/overlayStore";
import styles from "./LeverageChooser.module.css";
import { tagWith } from "./tagWith";
import { typedPoint } from "./typedPoint";

const MODEL: ElementRef = { type: "model" };

/** Which of Meadows' twelve points the selected thing is: typing its number is enough. */
export function LeverageChooser() {
  const document = useDocument((whole) => whole);
  const loops = useAnalysis((analysis) => analysis.loops);
  const selection = useSession((now) => now.selection);
  const target = selectedElement(selection) ?? MODEL;
  const [text, setText] = useState("");
  const tagged = new Set(tagsOf(document, target).map(({ point }) => point));

  const choose = (point: LeveragePoint): void => closeOverlayAnd(() => tagWith(target, point));
  const onSearch = (typed: string): void => {
    const point = typedPoint(typed);
    if (!point) return setText(typed);
    swallowEnter();
    choose(point);
  };

  return (
    <SearchDialog
      label={t("leverage:choose")}
      hint={t("leverage:chooser.hint")}
      empty={t("leverage:chooser.empty")}
      onClose={closeOverlay}
      found
      onSearch={onSearch}
    >
      <SearchGroup
        heading={t("leverage:chooser.of", { name: elementName(document, loops, target) })}
      >
        {rungs(text).map(({ point, name }) => (
          <SearchItem
            key={point}
            id={String(point)}
            words={name}
            mark={<LeverageChip point={point} size="rung" />}
            end={
              tagged.has(point) && <span className={styles.tagged}>{t("leverage:already")}</span>
            }
            onSelect={() => choose(point)}
          >
            {name}
          </SearchItem>
        ))}
      </SearchGroup>
    </SearchDialog>
  );
}

/** The rungs whose number begins with the text or whose name holds it, deepest first. */
function rungs(text: string): readonly LeveragePointInfo[] {
  const sought = text.trim().toLocaleLowerCase();
  return LEVERAGE_POINTS.filter(
    ({ point, name }) =>
      String(point).startsWith(sought) || name.toLocaleLowerCase().includes(sought),
  ).toReversed();
}

/** A number chooses at once; the Enter that a hand adds to it is not meant for the diagram. */
const HABIT_MS = 800;

function swallowEnter(): void {
  const ending = new AbortController();
  const onKey = (event: KeyboardEvent): void => {
    ending.abort();
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("keydown", onKey, { capture: true, signal: ending.signal });
  setTimeout(() => ending.abort(), HABIT_MS);
}
