import { ChevronRight, Plus } from "lucide-react";
import { type ReactNode, useId } from "react";
import { IconButton } from "../../ui/IconButton";
import { t } from "../../words/words";
import { CaptureField } from "./CaptureField";
import { CaptureHints } from "./CaptureHints";
import styles from "./CaptureLine.module.css";
import { useCaptureLine } from "./useCaptureLine";

interface CaptureLineProps {
  /** What stands beside the line while it is empty and has the focus. */
  readonly whenEmpty?: ReactNode;
  /** What stands at the far right. */
  readonly end?: ReactNode;
  /** Escape: back to where the diagram is. */
  readonly onLeave: () => void;
}

/** One line of text that makes variables and links. */
export function CaptureLine({ whenEmpty, end, onLeave }: CaptureLineProps) {
  const line = useCaptureLine(onLeave);
  const reasonId = useId();
  return (
    <section aria-label={t("capture:name")} className={styles.region}>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          line.enter();
        }}
      >
        <div className={styles.said} role="alert" id={reasonId}>
          {line.problem && <p>{line.problem.reason}</p>}
        </div>
        <ChevronRight aria-hidden="true" className={styles.prompt} />
        <CaptureField line={line} describedBy={line.problem ? reasonId : undefined} />
        {line.text === "" ? <div className={styles.hints}>{whenEmpty}</div> : <CaptureHints />}
        <span className={styles.add}>
          <IconButton label={t("capture:add")} icon={<Plus />} onClick={line.enter} />
        </span>
      </form>
      {end}
    </section>
  );
}
