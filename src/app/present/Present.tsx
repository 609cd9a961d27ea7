import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { useDocument } from "../../state/documentStore";
import { usePlayedScene } from "../../state/scenes";
import { requestView, session } from "../../state/sessionStore";
import { classNames } from "../../ui/classNames";
import { IconButton } from "../../ui/IconButton";
import { t } from "../../words/sceneWords";
import { type ActionId, perform } from "../actions/action";
import { actionOf } from "../actions/actions";
import { keyOf } from "../actions/keyOf";
import styles from "./Present.module.css";
import { Told } from "./Told";
import { useIsSilent } from "./useIsSilent";
import { usePointerRest } from "./usePointerRest";
import { useSwipes } from "./useSwipes";

/** What is said to the room, under the diagram; ways on and back show while the pointer moves. */
export function Present() {
  const isResting = usePointerRest();
  useSwipes();
  useFramedRoom();
  return (
    <section aria-label={t("scenes:player.name")} className={styles.foot}>
      <Told />
      <div className={classNames(styles.ways, isResting && styles.resting)}>
        <Places />
        <Way id="leavePresenting" icon={<X />} label={t("scenes:player.leave")} />
      </div>
    </section>
  );
}

/** Where words come under a diagram that had all of the window, or go, it is looked at anew. */
function useFramedRoom(): void {
  const isSilent = useIsSilent();
  const framed = useRef(isSilent);
  useEffect(() => {
    if (framed.current === isSilent) return;
    framed.current = isSilent;
    requestView({ kind: "frame", variables: session().selection.loop });
  }, [isSilent]);
}

/** "2 of 5", and the ways to the one before and the next, where there are scenes. */
function Places() {
  const scenes = useDocument((document) => document.scenes);
  const played = usePlayedScene();
  if (scenes.length === 0) return null;
  const place = played && { number: scenes.indexOf(played) + 1, count: scenes.length };
  return (
    <>
      {place && <span className={styles.place}>{t("scenes:player.at", place)}</span>}
      <Way id="previousScene" icon={<ChevronLeft />} label={t("scenes:player.previous")} />
      <Way id="nextScene" icon={<ChevronRight />} label={t("scenes:player.next")} />
    </>
  );
}

interface WayProps {
  readonly id: ActionId;
  readonly icon: ReactNode;
  readonly label: string;
}

function Way({ id, icon, label }: WayProps) {
  return (
    <IconButton
      label={label}
      icon={icon}
      keys={keyOf(id)}
      onMouseDown={leaveFocus}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === " ") event.stopPropagation();
      }}
      onClick={() => perform(actionOf(id))}
    />
  );
}

/** A click takes no focus: the space bar goes on to the next scene, whatever was clicked. */
function leaveFocus(event: MouseEvent): void {
  event.preventDefault();
}
