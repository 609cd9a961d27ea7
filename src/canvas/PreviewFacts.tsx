import type { LinkPreview } from "../core/loops/linkPreview";
import type { LoopKind } from "../core/loops/loopSet";
import type { LoopPath, Polarity, VariableId } from "../core/model/document";
import { useDocument } from "../state/documentStore";
import styles from "./PreviewFacts.module.css";
import { previewSentence } from "./previewSentence";

interface Props {
  readonly preview: LinkPreview;
  readonly polarity: Polarity;
  /** The cause of the link: the loop is told from there. */
  readonly from: VariableId;
}

const SIGNS: readonly (readonly [Polarity, string])[] = [
  ["+", "+"],
  ["-", "−"],
  ["?", "?"],
];
const LETTERS = { reinforcing: "R", balancing: "B", undetermined: "?" } as const;
const KINDS: readonly LoopKind[] = ["reinforcing", "balancing", "undetermined"];
/** More letters than this say no more than the number before them. */
const MOST_LETTERS = 6;

/** The sign in use, how many loops of which kind would be closed, and the shortest of them in words. */
export function PreviewFacts({ preview, polarity, from }: Props) {
  const { shortest } = preview;
  return (
    <>
      <div className={styles.head}>
        <span className={styles.signs}>
          {SIGNS.map(([sign, shown]) => (
            <b key={sign} data-sign={sign} data-on={sign === polarity}>
              {shown}
            </b>
          ))}
        </span>
        <span>{previewSentence(preview)}</span>
        <span className={styles.kinds}>
          {lettersOf(preview).map((kind, index) => (
            <b key={index} data-kind={kind}>
              {LETTERS[kind]}
            </b>
          ))}
        </span>
      </div>
      {shortest && (
        <div className={styles.shortest}>
          <b data-kind={shortest.kind}>{LETTERS[shortest.kind]}</b>
          <LoopInWords path={beginningAt(from, shortest.path)} />
        </div>
      )}
    </>
  );
}

function LoopInWords({ path }: { readonly path: LoopPath }) {
  const variables = useDocument((document) => document.variables);
  const names = [...path, ...path.slice(0, 1)].map((id) => variables[id]?.name ?? "");
  return (
    <span>
      {names.map((name, index) => (
        <span key={index}>
          {index > 0 && <i className={styles.arrow}> → </i>}
          {name}
        </span>
      ))}
    </span>
  );
}

function beginningAt(variable: VariableId, path: LoopPath): LoopPath {
  const here = Math.max(0, path.indexOf(variable));
  return [...path.slice(here), ...path.slice(0, here)];
}

function lettersOf({ kinds, count }: LinkPreview): readonly LoopKind[] {
  if (count > MOST_LETTERS) return [];
  return KINDS.flatMap((kind) => Array.from({ length: kinds[kind] }, () => kind));
}
