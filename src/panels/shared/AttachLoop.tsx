import { useMemo } from "react";
import { attachLoopNote } from "../../core/commands/vanishedLoops";
import { loopsLike, type SharingLoop } from "../../core/loops/dormantLoops";
import { notesByKey } from "../../core/loops/loopName";
import type { LoopPath } from "../../core/model/document";
import { act } from "../../state/act";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { RingBadge } from "../../ui/RingBadge";
import { Select } from "../../ui/Select";
import { t } from "../../words/panelWords";
import styles from "./dormant.module.css";
import { goTo } from "./goTo";
import { lightLoop } from "./lightLoop";
import { loopFacts, type LoopFacts } from "./loopFacts";
import { useTurning } from "./useTurning";

/** More loops than this no list of the browser's should hold; those that share most come first. */
const MOST_LISTED = 500;
/** Proposals that stand there without being asked for. */
const MOST_PROPOSED = 3;

/** The loops that what is said of a vanished one could be attached to: the likest as proposals, any from a list. */
export function AttachLoop({ path }: { readonly path: LoopPath }) {
  const loops = useAnalysis((analysis) => analysis.loops);
  const document = useDocument((whole) => whole);
  const like = useMemo(() => loopsLike(path, loops, MOST_LISTED), [path, loops]);
  const notes = useMemo(() => notesByKey(document), [document]);
  if (like.length === 0) return null;
  const factsOf = ({ index }: SharingLoop) => loopFacts(document, loops, notes, index);
  const proposed = like.slice(0, MOST_PROPOSED).filter(({ shared }) => shared > 0);
  return (
    <section className={styles.attach} aria-label={t("stories:dormant.attach")}>
      <h4>{t("stories:dormant.attach")}</h4>
      <ul>
        {proposed.map((each) => (
          <li key={each.index}>
            <Proposal path={path} shared={each.shared} facts={factsOf(each)} />
          </li>
        ))}
      </ul>
      <Select
        label={t("stories:dormant.other")}
        value=""
        options={[
          { value: "", label: t("stories:dormant.choose") },
          ...like.map(factsOf).map(({ key, label, name }) => ({
            value: key,
            label: `${label} ${name}`,
          })),
        ]}
        onChange={(key) => {
          const index = loops.indexOf(key);
          if (index >= 0) attach(path, loops.path(index));
        }}
      />
    </section>
  );
}

interface ProposalProps {
  readonly path: LoopPath;
  readonly shared: number;
  readonly facts: LoopFacts;
}

/** "Attach to B3 Growth, shares 4 of its 5 links". */
function Proposal({ path, shared, facts }: ProposalProps) {
  const clockwise = useTurning(facts.links);
  const light = () => lightLoop(facts.path);
  const unlight = () => lightLoop(null);
  const says = t("stories:dormant.attachTo", { loop: `${facts.label} ${facts.name}` });
  const shares = t("stories:dormant.shares", { count: shared, links: path.length });
  return (
    <button
      type="button"
      className={styles.proposal}
      aria-label={`${says}, ${shares}`}
      onMouseEnter={light}
      onMouseLeave={unlight}
      onFocus={light}
      onBlur={unlight}
      onClick={() => attach(path, facts.path)}
    >
      <RingBadge label={facts.label} kind={facts.kind} clockwise={clockwise} />
      <span>
        <span className={styles.loop}>{facts.name}</span>
        <span className={styles.shares}>{shares}</span>
      </span>
    </button>
  );
}

/** The loop that takes over is shown, with what is said of it now. */
function attach(from: LoopPath, to: LoopPath): void {
  if (act(attachLoopNote, { from, to })) goTo({ type: "loop", path: to });
}
