import { X } from "lucide-react";
import { useState } from "react";
import { useDocument } from "../../state/documentStore";
import { type Message, useIsPast, useLatestMessage } from "../../state/messages";
import { Button } from "../../ui/Button";
import { classNames } from "../../ui/classNames";
import { IconButton } from "../../ui/IconButton";
import { t } from "../../words/words";
import styles from "./Messages.module.css";
import { usePassing } from "./usePassing";

/**
 * What the app has to say, one sentence at a time. Notices and whispers are read out when the reader
 * has time, errors at once. A whisper is not seen and leaves what is seen in its place.
 */
export function Messages() {
  const latest = useLatestMessage();
  const [seen, setSeen] = useState<Message | null>(null);
  if (latest && latest.tone !== "whisper" && latest.serial > (seen?.serial ?? 0)) setSeen(latest);
  const whisper = latest?.tone === "whisper" ? latest : null;
  const isError = seen?.tone === "error";
  return (
    <section aria-label={t("app:messages.region")} className={styles.messages}>
      <div aria-live="polite">
        {whisper && (
          <p key={whisper.serial} className={styles.unseen}>
            {whisper.text}
          </p>
        )}
        {seen && !isError && <Passing key={seen.serial} message={seen} />}
      </div>
      <div aria-live="assertive">
        {seen && isError && <Passing key={seen.serial} message={seen} />}
      </div>
    </section>
  );
}

function Passing({ message }: { readonly message: Message }) {
  const { text, tone, action, isPast: isLeft } = message;
  const { gone, go, hold, release } = usePassing(tone !== "error");
  const isPast = useDocument(() => action?.isPast?.() ?? false);
  const isOver = useIsPast(message);
  const isAway = useDocument(() => isLeft?.() ?? false);
  if (gone || isOver || isAway) return null;
  return (
    <div
      className={classNames(styles.message, tone === "error" && styles.error)}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <p>{text}</p>
      {action && !isPast && (
        <Button
          onClick={() => {
            go();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={t("app:messages.dismiss")} icon={<X />} size="small" onClick={go} />
    </div>
  );
}
