import { useDocument } from "../../state/documentStore";
import { usePlayedScene } from "../../state/scenes";
import { shownTitle } from "../../state/titles";
import { useSelectedLoop } from "../../panels/shared/useSelectedLoop";
import type { LoopFacts } from "../../panels/shared/loopFacts";
import { useTurning } from "../../panels/shared/useTurning";
import { sceneTitle } from "../../panels/scenes/sceneTitle";
import { RingBadge } from "../../ui/RingBadge";
import { t } from "../../words/sceneWords";
import { storyOf } from "./storyOf";
import styles from "./Present.module.css";

/**
 * The selected loop, else the scene, else the diagram as such: without scenes it speaks for itself. Read out whenever it is another.
 */
export function Told() {
  const { facts } = useSelectedLoop();
  const scene = usePlayedScene();
  return (
    <div aria-live="polite" className={styles.told}>
      {facts ? <ToldLoop facts={facts} /> : scene ? <ToldScene /> : <ToldDiagram />}
    </div>
  );
}

function ToldLoop({ facts }: { readonly facts: LoopFacts }) {
  const clockwise = useTurning(facts.links);
  const document = useDocument((whole) => whole);
  return (
    <>
      <RingBadge filled label={facts.label} kind={facts.kind} clockwise={clockwise} />
      <Words title={`${facts.label} ${facts.name}`} text={storyOf(document, facts)} />
    </>
  );
}

function ToldScene() {
  const scenes = useDocument((document) => document.scenes);
  const scene = usePlayedScene();
  if (!scene) return null;
  return (
    <>
      <span className={styles.number}>{scenes.indexOf(scene) + 1}</span>
      <Words title={sceneTitle(scene, scenes)} text={scene.caption} />
    </>
  );
}

function ToldDiagram() {
  const title = useDocument(({ metadata }) => shownTitle(metadata.title));
  const isEmpty = useDocument(({ variables }) => Object.keys(variables).length === 0);
  const hasScenes = useDocument(({ scenes }) => scenes.length > 0);
  return (
    <div className={styles.words}>
      <h1 className={hasScenes ? styles.caption : "visually-hidden"}>{title}</h1>
      {isEmpty && <p className={styles.hint}>{t("scenes:player.empty")}</p>}
    </div>
  );
}

/** A caption longer than this gets smaller letters, so that it is never cut. */
const LONG = 190;
const VERY_LONG = 300;

interface WordsProps {
  readonly title: string;
  readonly text: string;
}

function Words({ title, text }: WordsProps) {
  const size = text.length > VERY_LONG ? "small" : text.length > LONG ? "middle" : "large";
  return (
    <div className={styles.words}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.caption} data-size={size}>
        {text}
      </p>
    </div>
  );
}
